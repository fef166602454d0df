--- script
go:gopark { @[goid] = count(); } go:goready { @ns = sum(blocked_ns); }
--- types
; types
map @[uint64]: count of uint64
map @ns: sum of duration
map state blocked[uint32, uint64]: uint64
probe go:gopark
    clause
    clause (state)
probe go:goready
    clause
    clause (state)
    field blocked_ns: int64?
