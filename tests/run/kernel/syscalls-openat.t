--- script
tracepoint:syscalls:sys_enter_openat { @[args.filename != 0] = 1; exit(); }
--- expect


@[true]: 1
