program: calls.c
check: maps["@"] == {"vfs_read,vfs_read,kprobe:vfs_read": prog["calls"]}
--- script
kprobe:vfs_read /arg2 == 1237/ { @[func, func, probe] = count(); }
