--- script
config = { BPFTRACE_MAX_MAP_KEYS = 10; MAX_STRLEN = 20 }
begin { @ = 1; }
--- types
; types
map @: int8
probe begin
    clause
