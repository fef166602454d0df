--- script
rawtracepoint:sched:sched_switch { @ = count(); }
--- error
error[bad-probe]: this probe is written rawtracepoint:NAME, with the name of a tracepoint
  --> -e:1:1
    rawtracepoint:sched:sched_switch { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
