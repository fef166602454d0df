--- script
BEGIN { @ = 1; } end { clear(@); zero(@); }
--- types
; types
map @: int8
probe begin
    clause
probe end
    clause
