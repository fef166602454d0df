--- script
interval:1s { print(@x); } go:gopark { @x[goid] = nsecs; }
--- types
; types
map @x[uint64]: uint64
probe interval:1s
    clause
probe go:gopark
    clause
