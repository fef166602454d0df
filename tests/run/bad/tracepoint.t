status: 1
--- script
tracepoint:sched:sched_swich { @ = count(); }
--- stderr_regex
sched_switch
