--- script
tracepoint:raw_syscalls:sys_enter /args.id >= 0/ { @[args.args[0] == args.args[0]] = 1; exit(); }
--- expect


@[true]: 1
