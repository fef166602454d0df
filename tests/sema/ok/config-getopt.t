params: -- --keys=5
--- script
config = { max_map_keys = getopt("keys", 100, "how many"); }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
