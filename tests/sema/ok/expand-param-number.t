params: 41
--- script
begin { @ = $1 + 1; }
--- types
; types
map @: int8
probe begin
    clause
