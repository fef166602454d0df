--- script
go:gopark { $x = 1; $x = comm; }
