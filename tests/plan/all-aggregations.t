--- script
go:mallocgc { @a = count(); @b = sum(alloc_size); @c = avg(alloc_size); @d = min(alloc_size); @e = max(alloc_size); @f = stats(alloc_size); @g = hist(alloc_size); @h = lhist(alloc_size, 0, 100, 10); }
