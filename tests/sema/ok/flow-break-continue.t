--- script
begin { while (1) { if (@a) { break; } else { continue; } } @a = 1; }
--- types
; types
map @a: int8
probe begin
    clause
