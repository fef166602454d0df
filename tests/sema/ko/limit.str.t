--- script
go:gopark { print(str(arg0, 10000)); }
