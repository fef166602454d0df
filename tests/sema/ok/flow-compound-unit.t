--- script
go:mallocgc { $n = 0; $n += alloc_size; @ = sum($n); }
--- types
; types
map @: sum of bytes
probe go:mallocgc
    clause
        $n: bytes
    field alloc_size: uint64
probe go:mallocgc
    clause
        $n: bytes
    field alloc_size: uint64
