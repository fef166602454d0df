--- script
go:gopark { @[goid] = count(); @[comm] = count(); }
