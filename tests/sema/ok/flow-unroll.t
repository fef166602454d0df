--- script
begin { unroll(4) { $x = 1; @n = $x; } }
--- types
; types
map @n: int64
probe begin
    clause
        $x: int64
