status: 1
--- script
rawtracepoint:sched_swtch { @ = count(); }
--- stderr_regex
this kernel has no rawtracepoint:sched_swtch; nearest: rawtracepoint:sched_switch
