--- script
f:vfs_fsync_rang? { @[probe] = count(); }
--- types
; types
map @[string[24]]: count of uint64
probe fentry:vfs_fsync_range
    clause
