--- script
self:signal:SIGUSR1, self:signal:SIGUSR2 { @[probe] = count(); }
--- types
; types
map @[string[24]]: count of uint64
probe self:signal:SIGUSR1
    clause
probe self:signal:SIGUSR2
    clause
