--- script
go:gopark { printf("%d\n", comm); }
