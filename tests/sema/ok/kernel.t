--- script
tracepoint:sched:sched_switch { @[goid, gstatus] = count(); }
--- types
; types
map @[uint64?, enum gstatus?]: count of uint64
probe tracepoint:sched:sched_switch
    clause
