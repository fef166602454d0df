program: demo
versions: all
builds: normal stripped
args: -for 2s
attach: cmd
check: {"chan receive", "chan send", "select", "sleep", "IO wait"} <= set(maps["@"])
--- script
go:gopark { @[reason] = count(); }
