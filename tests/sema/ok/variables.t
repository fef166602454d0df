--- script
go:gopark { $a = goid; $b = $a * 2; $b += 1; $b++; @[$b] = count(); }
--- types
; types
map @[uint64]: count of uint64
probe go:gopark
    clause
        $a: uint64
        $b: uint64
