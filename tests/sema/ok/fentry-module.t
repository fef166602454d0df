--- script
fentry:vmlinux:vfs_read { @[probe] = count(); }
--- types
; types
map @[string[16]]: count of uint64
probe fentry:vfs_read
    clause
