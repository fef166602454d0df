--- script
begin { @a = bswap((uint16)1); @b = bswap((int32)1); @c = bswap(nsecs); }
--- types
; types
map @a: uint16
map @b: uint32
map @c: uint64
probe begin
    clause
