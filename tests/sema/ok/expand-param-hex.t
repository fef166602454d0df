params: 0x1f
--- script
begin { @ = $1; }
--- types
; types
map @: int64
probe begin
    clause
