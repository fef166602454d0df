--- script
begin { let $a: int16; $c = ++$a; $b = $a; }
--- types
; types
probe begin
    clause
        $a: int16
        $c: int16
        $b: int16
