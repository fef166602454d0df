--- script
begin { @c[1] = count(); for ($kv : @c) { $n = $kv.1; } @s["a", 1] = sum(-1); for ($x : @s) { $k = $x.0; } }
--- types
; types
map @c[int8]: count of uint64
map @s[string[8], int8]: sum of int64
probe begin
    clause
        $kv: (int8, uint64)
        $n: uint64
        $x: ((string[8], int8), int64)
        $k: (string[8], int8)
