--- script
go:gopark { @[args.nothing] = count(); }
