program: calls.c
status: 1
--- script
uprobe:tests/.cache/c/calls:nothing_like* { @ = count(); }
--- stderr_regex
has no such function
