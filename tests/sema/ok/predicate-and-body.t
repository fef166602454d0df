--- script
go:mallocgc /alloc_size > 32K && !noscan/ { @[alloc_type] = sum(alloc_size); }
--- types
; types
map @[type?]: sum of bytes
probe go:mallocgc
    clause
        predicate alloc_size > 32K && !noscan
    field alloc_size: uint64
    field noscan: bool
    field alloc_type: uint64?
probe go:mallocgc
    clause
        predicate alloc_size > 32K && !noscan
    field alloc_size: uint64
    field noscan: bool
    field alloc_type: uint64?
