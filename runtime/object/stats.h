/*
 * What gostat() reads: variables of the Go runtime. One row is all there is to one: the compiler makes a read of
 * it for probes of the program's own threads, and user space reads it for programs that gotap runs itself.
 */
#ifndef GT_OBJECT_STATS_H
#define GT_OBJECT_STATS_H

/*
 * GT_STAT(ID, "name", kind of its value, "variable", "struct", "field", "what it is"). A variable that is a number
 * itself has no struct; then the field names its type as the layout tables do. NUM_GOROUTINE has a function of its
 * own, and begins with what is given here.
 */
#define GT_STATS                                                                                                   \
	GT_STAT(HEAP_LIVE, "heap_live", BYTES, "runtime.gcController", "runtime.gcControllerState", "heapLive",    \
		"bytes of the heap that are live, as the pacer counts them: it adds whole spans")                  \
	GT_STAT(HEAP_MARKED, "heap_marked", BYTES, "runtime.gcController", "runtime.gcControllerState",            \
		"heapMarked", "bytes that the last collection found reachable")                                    \
	GT_STAT(NEXT_GC, "next_gc", BYTES, "runtime.gcController", "runtime.gcControllerState",                    \
		"gcPercentHeapGoal", "heap size at which the next collection ends, by GOGC alone: a memory limit " \
				     "may make it smaller")                                                        \
	GT_STAT(MEMORY_LIMIT, "memory_limit", BYTES, "runtime.gcController", "runtime.gcControllerState",          \
		"memoryLimit", "GOMEMLIMIT")                                                                       \
	GT_STAT(GOGC, "gogc", INT, "runtime.gcController", "runtime.gcControllerState", "gcPercent",               \
		"GOGC; -1 is off")                                                                                 \
	GT_STAT(HEAP_INUSE, "heap_inuse", BYTES, "runtime.gcController", "runtime.gcControllerState", "heapInUse", \
		"bytes of spans in use by the heap")                                                               \
	GT_STAT(HEAP_FREE, "heap_free", BYTES, "runtime.gcController", "runtime.gcControllerState", "heapFree",    \
		"bytes of spans that are free and not given back")                                                 \
	GT_STAT(HEAP_RELEASED, "heap_released", BYTES, "runtime.gcController", "runtime.gcControllerState",        \
		"heapReleased", "bytes given back to the system")                                                  \
	GT_STAT(NUM_GC, "num_gc", INT, "runtime.memstats", "runtime.mstats", "numgc", "collections so far")        \
	GT_STAT(NUM_FORCED_GC, "num_forced_gc", INT, "runtime.memstats", "runtime.mstats", "numforcedgc",          \
		"collections that the program asked for")                                                          \
	GT_STAT(GC_PAUSE, "gc_pause_ns", DURATION, "runtime.memstats", "runtime.mstats", "pause_total_ns",         \
		"time that the world was stopped by collections so far")                                           \
	GT_STAT(NUM_GOROUTINE, "num_goroutine", INT, "runtime.allglen", NULL, "u64",                               \
		"goroutines, as runtime.NumGoroutine counts them")                                                 \
	GT_STAT(GOMAXPROCS, "gomaxprocs", INT, "runtime.gomaxprocs", NULL, "i32", "GOMAXPROCS")                    \
	GT_STAT(IDLE_PROCS, "idle_procs", INT, "runtime.sched", "runtime.schedt", "npidle",                        \
		"Ps that have nothing to run")                                                                     \
	GT_STAT(IDLE_THREADS, "idle_threads", INT, "runtime.sched", "runtime.schedt", "nmidle",                    \
		"Ms that wait for work")                                                                           \
	GT_STAT(SPINNING_THREADS, "spinning_threads", INT, "runtime.sched", "runtime.schedt", "nmspinning",        \
		"Ms that look for work")

enum gt_stat {
#define GT_STAT(id, ...) GT_STAT_##id,
	GT_STATS
#undef GT_STAT
		GT_STAT_N
};

#endif
