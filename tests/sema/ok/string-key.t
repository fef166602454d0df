--- script
begin { @["a"] = 1; @["much longer key"] = 2; }
--- types
; types
map @[string[16]]: int8
probe begin
    clause
