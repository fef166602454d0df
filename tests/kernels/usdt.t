program: calls.c
check: maps["@"] == {"usdt:/progs/calls:calls:bare": prog["calls"], "usdt:/progs/calls:other:bare": prog["calls"]}
check: maps["@colors"] == {"red": 4, "green": 3, "blue": 3}
--- script
usdt:/progs/calls:bare { @[probe] = count(); }
usdt:/progs/calls:calls:color { @colors[str(arg1)] = count(); }
