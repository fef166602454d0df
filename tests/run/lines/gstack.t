program: demo
versions: all
builds: normal stripped
check: maps["@"] and len(maps["@"]) <= 5
check: any("main.consumer" in k or "main.worker" in k for k in maps["@"])
--- script
go:gopark /reason == "chan receive"/ { @[gstack] = count(); } interval:2s { print(@, 5); clear(@); exit(); }
