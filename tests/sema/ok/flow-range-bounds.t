--- script
begin { $a = (uint32)3; for ($i : $a..@m) { @s = sum($i); } @m = 5; }
--- types
; types
map @m: int8
map @s: sum of int64
probe begin
    clause
        $a: uint32
        $i: int64
