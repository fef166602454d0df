--- script
go:gopark { @[(goid, comm)] = count(); }
--- types
; types
map @[uint64, string[16]]: count of uint64
probe go:gopark
    clause
