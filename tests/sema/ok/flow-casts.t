--- script
begin { $a = (uint8)300; $b = (int16)nsecs; $c = (uint64)-1; @a = $a; @b = $b; @c = $c; }
--- types
; types
map @a: uint8
map @b: int16
map @c: uint64
probe begin
    clause
        $a: uint8
        $b: int16
        $c: uint64
