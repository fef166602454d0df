# pid and tid of the goroutine's thread, which is not main's: main is locked to that.
program: state
check: maps["@"] == {f"{prog['pid']}": 1} and maps["@thread"] == prog["thread"] != prog["pid"]
--- script
go:mallocgc /alloc_size == 7001/ { @[pid] = count(); @thread = tid; }
