--- script
begin { if (1) { $b = 1; } if (1) { $b = "text"; } }
--- types
; types
probe begin
    clause
        $b: int64
        $b: string[8]
