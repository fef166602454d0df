--- script
go:block, go:gopark { @ = count(); }
