params: 12monkeys
--- script
begin { @ = $1; }
--- types
; types
map @: string[16]
probe begin
    clause
