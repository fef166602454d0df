--- script
begin { let $v; $a = $v; $v = 10; }
--- types
; types
probe begin
    clause
        $v: int64
        $a: int64
