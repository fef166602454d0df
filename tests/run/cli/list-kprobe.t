flags: -l k:vfs_read*
--- regex
^kprobe:vfs_read$
^kprobe:vfs_readv$
