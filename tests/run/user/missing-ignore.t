program: calls.c
flags: -f text
--- script
config = { missing_probes = ignore }
uprobe:tests/.cache/c/calls:no_such_function { @no = count(); } uprobe:tests/.cache/c/calls:subtract { @ = count(); }
--- expect


@: 10
--- stderr
Attached 1 probe
