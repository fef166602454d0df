program: calls.c
check: maps["@"] == {"subtract": prog["calls"]}
check: maps["@none"] == {"0x1": prog["calls"]}
check: printed == "subtract\n"
--- script
uprobe:tests/.cache/c/calls:subtract { @[usym(reg("ip"))] = count(); @none[usym(1)] = count(); if (arg0 == 0) { printf("%s\n", usym(reg("ip"))); } }
