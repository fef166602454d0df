--- script
tracepoint:sched:sched_switch { @[goid, gstatus] = count(); }
