program: calls.c
check: sorted(maps["@"]) == ["subtract+0\nmain+" + re.search(r"main\+(\d+)", k).group(1) for k in maps["@"]]
check: maps["@sym"] == {"subtract": prog["calls"]}
--- script
uprobe:/progs/calls:subtract { @[ustack(2)] = count(); @sym[usym(reg("ip"))] = count(); }
