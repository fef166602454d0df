--- script
tracepoint:sched:sched_switch /args.prev_pid == curtask.pid/ { @[args.prev_comm == comm] = 1; exit(); }
--- expect


@[true]: 1
