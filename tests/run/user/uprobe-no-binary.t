program: calls.c
check: maps["@"] == prog["calls"]
--- script
uprobe::subtract { @ = count(); }
