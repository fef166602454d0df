# In a tracepoint: of the thread's binary, and nothing in threads that run no Go.
program: state
versions: local
check: set(maps["@"]) <= {f"{prog['version']},{prog['module']}", "null,null"} and f"{prog['version']},{prog['module']}" in maps["@"]
check: set(maps["@same"]) == {prog["version"]}
--- script
config = { target_filter = 0; }
tracepoint:sched:sched_switch { @[goversion, module] = count(); }
tracepoint:sched:sched_switch /module == "program/state"/ { @same[goversion] = count(); }
