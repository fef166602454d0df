flags: --unsafe
--- script
tracepoint:sched:sched_switch { @n = (uint8)10; signal(@n); }
--- types
; types
map @n: uint8
probe tracepoint:sched:sched_switch
    clause
