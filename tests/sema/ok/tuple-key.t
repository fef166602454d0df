--- script
go:gopark { @[(goid, comm)] = count(); }
