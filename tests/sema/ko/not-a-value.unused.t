--- script
go:gopark { goid + 1; }
