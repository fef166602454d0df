--- script
interval:5s { exit(); } interval:ms:100 { time(); } interval:hz:10 { time("%H"); } profile:10ms { @ = count(); }
--- types
; types
map @: count of uint64
probe interval:5s
    clause
probe interval:ms:100
    clause
probe interval:hz:10
    clause
probe profile:10ms
    clause
