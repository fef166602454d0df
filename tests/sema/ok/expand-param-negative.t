params: -- -5
--- script
begin { @ = $1; }
--- types
; types
map @: int8
probe begin
    clause
