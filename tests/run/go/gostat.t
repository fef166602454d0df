# In a probe, and in begin: there user space reads the same.
program: state
args: -crowd
versions: 1.19 1.21 1.23.12 1.24 1.25 1.26 1.27
builds: normal pie
check: maps["@n"]["num_goroutine"] == maps["@begin"]["num_goroutine"] == prog["goroutines"] == prog["goroutines_after"]
check: maps["@n"]["gomaxprocs"] == maps["@begin"]["gomaxprocs"] == prog["procs"]
check: maps["@n"]["num_gc"] == prog["gcs"] and maps["@n"]["num_forced_gc"] == prog["forced_gcs"] == 3
check: maps["@ns"] == prog["pauses"] and maps["@n"]["gogc"] == 150 and maps["@b"]["memory_limit"] == 1 << 40
check: maps["@b"]["next_gc"] == prog["goal"] and 0 < maps["@b"]["heap_marked"] <= maps["@b"]["heap_live"]
check: prog["inuse_before"] != prog["inuse_after"] or maps["@b"]["heap_inuse"] == prog["inuse_after"]
check: prog["free_before"] != prog["free_after"] or maps["@b"]["heap_free"] == prog["free_after"]
check: 0 <= maps["@n"]["idle_procs"] < prog["procs"] and maps["@n"]["idle_threads"] >= 0
check: maps["@begin"]["num_forced_gc"] == 1 and maps["@begin"]["gogc"] == 100
--- script
begin {
	@begin["num_goroutine"] = gostat("num_goroutine");
	@begin["gomaxprocs"] = gostat("gomaxprocs");
	@begin["num_forced_gc"] = gostat("num_forced_gc");
	@begin["gogc"] = gostat("gogc");
}
go:mallocgc /alloc_size == 7008/ {
	@n["num_goroutine"] = gostat("num_goroutine");
	@n["gomaxprocs"] = gostat("gomaxprocs");
	@n["num_gc"] = gostat("num_gc");
	@n["num_forced_gc"] = gostat("num_forced_gc");
	@n["gogc"] = gostat("gogc");
	@n["idle_procs"] = gostat("idle_procs");
	@n["idle_threads"] = gostat("idle_threads");
	@ns = gostat("gc_pause_ns");
	@b["memory_limit"] = gostat("memory_limit");
	@b["next_gc"] = gostat("next_gc");
	@b["heap_live"] = gostat("heap_live");
	@b["heap_marked"] = gostat("heap_marked");
	@b["heap_inuse"] = gostat("heap_inuse");
	@b["heap_free"] = gostat("heap_free");
}
