--- script
begin { let $v; $a = $v; $v = 10; }
--- types
; types
probe begin
    clause
        $v: int8
        $a: int8
