--- script
begin { printf("%s %s %v\n", 1, true, "x"); }
--- types
; types
probe begin
    clause
