--- script
go:gopark { @p = buf(arg0, 6); @s = buf("hello", 3); @whole = buf("hello", 5); }
--- types
; types
map @p: buffer[8]
map @s: buffer[16]
map @whole: buffer[16]
probe go:gopark
    clause
