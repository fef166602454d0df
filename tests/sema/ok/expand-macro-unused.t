--- script
macro f(x) { @nope + x }
begin { @ = 1; }
--- types
; types
map @: int64
probe begin
    clause
