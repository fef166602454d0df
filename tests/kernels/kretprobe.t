program: calls.c
check: maps["@"] == {"kretprobe:vfs_read": prog["calls"]}
check: maps["@bytes"] == prog["bytes"]
--- script
kretprobe:vfs_read /retval == 1237/ { @[probe] = count(); @bytes = sum(retval); }
