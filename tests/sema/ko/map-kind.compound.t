--- script
go:gopark { @ += count(); }
