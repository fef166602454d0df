--- script
go:gopark { @ = comm + 1; }
