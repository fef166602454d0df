--- script
macro add_one(x) { x + 1 }
begin { @ = add_one(41); }
--- types
; types
map @: int8
probe begin
    clause
