--- script
tracepoint:sched:sched_switch { print(args.prev_pid >= 0); print(args.prev_comm != "" || args.prev_pid == 0); print(args.next_prio < 200); exit(); }
--- expect
true
true
true


