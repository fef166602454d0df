--- script
go:gopark { @t[goid] = nsecs; } go:goexit { delete(@t[goid]); delete(@t, 5); if has_key(@t[goid]) { exit(); } }
--- types
; types
map @t[uint64]: uint64
probe go:gopark
    clause
probe go:goexit
    clause
