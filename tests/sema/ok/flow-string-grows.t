--- script
begin { $x = "hi"; $x = "hello there you"; }
--- types
; types
probe begin
    clause
        $x: string[16]
