--- script
go:gopark { @ = -1; @b = ~goid; if -1 < 2 { exit(); } }
--- types
; types
map @: int8
map @b: uint64
probe go:gopark
    clause
