--- script
go:gopark < @[reason]=count() >
