# pid and tid of the goroutine's thread, which is main's other one: that is locked.
program: state
check: maps["@"] == {f"{prog['pid']}": 1} and maps["@thread"] != prog["pid"]
--- script
go:mallocgc /alloc_size == 7001/ { @[pid] = count(); @thread = tid; }
