params: a b c
--- script
begin { @ = $#; }
--- types
; types
map @: int8
probe begin
    clause
