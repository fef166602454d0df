--- script
go:gopark { printf("%y\n", 1); }
