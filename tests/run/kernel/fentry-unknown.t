status: 1
--- script
fentry:vfs_raed { @ = count(); }
--- stderr_regex
this kernel has no fentry:vfs_raed; nearest: fentry:vfs_read
