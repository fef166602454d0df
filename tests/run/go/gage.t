program: state
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
builds: normal stripped
check: prog["born_from"] <= maps["@born"] <= prog["born_to"]
check: maps["@child"] == prog["child"] and maps.get("@parent", 1) == prog["parent"]
check: "@parent" in maps or prog["version"].startswith("go1.19")
--- script
go:mallocgc /alloc_size == 7001/ { @born = nsecs - gage; @child = goid; @parent = gparent; }
