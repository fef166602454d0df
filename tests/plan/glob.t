--- script
go:gc_* { @[probe] = count(); }
