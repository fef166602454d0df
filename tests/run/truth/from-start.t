program: truth
attach: cmd
versions: all
check: maps["@created"]["main.worker"] == prog["goroutines"]
check: maps["@parks"]["main.worker"] == prog["blocks"]
check: maps["@large"] == prog["large_objects"]
--- script
go:newproc { @created[fn] = count(); }
go:gopark /reason == "chan receive"/ { @parks[gfunc] = count(); }
go:mallocgc /alloc_size == 1234/ { @large = count(); }
