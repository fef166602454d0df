--- script
begin { let $a: int16; $c = ++$a; $b = $a; }
--- types
; types
probe begin
    clause
        $a: int16
        $c: int64
        $b: int64
