--- script
go:gopark < @[reason]=count() >
--- types
; types
map @[enum waitreason]: count of uint64
probe go:gopark
    clause
    field reason: uint8
