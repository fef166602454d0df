--- script
usdt:/bin/x:ns:name { @[probe, arg0] = count(); } U:/bin/x:name { @n[probe] = count(); } uprobe:/bin/x:f* { @f[func] = count(); }
--- types
; types
map @[string[24], uint64]: count of uint64
map @n[string[128]]: count of uint64
map @f[string[128]]: count of uint64
probe usdt:/bin/x:ns:name
    clause
probe usdt:/bin/x:name
    clause
probe uprobe:/bin/x:f*
    clause
