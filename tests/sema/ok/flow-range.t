--- script
begin { for ($i : 0..10) { $x = $i; } }
--- types
; types
probe begin
    clause
        $i: int8
        $x: int8
