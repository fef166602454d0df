program: calls.c
check: maps["@"] == {"red": 4, "green": 3, "blue": 3}
--- script
usdt:tests/.cache/c/calls:calls:color { @[str(arg1)] = count(); }
