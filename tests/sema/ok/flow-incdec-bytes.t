--- script
go:mallocgc { $b = alloc_size; $b++; @[$b] = count(); }
--- types
; types
map @[bytes]: count of uint64
probe go:mallocgc
    clause
        $b: bytes
    field alloc_size: uint64
probe go:mallocgc
    clause
        $b: bytes
    field alloc_size: uint64
