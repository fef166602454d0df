# In a tracepoint it is of the thread's program, and absent in threads of none, and of one that ends.
program: state
args: -work
versions: 1.19 1.24 1.25 1.26 1.27
builds: normal pie
check: set(maps["@procs"]) <= {f"program/state,{prog['procs']}", "program/state,null", "null,null"} and f"program/state,{prog['procs']}" in maps["@procs"]
check: maps["@goroutines"] == prog["goroutines"] == 3
--- script
config = { target_filter = 0; }
tracepoint:sched:sched_switch { @procs[module, gostat("gomaxprocs")] = count(); @goroutines = max(gostat("num_goroutine")); }
