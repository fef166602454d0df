--- script
go:goready { @[waker ?: 0] = count(); }
--- types
; types
map @[uint64]: count of uint64
probe go:goready
    clause
    field waker: uint64?
