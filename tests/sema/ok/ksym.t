--- script
begin { $a = ksym(kaddr("vfs_read")); @[$a] = count(); $b = kptr(curtask).pid; $c = uptr(0); }
--- types
; types
map @[ksym]: count of uint64
probe begin
    clause
        $a: ksym
        $b: int32
        $c: int8
