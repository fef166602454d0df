params: a b c
--- script
begin { @ = $#; }
--- types
; types
map @: int64
probe begin
    clause
