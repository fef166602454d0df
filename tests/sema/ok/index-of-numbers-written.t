--- script
begin { $s = "abc"; $i = 1; $i++; for ($k : 0..3) { print(($s[$k], $s[$i], $s[(uint64)1])); } }
--- types
; types
probe begin
    clause
        $s: string[8]
        $i: int64
        $k: int8
