--- script
begin { if (1) { $b = 1; } if (1) { $b = "text"; } }
--- types
; types
probe begin
    clause
        $b: int8
        $b: string[8]
