--- script
begin { @ = late(1); }
macro late(x) { x }
--- types
; types
map @: int8
probe begin
    clause
