program: calls.c
attach: none
root: no
flags: -l 'u:tests/.cache/c/calls:add*,uretprobe:tests/.cache/c/c*s:subtract'
--- expect
uprobe:tests/.cache/c/calls:add
uprobe:tests/.cache/c/calls:add_twice
uretprobe:tests/.cache/c/calls:subtract
