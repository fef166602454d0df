--- script
go:gopark { print(sizeof(uint64)); }
