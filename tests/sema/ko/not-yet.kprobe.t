--- script
kprobe:vfs_read { @ = count(); }
