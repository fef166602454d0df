program: truth
versions: all
builds: normal stripped pie
repeat: 2
check: maps["@created"]["main.worker"] == prog["goroutines"]
check: maps["@parks"]["main.worker"] == prog["blocks"]
check: maps["@wakes"] == {"1": prog["wakes"]}
check: maps["@exits"]["main.worker"] == prog["exits"]
check: maps["@large"] == prog["large_objects"]
check: maps["@large_bytes"] == prog["large_bytes"]
check: maps["@medium"] == prog["medium_objects"]
check: maps["@small"] == prog["small_objects"]
check: maps["@linked"] == prog["linked_objects"]
check: maps["@collections"] == prog["collections"] == prog["numgc"]
--- script
go:newproc { @created[fn] = count(); }
go:gopark /reason == "chan receive"/ { @parks[gfunc] = count(); }
go:goready /reason == "chan receive"/ { @wakes[waker] = count(); }
go:goexit { @exits[fn] = count(); }
go:mallocgc /alloc_size == 1234/ { @large = count(); @large_bytes = sum(alloc_size); }
go:mallocgc /alloc_size == 488/ { @medium = count(); }
go:mallocgc /alloc_size == 77/ { @small = count(); }
go:mallocgc /alloc_size == 56/ { @linked = count(); }
go:gc_start { @collections = count(); }
