--- script
config = { max_map_keys = 100; target_filter = 0; } go:gopark { @[goid] = count(); }
