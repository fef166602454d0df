--- script
go:gopark { @ = count(); print(@, -1); }
