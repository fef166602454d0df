--- script
go:goexit { $a = lifetime_ns ?: 1ms; @ = sum($a); }
--- types
; types
map state born[uint32, uint64]: uint64
map @: sum of duration
probe go:goexit
    clause
        $a: duration
    clause (state)
    field lifetime_ns: int64?
probe go:newproc
    clause (state)
    field new_g: uint64
