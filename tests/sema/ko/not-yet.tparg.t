--- script
tracepoint:sched:sched_switch { @[args.prev_pid] = count(); }
--- error
error[not-yet]: fields of tracepoints are not supported yet
  --> -e:1:35
    tracepoint:sched:sched_switch { @[args.prev_pid] = count(); }
                                      ^~~~~~~~~~~~~
