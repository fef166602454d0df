--- script
begin { _ = pid; _ = has_key(@m, 1); @m[2] = 1; }
--- types
; types
map @m[int8]: int8
probe begin
    clause
