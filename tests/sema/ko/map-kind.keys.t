--- script
go:gopark { @[goid] = count(); @[goid, pid] = count(); }
