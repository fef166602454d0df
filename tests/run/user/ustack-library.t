program: calls.c
check: maps["@"] == {"true": prog["calls"]}
--- script
uprobe:libc:read /arg2 == 1237/ { @s[ustack(2)] = count(); @[len(ustack(2)) == 2] = count(); }
