--- script
go:gopark { @y[@x] = count(); }
