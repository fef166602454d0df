--- script
go:mallocgc { @ = lhist(alloc_size, 0, 10, 1); } go:gopark { @ = lhist(1, 0, 20, 1); }
