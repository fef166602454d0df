--- script
go:mallocgc { @[large] = count(); if !large && true { @small = count(); } }
--- types
; types
map @[bool]: count of uint64
map @small: count of uint64
probe go:mallocgc
    clause
    field large: bool
    field size_class: uint64
    field noscan: bool
probe go:mallocgc
    clause
    field large: bool
    field size_class: uint64
    field noscan: bool
