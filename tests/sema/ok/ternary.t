--- script
go:gopark { $x = goid > 10 ? 1 : 2; @[$x] = count(); }
--- types
; types
map @[int64]: count of uint64
probe go:gopark
    clause
        $x: int64
