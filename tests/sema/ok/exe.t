--- script
go:gopark { @[exe, pid] = count(); } profile:hz:9 { @cpu[exe] = count(); }
