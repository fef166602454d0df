--- script
go:goready { @wakes[waker] = count(); }
--- types
; types
map @wakes[uint64?]: count of uint64
probe go:goready
    clause
    field waker: uint64?
