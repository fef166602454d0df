--- script
tracepoint:raw_syscalls:sys_enter /args.id >= 0/ { print(args.args[0] == args.args[0]); exit(); }
--- expect
true


