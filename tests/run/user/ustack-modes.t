program: calls.c
--- script
uprobe:tests/.cache/c/calls:subtract /arg0 == 0/ { printf("%s|%s|%s", ustack(1), ustack(perf, 1), ustack(raw, 1)); print((1, ustack(bpftrace, 1))); }
--- regex
^        subtract\+0$
^\|$
^\t[0-9a-f]+ subtract\+0 \(/.*/tests/.cache/c/calls\)$
^[0-9a-f]+$
^\(1, $
