--- script
i:s:1 { exit(); } p:hz:99 { @ = count(); } t:sched:sched_switch { @ = count(); }
