--- script
begin { @ = late(1); }
macro late(x) { x }
--- types
; types
map @: int64
probe begin
    clause
