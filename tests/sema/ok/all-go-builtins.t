--- script
go:gopark { @[goid, gparent, gstatus, gwait, gfunc, gsite, mid, procid] = count(); }
--- types
; types
map @[uint64, uint64?, enum gstatus, enum waitreason?, func, place, int64?, int32?]: count of uint64
probe go:gopark
    clause
