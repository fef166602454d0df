program: demo
flags: --duration 1s
check: maps["@"]["0"] == maps["@"]["1"] == maps["@"]["2"] > 0
check: "3" not in maps["@"]
--- script
go:gopark { for ($i : 0..3) { @[$i] = count(); } }
