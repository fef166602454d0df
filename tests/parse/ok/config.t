--- script
config = { max_map_keys = 1000; stack_mode = perf; missing_probes = "warn"; target_filter = 0 }
begin { }
--- ast
config max_map_keys
  int 1000
config stack_mode
  name perf
config missing_probes
  string "warn"
config target_filter
  int 0
clause
  probe begin
  body
