program: calls.c
status: 1
--- script
uprobe:tests/.cache/c/calls:subtract { @ = uaddr("no_such_thing"); }
--- stderr_regex
calls has no symbol no_such_thing
