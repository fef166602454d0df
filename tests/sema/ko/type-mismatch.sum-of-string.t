--- script
go:gopark { @ = sum(comm); }
