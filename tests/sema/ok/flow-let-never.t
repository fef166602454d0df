--- script
begin { let $a; print($a); }
--- types
; types
probe begin
    clause
        $a: int64
