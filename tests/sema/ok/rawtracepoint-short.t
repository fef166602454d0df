--- script
rt:sys_enter { @[args.id, args.regs.di] = count(); }
--- types
; types
map @[int64, uint64]: count of uint64
probe rawtracepoint:sys_enter
    clause
