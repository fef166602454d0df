--- script
go:gopark /reason == "chan receive"/ { @[gstack] = count(); }
--- types
; types
map @[stack?]: count of uint64
probe go:gopark
    clause
        predicate reason == "chan receive"
    field reason: uint8
