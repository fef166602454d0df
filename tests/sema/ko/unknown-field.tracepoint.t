--- script
tracepoint:sched:sched_switch { print(args.prev_pd); }
--- error
error[unknown-field]: tracepoint:sched:sched_switch has no field 'prev_pd'
  --> -e:1:39
    tracepoint:sched:sched_switch { print(args.prev_pd); }
                                          ^~~~~~~~~~~~
  note: did you mean 'prev_pid'?
