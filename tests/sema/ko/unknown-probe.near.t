--- script
tracepont:sched:sched_switch { @ = count(); }
