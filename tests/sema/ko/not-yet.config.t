--- script
config = { max_map_kyes = 10; } go:gopark { @ = 1; }
