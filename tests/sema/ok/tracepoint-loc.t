--- script
tracepoint:sched:sched_process_exec { $f = args.filename; $g = str(args.filename); @ = count(); }
--- types
; types
map @: count of uint64
probe tracepoint:sched:sched_process_exec
    clause
        $f: string[64]
        $g: string[64]
