status: 0
program: calls.c
check: maps["@"] == prog["calls"]
--- script
kprobe:vfs_read+0 /arg2 == 1237/ { @ = count(); }
