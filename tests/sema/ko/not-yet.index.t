--- script
go:gopark { print((1,2).0); }
