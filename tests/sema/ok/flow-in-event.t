--- script
go:gopark { for ($i : 0..3) { @[reason, $i] = count(); } }
--- types
; types
map @[enum waitreason, int64]: count of uint64
probe go:gopark
    clause
        $i: int64
    field reason: uint8
