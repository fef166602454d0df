--- script
i:s:1 { exit(); } p:hz:99 { @ = count(); } t:sched:sched_switch { @ = count(); }
--- types
; types
map @: count of uint64
probe interval:s:1
    clause
probe profile:hz:99
    clause
probe tracepoint:sched:sched_switch
    clause
