/* Aggregations: they stand right of = in a map assignment, and are summed where the event is. */
#include "builtins/builtins.h"

#define AGG(id, text, args, words, ex)                                                                             \
	{.name = text, .flags = GT_B_AGG, .sig = "nothing " text args, .since = "0.1", .doc = words, .example = ex,\
	 .agg = GT_AGG_##id}

const struct gt_builtin gt_builtins_agg[] = {
	AGG(COUNT, "count", "()", "How often.", "go:gopark { @[reason] = count(); }"),
	AGG(SUM, "sum", "(num)", "Sum of a number.",
	    "go:mallocgc { @[size_class] = sum(alloc_size); }"),
	AGG(AVG, "avg", "(num)", "Average of a number.", "go:mallocgc { @ = avg(alloc_size); }"),
	AGG(MIN, "min", "(num)", "Smallest value seen.", "go:goexit { @ = min(lifetime_ns); }"),
	AGG(MAX, "max", "(num)", "Largest value seen.", "go:goexit { @ = max(lifetime_ns); }"),
	AGG(STATS, "stats", "(num)", "Count, average and total.",
	    "go:mallocgc { @ = stats(alloc_size); }"),
	AGG(HIST, "hist", "(num)", "Histogram by powers of two.",
	    "go:mallocgc { @ = hist(alloc_size); }"),
	AGG(LHIST, "lhist", "(num, int, int, int)", "Linear histogram: value, min, max, step.",
	    "go:mallocgc { @ = lhist(alloc_size, 0, 1024, 64); }"),
#define PLANNED(n) {.name = n, .flags = GT_B_PLANNED, .sig = "nothing " n "(...)"}
	PLANNED("tseries"),
	PLANNED("quantiles"),
	PLANNED("topk"),
	PLANNED("rate"),
	{0},
};
