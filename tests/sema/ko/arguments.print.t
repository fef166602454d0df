--- script
go:gopark { print(goid, 5); }
