--- script
tracepoint:sched:sched_switch { @[args.prev_pid >= 0, args.prev_comm != "" || args.prev_pid == 0, args.next_prio < 200] = 1; exit(); }
--- expect


@[true, true, true]: 1
