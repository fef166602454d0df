--- script
kprobe:vfs_read { @[arg0, arg5, func] = count(); }
kretprobe:vfs_read { @r[retval, func] = count(); }
--- types
; types
map @[uint64, uint64, string[16]]: count of uint64
map @r[uint64, string[16]]: count of uint64
probe kprobe:vfs_read
    clause
probe kretprobe:vfs_read
    clause
