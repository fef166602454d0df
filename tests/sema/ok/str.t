--- script
go:gopark { print(str(arg0)); print(str(arg0, 8)); }
--- types
; types
probe go:gopark
    clause
