--- script
begin { $a = ((uint32)1 == 2); $b = ((int32)1 < (int32)2); $c = (1 && 2); }
--- types
; types
probe begin
    clause
        $a: bool
        $b: bool
        $c: bool
