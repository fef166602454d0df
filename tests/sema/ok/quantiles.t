--- script
begin { @ = quantiles(nsecs); @r = rate(); @h = hist(1, 3); }
--- types
; types
map @: quantiles of uint64
map @r: rate of uint64
map @h: hist of int64
probe begin
    clause
