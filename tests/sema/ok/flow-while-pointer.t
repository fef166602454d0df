--- script
go:gopark { $n = 0; while ($n < 3) { $n += 1; @[reason] = count(); } }
--- types
; types
map @[enum waitreason]: count of uint64
probe go:gopark
    clause
        $n: int64
    field reason: uint8
