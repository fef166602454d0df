params: -- --min=2s
--- script
begin { @ = getopt("min", 1ms, "only longer waits"); }
--- types
; types
map @: int32
probe begin
    clause
