# No probe of these goroutines' states but through gstate_ns; the call of sched_yield is one of the fast ones.
program: state
versions: 1.19 1.21 1.22 1.23.12 1.24 1.25 1.26 1.27
check: prog["syscall_from"] <= maps["@call"] <= maps["@called"]
check: prog["receive_from"] <= maps["@receive"] <= maps["@received"]
--- script
go:mallocgc /alloc_size == 7005/ { @call = nsecs - gstate_ns; @called = nsecs; }
go:mallocgc /alloc_size == 7006/ { @receive = nsecs - gstate_ns; @received = nsecs; }
