--- script
go:gopark { return 1; }
--- types
; types
probe go:gopark
    clause
