--- script
go:gopark { @[$1] = count(); }
