--- script
go:gopark { @ = exit(); }
