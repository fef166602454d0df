--- script
config = { stack_mode = perf; missing_probes = "warn"; license = "Dual MIT/GPL"; unstable_import = enable; unstable_dw_ustack = "error"; use_blazesym = 1; }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
