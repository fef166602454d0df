--- script
go:gopark { @ = 1; } go:goready { @ = comm; }
