--- script
go:gopark { $x = goid > 10 ? 1 : 2; @[$x] = count(); }
--- types
; types
map @[int8]: count of uint64
probe go:gopark
    clause
        $x: int8
