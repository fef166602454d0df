# What the binary is, in a probe of the binary; the comparisons are answered before it is attached.
program: state
versions: 1.19 1.23.12 1.26 1.27
builds: normal stripped pie
check: [k.split(",")[:2] for k in maps["@"]] == [[prog["version"], prog["module"]]]
check: list(maps["@"])[0].split(",")[2].startswith("state-")
check: maps["@same"] == 1 and maps["@other"] == 1 and "@never" not in maps
--- script
go:mallocgc /alloc_size == 7001/ { @[goversion, module, exe] = count(); }
go:mallocgc /alloc_size == 7001 && module == "program/state"/ { @same++; }
go:mallocgc /alloc_size == 7001 && goversion != "go1.2" && "server" != exe/ { @other++; }
go:mallocgc /alloc_size == 7001 && goversion == "go1.2"/ { @never++; }
