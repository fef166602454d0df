--- script
go:gopark { @ = hist(); }
