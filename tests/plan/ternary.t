--- script
go:gopark { $x = goid > 10 ? 1 : 2; @[$x] = count(); }
