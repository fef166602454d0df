program: demo
flags: --duration 1s
check: maps["@inside"] == maps["@outside"]
--- script
go:gopark { for ($i : 0..2) { if ($i == 1) { @inside[reason, goid > 0] = count(); } } @outside[reason, goid > 0] = count(); }
