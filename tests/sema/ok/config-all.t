--- script
config = { max_map_keys = 1; max_strlen = 1024; print_maps_on_exit = false; target_filter = 0; }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
