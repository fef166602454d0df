--- script
go:gopark { printf("x\n", 1); }
