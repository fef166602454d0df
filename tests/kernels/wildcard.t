program: calls.c
check: maps["@"]["kprobe:vfs_read"] == prog["calls"]
--- script
kprobe:vfs_rea* /arg2 == 1237/ { @[probe] = count(); }
