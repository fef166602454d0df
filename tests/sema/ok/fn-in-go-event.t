--- script
fn big($n: uint64): bool { return $n > 32K; }
go:mallocgc /big(alloc_size)/ { @ = count(); }
--- types
; types
map @: count of uint64
probe go:mallocgc
    clause
        predicate { let $n#1: uint64 = alloc_size; let $big#1: bool; $big#1 = $n#1 > 32K; $big#1 }
        $n#1: uint64
        $big#1: bool
    field alloc_size: uint64
probe go:mallocgc
    clause
        predicate { let $n#1: uint64 = alloc_size; let $big#1: bool; $big#1 = $n#1 > 32K; $big#1 }
        $n#1: uint64
        $big#1: bool
    field alloc_size: uint64
