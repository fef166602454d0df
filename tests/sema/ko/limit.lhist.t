--- script
go:mallocgc { @ = lhist(alloc_size, 0, 100000, 1); }
