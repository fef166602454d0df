params: 5ms
--- script
begin { @ = $1; }
--- types
; types
map @: int64
probe begin
    clause
