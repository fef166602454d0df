program: calls.c
attach: cmd
check: maps["@"] == prog["calls"]
--- script
tracepoint:syscalls:sys_enter_read /args.count == 1237/ { @ = count(); }
