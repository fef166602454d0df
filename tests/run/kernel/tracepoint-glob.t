--- script
tracepoint:sched:sched_swi?ch { @[probe] = 1; exit(); }
--- expect


@[tracepoint:sched:sched_switch]: 1
