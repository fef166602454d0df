--- script
begin { $a = (int64)(uint64)1 - 1; $b = (int8)(uint64)1; @a = $a; @b = $b; }
--- types
; types
map @a: int64
map @b: int8
probe begin
    clause
        $a: int64
        $b: int8
