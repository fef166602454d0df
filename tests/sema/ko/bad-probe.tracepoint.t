--- script
tracepoint:sched_switch { @ = count(); }
