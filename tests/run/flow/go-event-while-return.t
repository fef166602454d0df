program: demo
flags: --duration 1s
check: maps["@in"] > 0
check: "@never" not in maps
--- script
go:gopark { $i = 0; while (1) { $i++; if ($i == 5) { @in = count(); return; } } @never = 1; }
