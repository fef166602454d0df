--- script
tracepoint:sched:sched_process_fork { print(args.child_pid > args.parent_pid || args.child_pid > 0); print(args.parent_comm == comm); exit(); }
--- expect
true
true


