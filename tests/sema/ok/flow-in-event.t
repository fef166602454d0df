--- script
go:gopark { for ($i : 0..3) { @[reason, $i] = count(); } }
--- types
; types
map @[enum waitreason, int8]: count of uint64
probe go:gopark
    clause
        $i: int8
    field reason: uint8
