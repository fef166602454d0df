program: calls.c
check: maps["@"] == {"usdt:tests/.cache/c/calls:calls:bare": prog["calls"], "usdt:tests/.cache/c/calls:other:bare": prog["calls"]}
--- script
usdt:tests/.cache/c/calls:bare { @[probe] = count(); }
