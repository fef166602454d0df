--- script
macro f(x) { @nope + x }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
