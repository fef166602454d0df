--- script
go:gopark { $i = 0; while ($i < 3) { $i++; } }
--- types
; types
probe go:gopark
    clause
        $i: int64
