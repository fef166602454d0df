--- script
go:gopark < @[reason]=count() >
go:goready /goid > 3/ < @ = count(); >
--- formatted
go:gopark { @[reason] = count(); }
go:goready /goid > 3/ { @ = count(); }
