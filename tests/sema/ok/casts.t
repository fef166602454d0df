--- script
go:gopark { @[(uint8)arg2, (int32)arg1] = count(); }
--- types
; types
map @[uint8, int32]: count of uint64
probe go:gopark
    clause
