params: 0x1f
--- script
begin { @ = $1; }
--- types
; types
map @: int8
probe begin
    clause
