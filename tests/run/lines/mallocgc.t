program: demo
versions: all
builds: normal stripped
flags: --duration 2s
check: len(maps["@bytes"]) > 5
check: sum(b["count"] for b in maps["@"]) > 1000
--- script
go:mallocgc { @bytes[size_class] = sum(alloc_size); @ = hist(alloc_size); }
