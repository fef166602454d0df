--- script
tracepoint:sched:sched_swi?ch { print(probe); exit(); }
--- expect
tracepoint:sched:sched_switch


