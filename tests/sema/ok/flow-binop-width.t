--- script
begin { $a = (uint32)1 + (uint32)2; $b = (int32)1 + (int32)2; $c = (uint32)1 + (int32)2; $d = (uint8)1 / (uint8)2; $e = (uint64)10 + 2; $f = (uint64)10 + (-1); }
--- types
; types
probe begin
    clause
        $a: uint64
        $b: int64
        $c: int64
        $d: uint64
        $e: uint64
        $f: int64
