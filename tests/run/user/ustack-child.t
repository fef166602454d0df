program: calls.c
attach: cmd
check: maps["@"] == {"subtract+0": prog["calls"]}
--- script
uprobe:tests/.cache/c/calls:subtract { @[ustack(1)] = count(); }
