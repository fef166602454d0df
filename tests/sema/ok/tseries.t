--- script
begin { @ = tseries(1, 1s, 5); @a = tseries(nsecs, 1s, 5, "avg"); }
--- types
; types
map @: tseries of int64
map @a: tseries of uint64
probe begin
    clause
