--- script
go:gopark { @[goidd] = count(); prinft("x"); @a = sum(comm); }
