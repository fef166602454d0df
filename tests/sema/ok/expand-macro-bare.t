--- script
macro one() { 1 }
begin { @a = one; @b = one(); }
--- types
; types
map @a: int64
map @b: int64
probe begin
    clause
