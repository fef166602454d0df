--- script
go:gopark { $x = print(1); }
