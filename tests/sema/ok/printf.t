--- script
go:gopark { printf("%d %s %-10s|%5d %x %v%%\n", goid, comm, reason, pid, arg0, gstack); }
--- types
; types
probe go:gopark
    clause
    field reason: uint8
