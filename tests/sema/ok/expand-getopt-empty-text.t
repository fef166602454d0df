params: -- --a=
--- script
begin { @ = getopt("a", "x"); }
--- types
; types
map @: string[8]
probe begin
    clause
