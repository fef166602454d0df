program: calls.c
flags: -f text
--- script
config = { stack_mode = raw }
uprobe:tests/.cache/c/calls:subtract /arg0 == 0/ { print(ustack(1)); print(ustack(perf, 1)); }
--- regex
^[0-9a-f]+$
^\t[0-9a-f]+ subtract\+0 \(/
