--- script
begin { let $s: string; $s = "a string"; let $t: string[32] = "fixed"; }
--- types
; types
probe begin
    clause
        $s: string[16]
        $t: string[32]
