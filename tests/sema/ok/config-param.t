params: 12
--- script
config = { max_map_keys = $1; }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
