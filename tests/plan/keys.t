--- script
go:gopark { @[goid, comm, reason, pid] = count(); }
