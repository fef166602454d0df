program: demo
versions: all
builds: normal stripped
attach: all
flags: --duration 2s
check: any(k.startswith("main.gatherer ") for k in maps["@"])
--- script
go:newproc { @[site] = count(); }
