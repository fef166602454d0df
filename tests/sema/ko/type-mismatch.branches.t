--- script
go:gopark { $x = goid > 1 ? 1 : gstack; }
