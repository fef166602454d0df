program: calls.c
check: maps["@"] == {"add": prog["adds"]}
check: maps["@sum"] == 2 * sum(i for i in range(10)) + 2 * 2 * 10
--- script
uprobe:/progs/calls:add { @[func] = count(); }
uretprobe:/progs/calls:add { @sum = sum(retval); }
