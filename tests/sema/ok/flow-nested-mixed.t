--- script
begin { $a = 1; @x[0] = 1; if (pid) { $b = 2; for ($kv : @x) { $c = 3; while (1) { $d = 4; unroll(1) { $e = 5; print(($a, $b, $c, $d, $e)); } break; } } } }
--- types
; types
map @x[int64]: int64
probe begin
    clause
        $a: int64
        $b: int64
        $kv: (int64, int64)
        $c: int64
        $d: int64
        $e: int64
