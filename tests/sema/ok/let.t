--- script
go:gopark { let $x = 1; }
--- types
; types
probe go:gopark
    clause
        $x: int8
