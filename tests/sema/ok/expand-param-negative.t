params: -- -5
--- script
begin { @ = $1; }
--- types
; types
map @: int64
probe begin
    clause
