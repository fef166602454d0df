--- script
go:gopark { @[ustack] = count(); }
