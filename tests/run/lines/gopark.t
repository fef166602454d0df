program: demo
versions: all
builds: normal stripped
flags: --duration 2s
check: {"chan receive", "chan send", "select", "sleep", "IO wait"} <= set(maps["@"])
--- script
go:gopark < @[reason]=count() >
