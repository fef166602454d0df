--- script
tracepoint:sched_switch { @ = count(); }
--- error
error[bad-probe]: a tracepoint is written tracepoint:CATEGORY:NAME
  --> -e:1:1
    tracepoint:sched_switch { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~~~~
