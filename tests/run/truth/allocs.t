program: allocs
versions: all
builds: normal stripped
check: maps["@"]["488"] == prog["node_488"]
check: maps["@"]["296"] == prog["words_296"]
check: maps["@"]["1111"] == prog["bytes_1111"]
check: maps["@"]["904"] == prog["ptrs_904"]
check: maps["@"]["77777"] == prog["big_77777"]
--- script
go:mallocgc { @[alloc_size] = count(); }
