--- script
ur:/bin/true:main { @[retval, func] = count(); }
--- types
; types
map @[uint64, string[8]]: count of uint64
probe uretprobe:/bin/true:main
    clause
