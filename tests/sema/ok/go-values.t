--- script
profile:hz:99 { @[goversion, module, exe, glabel("tenant")] = max(gage); @s = hist(gstate_ns); }
go:mallocgc /goversion == "go1.26.8" || "shop" != exe/ { @t[type(arg1), goversion, module] = count(); }
--- types
; types
map @[goversion?, module?, exe?, string[64]?]: max of duration
map state born[uint32, uint64]: uint64
map @s: hist of duration
map state entered[uint32, uint64]: uint64
map @t[type?, goversion, module]: count of uint64
probe profile:hz:99
    clause
    field gage: int64?
    field gstate_ns: int64?
probe go:mallocgc
    clause
        predicate goversion == "go1.26.8" || "shop" != exe
probe go:mallocgc
    clause
        predicate goversion == "go1.26.8" || "shop" != exe
probe go:newproc
    clause (state)
    field new_g: uint64
probe go:goexit
    clause (state)
probe go:gstatus
    clause (state)
probe go:syscall
    clause (state)
probe go:syscall_exit
    clause (state)
probe go:coroswitch
    clause (state)
    field next_g: uint64?
