--- script
go:gopark { @[exe, pid] = count(); } profile:hz:9 { @cpu[exe] = count(); }
--- types
; types
map @[exe, uint32]: count of uint64
map @cpu[exe?]: count of uint64
probe go:gopark
    clause
probe profile:hz:9
    clause
