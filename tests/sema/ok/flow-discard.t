--- script
begin { _ = pid; _ = has_key(@m, 1); @m[2] = 1; }
--- types
; types
map @m[int64]: int64
probe begin
    clause
