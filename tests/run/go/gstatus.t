# Each goroutine that is created leaves dead (iter.Pull's to wait), and each one that ends becomes dead.
program: state
versions: 1.19 1.22 1.26 1.27
check: maps["@created"] == sum(n for k, n in maps["@"].items() if k.startswith("dead,"))
check: maps["@ended"] == maps["@"]["running,dead"]
--- script
go:newproc { @created = count(); }
go:goexit { @ended = count(); }
go:gstatus /old == "dead" || new == "dead"/ { @[old, new] = count(); }
