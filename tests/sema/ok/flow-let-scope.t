--- script
begin { if (pid) { let $x = 1; } else { let $x = "a"; } let $x = (1, true); }
--- types
; types
probe begin
    clause
        $x: int8
        $x: string[8]
        $x: (int8, bool)
