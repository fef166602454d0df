--- script
interval:1000 { } interval:us:1e3 { } interval:ms:1_000 { } profile:5000000 { } software:faults:1e4 { } interval:1d { }
--- types
; types
probe interval:1000
    clause
probe interval:us:1e3
    clause
probe interval:ms:1_000
    clause
probe profile:5000000
    clause
probe software:faults:1e4
    clause
probe interval:1d
    clause
