params: 5ms
--- script
begin { @ = $1; }
--- types
; types
map @: int32
probe begin
    clause
