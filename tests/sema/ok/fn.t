--- script
fn add($a: int64, $b: int64): int64 { return $a + $b; }
begin { @ = add(1, 2); }
--- types
; types
map @: int64
probe begin
    clause
        $a#1: int64
        $b#1: int64
        $add#1: int64
