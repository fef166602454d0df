--- script
go:gopark { clear(1); }
