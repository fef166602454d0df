program: calls.c
check: maps["@"] == prog["calls"]
--- script
uprobe:tests/.cache/c/calls:subtract+0 { @ = count(); }
