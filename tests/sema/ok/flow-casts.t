--- script
begin { $a = (uint8)300; $b = (int16)nsecs; $c = (uint64)-1; @a = $a; @b = $b; @c = $c; }
--- types
; types
map @a: uint64
map @b: int64
map @c: uint64
probe begin
    clause
        $a: uint64
        $b: int64
        $c: uint64
