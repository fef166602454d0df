--- script
begin { let $x = { let $y = 1; $y }; for ($y : 0..1) { @ = $x + $y; } }
--- types
; types
map @: int64
probe begin
    clause
        $y: int64
        $x: int64
        $y: int64
