--- script
begin { @c[1] = count(); @s[1] = sum(-1); for ($a : @c) { $x = $a.1; } for ($b : @s) { $y = $b.1; } }
--- types
; types
map @c[int8]: count of uint64
map @s[int8]: sum of int64
probe begin
    clause
        $a: (int8, uint64)
        $x: uint64
        $b: (int8, int64)
        $y: int64
