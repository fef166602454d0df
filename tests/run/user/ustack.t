program: calls.c
check: [k.split("\n")[0] for k in maps["@"]] == ["subtract+0"] and list(maps["@"].values()) == [prog["calls"]]
check: any(re.match(r"main\+\d+$", line) for k in maps["@"] for line in k.split("\n"))
check: maps["@one"] == {"subtract+0": prog["calls"]} and maps["@len"] == 1
--- script
uprobe:tests/.cache/c/calls:subtract { @[ustack] = count(); @one[ustack(1)] = count(); @len = len(ustack(1)); }
