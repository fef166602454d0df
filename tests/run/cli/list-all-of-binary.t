program: calls.c
attach: none
root: no
flags: -l '*:tests/.cache/c/calls:*ub*'
--- expect
uprobe:tests/.cache/c/calls:subtract
