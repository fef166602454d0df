--- script
let @a = hash(10); let @b = percpulruhash(20); begin { @a[1] = 1; @b[comm] = count(); }
--- types
; types
map @a[int8]: int8
map @b[string[16]]: count of uint64
probe begin
    clause
