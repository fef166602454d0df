program: calls.c
check: maps["@"] == {"uprobe:tests/.cache/c/calls:subtract": prog["calls"]}
--- script
uprobe:tests/.cache/c/c*s:subtract { @[probe] = count(); }
