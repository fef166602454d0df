--- script
go:gopark { @ = sum(alloc_size); }
