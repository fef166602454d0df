program: calls.c
check: maps["@"] == {"0": 1, "1": 2, "2": 3}
check: maps["@sum"] == 45
--- script
usdt:tests/.cache/c/calls:calls:color { @sum = sum(arg0); if (arg0 < 3) { @[arg0] = arg0 + 1; } }
