--- script
u:/bin/true:main+4 { @[func] = count(); }
--- types
; types
map @[string[8]]: count of uint64
probe uprobe:/bin/true:main+4
    clause
