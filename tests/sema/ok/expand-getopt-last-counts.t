params: -- --a=2 --a=3
--- script
begin { @ = getopt("a", 1); }
--- types
; types
map @: int8
probe begin
    clause
