--- script
go:gopark { unroll(3) { @ = count(); } }
--- types
; types
map @: count of uint64
probe go:gopark
    clause
