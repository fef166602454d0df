--- script
tracepoint:sched:sched_switch { @[args.prev_pid] = count(); }
