program: calls.c
check: maps["@"] == {"vfs_read": prog["calls"]}
check: maps["@bytes"] == prog["bytes"]
--- script
fentry:vfs_read /args.count == 1237/ { @[func] = count(); }
fexit:vfs_read /args.count == 1237/ { @bytes = sum(retval); }
