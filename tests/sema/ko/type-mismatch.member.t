--- script
go:gopark { @[goid.x] = count(); }
