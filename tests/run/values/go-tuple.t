program: demo
flags: --duration 1s
check: all(len(k.split(",")) == 2 for k in maps["@"])
--- script
go:gopark { $t = (reason, 1); $u = (why=$t.0, n=$t.1); @[$t] = count(); @last = $u; }
