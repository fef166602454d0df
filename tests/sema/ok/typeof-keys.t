--- script
begin { @x[(int16)1] = (uint32)5; @s = (int8)3; let $a: typeof(@x) = 7; let $b: typeof(@s); let $c: typeof(@x[1]); @k["a", 2] = 1; let $d: typeof(@k) = ("b", 1); }
--- types
; types
map @x[int16]: uint32
map @s: int8
map @k[string[8], int8]: int8
probe begin
    clause
        $a: int16
        $b: int8
        $c: uint32
        $d: (string[8], int8)
