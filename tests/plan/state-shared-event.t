--- script
go:gopark { @[goid] = count(); } go:goready { @ns = sum(blocked_ns); }
