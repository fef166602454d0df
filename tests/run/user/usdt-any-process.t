program: calls.c
timeout: 60
check: maps["@"] == prog["calls"]
--- script
usdt:*:calls:bare { @ = count(); }
