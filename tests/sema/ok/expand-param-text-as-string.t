params: 42
--- script
begin { @ = str($1); }
--- types
; types
map @: string[8]
probe begin
    clause
