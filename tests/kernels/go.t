program: truth
check: maps["@created"]["main.worker"] == prog["goroutines"]
check: maps["@parks"]["main.worker"] == prog["blocks"]
check: maps["@wakes"] == {"1": prog["wakes"]}
check: maps["@exits"]["main.worker"] == prog["exits"]
check: maps["@large"] == prog["large_objects"]
check: maps["@collections"] == prog["collections"] == prog["numgc"]
--- script
go:newproc { @created[fn] = count(); }
go:gopark /reason == "chan receive"/ { @parks[gfunc] = count(); }
go:goready /reason == "chan receive"/ { @wakes[waker] = count(); }
go:goexit { @exits[fn] = count(); }
go:mallocgc /alloc_size == 1234/ { @large = count(); }
go:gc_start { @collections = count(); }
