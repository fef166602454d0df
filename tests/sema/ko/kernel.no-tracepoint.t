--- script
tracepoint:sched:sched_swich { print(args.prev_pid); }
--- error
error[kernel]: this kernel has no tracepoint:sched:sched_swich
  --> -e:1:1
    tracepoint:sched:sched_swich { print(args.prev_pid); }
    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
  note: did you mean 'tracepoint:sched:sched_switch'?
