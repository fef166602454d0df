--- script
begin { $a = (uint32)3; for ($i : $a..@m) { @s = sum($i); } @m = 5; }
--- types
; types
map @m: int64
map @s: sum of int64
probe begin
    clause
        $a: uint64
        $i: int64
