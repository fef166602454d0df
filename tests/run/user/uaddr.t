program: calls.c
check: maps["@"] == {"true,subtract": prog["calls"]}
--- script
uprobe:tests/.cache/c/calls:subtract { @[uaddr("subtract") == reg("ip"), usym(uaddr("subtract"))] = count(); }
