--- script
go:gopark { @[goid, comm, reason, pid] = count(); }
--- types
; types
map @[uint64, string[16], enum waitreason, uint32]: count of uint64
probe go:gopark
    clause
    field reason: uint8
