--- script
go:gopark { printf("%s\n", 1); }
