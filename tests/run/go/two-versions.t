program: state
versions: 1.26
second: 1.21
check: maps["@"] == {prog["version"]: 1, prog2["version"]: 1}
check: maps["@module"] == {"program/state": 2}
--- script
go:mallocgc /alloc_size == 7001/ { @[goversion] = count(); @module[module] = count(); }
