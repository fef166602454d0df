--- script
rawtracepoint:sched_switch { @[args.prev == curtask, args.prev.comm == comm, arg1 == (uint64)args.prev] = 1; exit(); }
--- expect


@[true, true, true]: 1
