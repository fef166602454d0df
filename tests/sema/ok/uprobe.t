--- script
uprobe:/bin/true:main { @[arg0, arg1, func, reg("sp")] = count(); }
--- types
; types
map @[uint64, uint64, string[8], uint64]: count of uint64
probe uprobe:/bin/true:main
    clause
