--- script
go:gopark { @all = str(arg0); @n = str(arg0, 20); @v = str(arg0, arg1); @own = str("abc", 2); }
--- types
; types
map @all: string[1032]
map @n: string[24]
map @v: string[1032]
map @own: string[8]
probe go:gopark
    clause
