--- script
begin { unroll(2 * 3) { @ = count(); } }
--- types
; types
map @: count of uint64
probe begin
    clause
