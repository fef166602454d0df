--- script
go:mallocgc { @[size_class, tiny] = count(); }
--- types
; types
map @[uint64, bool]: count of uint64
probe go:mallocgc
    clause
    field size_class: uint64
    field noscan: bool
    field tiny: bool
probe go:mallocgc
    clause
    field size_class: uint64
    field noscan: bool
    field tiny: bool
