program: calls.c
check: maps["@"] == {"1237": prog["calls"]}
--- script
uprobe:libc:read /arg2 == 1237/ { @[arg2] = count(); }
