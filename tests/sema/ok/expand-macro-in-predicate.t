--- script
macro big(x) { x > 32K }
go:mallocgc /big(alloc_size)/ { @ = count(); }
--- types
; types
map @: count of uint64
probe go:mallocgc
    clause
        predicate alloc_size > 32K
    field alloc_size: uint64
probe go:mallocgc
    clause
        predicate alloc_size > 32K
    field alloc_size: uint64
