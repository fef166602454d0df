--- script
go:gopark2 { @ = count(); }
