--- script
go:gopark { if goid > 1 { $x = 1; } @[$x] = count(); }
