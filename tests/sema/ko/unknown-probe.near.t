--- script
tracepont:sched:sched_switch { @ = count(); }
--- error
error[unknown-probe]: there is no provider 'tracepont'
  --> -e:1:1
    tracepont:sched:sched_switch { @ = count(); }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
  note: did you mean 'tracepoint'?
