--- script
macro add_one(x) { x + 1 }
macro add_two(x) { add_one(x) + 1 }
begin { @ = add_two(add_one(1)); }
--- types
; types
map @: int8
probe begin
    clause
