--- script
software:page-faults:10, s:cs, software:cpu-clock { @[probe] = count(); }
--- types
; types
map @[string[24]]: count of uint64
probe software:page-faults:10
    clause
probe software:cs
    clause
probe software:cpu-clock
    clause
