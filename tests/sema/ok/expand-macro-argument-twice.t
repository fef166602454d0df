--- script
macro square(x) { x * x }
begin { @ = square(pid + 1); }
--- types
; types
map @: uint64
probe begin
    clause
