program: demo
flags: --duration 2s
check: all(0 < v for v in maps["@"].values())
check: maps["@"]["sleep"] < prog.get("none", 1e9)
--- script
go:gopark { @[reason] = rate(); }
