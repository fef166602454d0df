status: 1
--- script
kprobe:vfs_raed { @ = count(); }
--- stderr_regex
this kernel has no kprobe:vfs_raed; nearest: kprobe:vfs_read
