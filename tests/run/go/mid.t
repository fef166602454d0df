# Each thread is one M, and each M one thread.
program: state
args: -work
versions: 1.19 1.23.12 1.26 1.27
check: len(maps["@"]) == len({k.split(",")[0] for k in maps["@"]}) == len({k.split(",")[1] for k in maps["@"]}) > 0
check: all(k.split(",")[1].isdigit() for k in maps["@"])
--- script
go:syscall { @[tid, mid] = count(); }
