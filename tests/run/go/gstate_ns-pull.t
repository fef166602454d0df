program: state
versions: 1.23.12 1.24 1.26 1.27
check: prog["pull_from"] <= maps["@pull"] <= maps["@pulled"]
--- script
go:mallocgc /alloc_size == 7007/ { @pull = nsecs - gstate_ns; @pulled = nsecs; }
