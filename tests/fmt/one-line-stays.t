--- script
begin{ @x[1]=2 }
go:gopark { @[reason]=count() }
--- formatted
begin { @x[1] = 2; }
go:gopark { @[reason] = count(); }
