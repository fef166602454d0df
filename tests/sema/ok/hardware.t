--- script
hardware:cache-misses:1000, h:cycles { @[probe] = count(); }
--- types
; types
map @[string[32]]: count of uint64
probe hardware:cache-misses:1000
    clause
probe hardware:cycles
    clause
