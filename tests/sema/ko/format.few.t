--- script
go:gopark { printf("%d %d\n", 1); }
