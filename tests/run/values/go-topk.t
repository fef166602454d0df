program: demo
flags: --duration 1s
check: len(maps["@"]) == 2
check: len({k.rsplit(",", 1)[0] for k in maps["@n"]}) == len(maps["@n"]) > 5
--- script
go:mallocgc { @ = topk(2, size_class, alloc_size); @n[alloc_type] = topk(1, size_class); }
