--- script
begin { let $a; let $b = 2; let $c: uint16; let $d: int8 = -3; $a = "text"; }
--- types
; types
probe begin
    clause
        $a: string[8]
        $b: int8
        $c: uint16
        $d: int8
