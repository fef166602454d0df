--- script
go:gc_start { @t[0] = nsecs; } go:gc_end { printf("GC took %d us\n", (nsecs - @t[0]) / 1000); }
