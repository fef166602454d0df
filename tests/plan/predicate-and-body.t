--- script
go:mallocgc /alloc_size > 32K && !noscan/ { @[alloc_type] = sum(alloc_size); }
