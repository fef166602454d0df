--- script
rawtracepoint:sched_switch { $p = args.prev; $c = args.prev.comm; $b = args.preempt; @[arg1] = count(); }
--- types
; types
map @[uint64]: count of uint64
probe rawtracepoint:sched_switch
    clause
        $p: *struct task_struct
        $c: string[16]
        $b: bool
