--- script
go:goexit { @alive_for = hist(lifetime_ns); }
--- types
; types
map @alive_for: hist of duration
map state born[uint32, uint64]: uint64
probe go:goexit
    clause
    clause (state)
    field lifetime_ns: int64?
probe go:newproc
    clause (state)
    field new_g: uint64
