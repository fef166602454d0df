program: demo
versions: all
builds: normal stripped
flags: --duration 3s
check: re.fullmatch(r"(GC took -?\d+ us\n)+", printed)
--- script
go:gc_start { @t[0] = nsecs; } go:gc_end { printf("GC took %d us\n", (nsecs - @t[0]) / 1000); }
