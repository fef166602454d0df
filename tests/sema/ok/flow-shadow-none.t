--- script
begin { let $x = { let $y = 1; $y }; for ($y : 0..1) { @ = $x + $y; } }
--- types
; types
map @: int64
probe begin
    clause
        $y: int8
        $x: int8
        $y: int8
