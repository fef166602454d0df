program: spin
versions: all
builds: normal stripped
flags: --duration 2s
check: maps["@"]["runtime.main"] > 10
--- script
profile:hz:99 { @[gfunc] = count(); }
