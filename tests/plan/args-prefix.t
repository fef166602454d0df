--- script
go:gopark { @[args.reason] = count(); }
