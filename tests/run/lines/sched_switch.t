program: demo
versions: all
builds: normal stripped
flags: --duration 2s
check: any(k.split(",")[0] not in ("-", "null") for k in maps["@"])
--- script
tracepoint:sched:sched_switch { @[goid, gstatus] = count(); }
