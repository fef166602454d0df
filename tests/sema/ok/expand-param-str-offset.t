params: hello
--- script
begin { @ = str($1 + 2); }
--- types
; types
map @: string[8]
probe begin
    clause
