--- script
test:a { return 1; }
test:b { @ = 1; }
bench:c { @n = count(); }
--- types
; types
map @: int8
map @n: count of uint64
probe test:a
    clause
probe test:b
    clause
probe bench:c
    clause
