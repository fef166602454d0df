program: pingpong
versions: all
builds: normal stripped
repeat: 2
check: maps["@parks"] == {"main.server": prog["blocks"] // 2, "main.client": prog["blocks"] // 2}
check: sum(maps["@wakes"].values()) == prog["wakes"]
--- script
go:gopark /reason == "IO wait"/ { @parks[gfunc] = count(); }
go:goready /reason == "IO wait"/ { @wakes[waker] = count(); }
