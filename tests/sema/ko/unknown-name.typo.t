--- script
go:gopark { @[goidd] = count(); }
