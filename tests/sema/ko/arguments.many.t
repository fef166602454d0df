--- script
go:gopark { @ = count(1); }
