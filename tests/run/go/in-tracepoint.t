# Values of the goroutine in a tracepoint of the kernel, while the program works for two tenants.
program: state
args: -work
versions: 1.21 1.26
check: set(maps["@"]) == {"acme", "globex"}
check: prog["born_from"] <= min(maps["@born"].values())
check: prog["born_from"] <= min(maps["@since"].values())
--- script
tracepoint:sched:sched_switch /glabel("tenant") != ""/ {
	@[glabel("tenant")] = count();
	@born[glabel("tenant")] = min(nsecs - gage);
	@since[glabel("tenant")] = min(nsecs - gstate_ns);
}
