flags: -l '*sched_switch*'
--- regex
^tracepoint:sched:sched_switch$
^rawtracepoint:sched_switch$
