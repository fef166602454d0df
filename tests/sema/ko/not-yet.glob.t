--- script
tracepoint:sched:* { @ = count(); }
