--- script
go:gopark { @[exit()] = count(); }
