--- script
begin { unroll(4) { $x = 1; @n = $x; } }
--- types
; types
map @n: int8
probe begin
    clause
        $x: int8
