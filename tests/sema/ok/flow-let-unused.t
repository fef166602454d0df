--- script
begin { let $a; print($a); $a = "x"; }
--- types
; types
probe begin
    clause
        $a: string[8]
