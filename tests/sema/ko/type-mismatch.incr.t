--- script
go:gopark { @ = comm; @++; }
