--- script
begin { $a = (uint32)2 - (uint32)1; $b = (int8)1 * 2; $c = (uint16)1 & (uint16)2; $d = (int32)1 >> (uint32)2; }
--- types
; types
probe begin
    clause
        $a: int64
        $b: int64
        $c: uint64
        $d: int64
