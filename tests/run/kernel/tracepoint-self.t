--- script
tracepoint:sched:sched_switch /args.prev_pid == curtask.pid/ { print(args.prev_comm == comm); exit(); }
--- expect
true


