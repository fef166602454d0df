program: truth
check: any("main.worker" in k and "runtime.goexit" in k for k in maps["@"])
--- script
go:gopark /reason == "chan receive"/ { @[ustack] = count(); }
