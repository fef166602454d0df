--- script
begin { $a = 9223372036854775807 + 1; $b = 0 - 1; $c = 1 << 63; $d = 5 & 3; }
--- types
; types
probe begin
    clause
        $a: uint64
        $b: int8
        $c: uint64
        $d: int8
