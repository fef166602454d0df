--- script
begin { $a = 1; @x[0] = 1; if (pid) { $b = 2; for ($kv : @x) { $c = 3; while (1) { $d = 4; unroll(1) { $e = 5; print(($a, $b, $c, $d, $e)); } break; } } } }
--- types
; types
map @x[int8]: int8
probe begin
    clause
        $a: int8
        $b: int8
        $kv: (int8, int8)
        $c: int8
        $d: int8
        $e: int8
