program: calls.c
check: sorted(maps["@"]) == ["usdt:tests/.cache/c/calls:calls:bare", "usdt:tests/.cache/c/calls:calls:color", "usdt:tests/.cache/c/calls:calls:many"]
--- script
U:tests/.cache/c/calls:calls:* { @[probe] = count(); }
