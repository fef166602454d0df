program: calls.c
--- script
uprobe:tests/.cache/c/calls:subtract { printf("1"); }
uretprobe:tests/.cache/c/calls:subtract { printf("3"); }
uprobe:tests/.cache/c/calls:subtract { printf("2"); }
uretprobe:tests/.cache/c/calls:subtract { printf("4\n"); }
--- expect
1234
1234
1234
1234
1234
1234
1234
1234
1234
1234


