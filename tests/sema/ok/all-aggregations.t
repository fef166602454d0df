--- script
go:mallocgc { @a = count(); @b = sum(alloc_size); @c = avg(alloc_size); @d = min(alloc_size); @e = max(alloc_size); @f = stats(alloc_size); @g = hist(alloc_size); @h = lhist(alloc_size, 0, 100, 10); }
--- types
; types
map @a: count of uint64
map @b: sum of bytes
map @c: avg of bytes
map @d: min of bytes
map @e: max of bytes
map @f: stats of bytes
map @g: hist of bytes
map @h: lhist of bytes
probe go:mallocgc
    clause
    field alloc_size: uint64
probe go:mallocgc
    clause
    field alloc_size: uint64
