--- script
go:gopark { for ($i : 0..3) { @ = count(); } }
--- types
; types
map @: count of uint64
probe go:gopark
    clause
        $i: int8
