--- script
macro one() { 1 }
begin { @a = one; @b = one(); }
--- types
; types
map @a: int8
map @b: int8
probe begin
    clause
