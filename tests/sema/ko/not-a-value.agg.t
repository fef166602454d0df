--- script
go:gopark { count(); }
