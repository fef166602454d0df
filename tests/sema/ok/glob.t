--- script
go:gc_* { @[probe] = count(); }
--- types
; types
map @[string[16]]: count of uint64
probe go:gc_end
    clause
probe go:gc_start
    clause
