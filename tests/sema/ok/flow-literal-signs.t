--- script
begin { $a = 1; $a = (uint64)2; $b = 1; $b = -1; $c = 18446744073709551615; $d = -1; $d = (int64)3; }
--- types
; types
probe begin
    clause
        $a: uint64
        $b: int8
        $c: uint64
        $d: int64
