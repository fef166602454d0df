--- script
config = { max_map_keys = 100; target_filter = 0; } go:gopark { @[goid] = count(); }
--- types
; types
map @[uint64]: count of uint64
probe go:gopark
    clause
