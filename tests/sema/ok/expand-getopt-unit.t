params: -- --min=2s
--- script
begin { @ = getopt("min", 1ms, "only longer waits"); }
--- types
; types
map @: int64
probe begin
    clause
