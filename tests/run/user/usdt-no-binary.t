program: calls.c
attach: cmd
check: maps["@"] == prog["calls"]
--- script
usdt::calls:bare { @ = count(); }
