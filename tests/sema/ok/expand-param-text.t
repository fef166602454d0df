params: hello
--- script
begin { @ = $1; }
--- types
; types
map @: string[8]
probe begin
    clause
