--- script
go:block, go:gopark { @ = count(); }
--- types
; types
map @: count of uint64
probe go:gopark
    clause
    clause
