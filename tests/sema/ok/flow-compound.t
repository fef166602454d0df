--- script
begin { $x = (uint32)5; $x += 1; $y = (uint64)5; $y -= 1; $z = 1; $z <<= 3; }
--- types
; types
probe begin
    clause
        $x: uint64
        $y: int64
        $z: int64
