--- script
go:goready { @long[blocked_ns > 1ms] = count(); @ms = hist(blocked_ns / 1ms); print(1ms); @half = sum(blocked_ns / 2); }
--- types
; types
map @long[bool]: count of uint64
map state blocked[uint32, uint64]: uint64
map @ms: hist of int64
map @half: sum of duration
probe go:goready
    clause
    clause (state)
    field blocked_ns: int64?
probe go:gopark
    clause (state)
