--- script
begin { @n = $1; @s = str($2); }
--- types
; types
map @n: int8
map @s: string[8]
probe begin
    clause
