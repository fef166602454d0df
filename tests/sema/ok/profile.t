--- script
profile:hz:99 { @[gfunc] = count(); }
--- types
; types
map @[func?]: count of uint64
probe profile:hz:99
    clause
