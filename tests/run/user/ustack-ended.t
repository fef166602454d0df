program: calls.c
attach: none
--- script
uprobe:tests/.cache/c/calls:subtract /arg0 == 9/ { print(ustack(2)); exit(); }
--- regex
^        subtract\+0$
^        main\+\d+$
