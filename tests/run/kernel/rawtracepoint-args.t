--- script
rawtracepoint:sched_switch { print(args.prev == curtask); print(args.prev.comm == comm); print(arg1 == (uint64)args.prev); exit(); }
--- expect
true
true
true


