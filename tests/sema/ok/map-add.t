--- script
go:gopark { @a += 2; @b -= 1; @c++; --@d; @e *= 3; }
--- types
; types
map @a: int64
map @b: int64
map @c: int64
map @d: int64
map @e: int64
probe go:gopark
    clause
