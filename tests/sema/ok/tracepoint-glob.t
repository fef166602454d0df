--- script
tracepoint:sched:sched_swi?ch { @[probe] = count(); }
--- types
; types
map @[string[32]]: count of uint64
probe tracepoint:sched:sched_switch
    clause
