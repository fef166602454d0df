--- script
go:gopark { if goid == 1 { @one = count(); } else if goid == 2 { @two = count(); } else { @more = count(); } }
--- types
; types
map @one: count of uint64
map @two: count of uint64
map @more: count of uint64
probe go:gopark
    clause
