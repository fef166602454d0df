program: calls.c
status: 1
--- script
uprobe:tests/.cache/c/calls:subtract+4000 { @ = count(); }
--- stderr_regex
subtract has [0-9]+ bytes
