--- script
go:gopark { return 1; }
