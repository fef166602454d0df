program: calls.c
check: maps["@"] == {"calls,null": prog["calls"]}
--- script
tracepoint:syscalls:sys_enter_read /args.count == 1237/ { @[comm, goid] = count(); }
