# In programs that gotap runs itself: of the one process that is traced.
program: state
args: -crowd
check: 0 <= maps["@idle"] and maps["@procs"] == maps["@signal"] == prog["procs"] and maps["@most"] >= 751
--- script
begin { @signal = gostat("gomaxprocs"); }
interval:us:200 { @idle = min(gostat("idle_procs")); @procs = gostat("gomaxprocs"); @most = max(gostat("num_goroutine")); }
go:gc_start { @gcs = count(); }
