program: calls.c
check: any("vfs_read" in k and "do_syscall_64" in k for k in maps["@"])
--- script
kprobe:vfs_read /arg2 == 1237/ { @[kstack] = count(); }
