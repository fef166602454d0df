--- script
tracepoint:sched:sched_process_fork { @[args.child_pid > args.parent_pid || args.child_pid > 0, args.parent_comm == comm] = 1; exit(); }
--- expect


@[true, true]: 1
