--- script
tracepoint:sched:* { @ = count(); }
--- error
error[not-yet]: wildcards in tracepoints are not supported yet
  --> -e:1:1
    tracepoint:sched:* { @ = count(); }
    ^~~~~~~~~~~~~~~~~~
