--- script
go:gc_start { @t[0] = nsecs; } go:gc_end { printf("GC took %d us\n", (nsecs - @t[0]) / 1000); }
--- types
; types
map @t[int8]: uint64
probe go:gc_start
    clause
probe go:gc_end
    clause
