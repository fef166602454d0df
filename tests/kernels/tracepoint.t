program: calls.c
check: maps["@"] == {"1237": prog["calls"]}
--- script
tracepoint:syscalls:sys_enter_read /args.count == 1237/ { @[args.count] = count(); }
