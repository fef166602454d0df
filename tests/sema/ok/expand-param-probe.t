params: 7
--- script
interval:s:$1 { @ = count(); }
--- types
; types
map @: count of uint64
probe interval:s:7
    clause
