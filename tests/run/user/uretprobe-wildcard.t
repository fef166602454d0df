program: calls.c
check: maps["@"] == {"add": prog["adds"], "add_twice": prog["calls"]}
check: maps["@sum"] == 130
--- script
uretprobe:tests/.cache/c/calls:add* { @[func] = count(); }
uretprobe:tests/.cache/c/calls:add { @sum = sum(retval); }
