/*
 * Aggregations: what a map's value may sum up. A row here is all that compiler and runtime share;
 * runtime/bpf/agg.bpf.h adds one value in the kernel (gt_agg_NAME), runtime/event/agg.c makes what
 * is printed. Nothing else knows one aggregation from another.
 *
 * GT_AGG(ID, "name", SHAPE, words, "type in JSON", "(arguments)", "doc", "example")
 *
 * words: u64 words of a map element, an expression over the map m, whose numbers lo, hi and step are
 * the aggregation's constant arguments. Shapes:
 *	PLAIN	no aggregation
 *	COUNTED	word 0 is the number of values; all words add up over CPUs, and clearing subtracts
 *	BUCKETS	every word is a number of values; the same
 *	OWN	word 0 says that there is a value; CPUs are merged by a function, clearing deletes
 */
#ifndef GT_OBJECT_AGGS_H
#define GT_OBJECT_AGGS_H

/* clang-format off */
#define GT_AGGREGATIONS                                                                    \
	GT_AGG(COUNT, "count", COUNTED, 1, "map", "()", "How often.",                              \
	       "go:gopark { @[reason] = count(); }")                                               \
	GT_AGG(SUM, "sum", COUNTED, 2, "map", "(num)", "Sum of a number.",                         \
	       "go:mallocgc { @[size_class] = sum(alloc_size); }")                                 \
	GT_AGG(AVG, "avg", COUNTED, 2, "stats", "(num)", "Average of a number.",                   \
	       "go:mallocgc { @ = avg(alloc_size); }")                                             \
	GT_AGG(MIN, "min", OWN, 2, "map", "(num)", "Smallest value seen.",                         \
	       "go:goexit { @ = min(lifetime_ns); }")                                              \
	GT_AGG(MAX, "max", OWN, 2, "map", "(num)", "Largest value seen.",                          \
	       "go:goexit { @ = max(lifetime_ns); }")                                              \
	GT_AGG(STATS, "stats", COUNTED, 2, "stats", "(num)", "Count, average and total.",          \
	       "go:mallocgc { @ = stats(alloc_size); }")                                           \
	GT_AGG(HIST, "hist", BUCKETS, GT_LOG2_WORDS(m->step), "hist", "(num, [int])",              \
	       "Histogram by powers of two; with k, each power has 2^k buckets (0 to 5).",         \
	       "go:mallocgc { @ = hist(alloc_size); }")                                            \
	GT_AGG(LHIST, "lhist", BUCKETS,                                                            \
	       ((uint64_t)m->hi - (uint64_t)m->lo) / (uint64_t)m->step + 2, "hist",                \
	       "(num, int, int, int)", "Linear histogram: value, min, max, step.",                 \
	       "go:mallocgc { @ = lhist(alloc_size, 0, 1024, 64); }")                              \
	GT_AGG(QUANTILES, "quantiles", BUCKETS, GT_LOG2_WORDS(GT_QUANTILE_BITS), "map", "(num)",   \
	       "p50, p90, p99, p99.9 and max, each within 3.2 % of the true value (exact below "   \
	       "32; values below zero count as zero).",                                            \
	       "go:goexit { @ = quantiles(lifetime_ns); }")                                        \
	GT_AGG(TOPK, "topk", COUNTED, 2, "map", "(int, any, [num])",                               \
	       "The k keys with the largest sum of weights (how often, without a weight). Rare "   \
	       "keys give way when the map is full.",                                              \
	       "go:mallocgc { @ = topk(5, size_class, alloc_size); }")                             \
	GT_AGG(RATE, "rate", COUNTED, 1, "map", "()",                                              \
	       "How often a second, since the start or the last clear().",                         \
	       "go:gopark { @[reason] = rate(); } interval:1s { print(@); clear(@); }")            \
	GT_AGG(TSERIES, "tseries", OWN, 1 + 3 * (uint64_t)m->lo, "tseries",                        \
	       "(num, int, int, [lit])",                                                           \
	       "Graph over time: value, interval, number of intervals; the last value of each, "   \
	       "or its \"avg\", \"max\", \"min\", \"sum\".",                                       \
	       "go:mallocgc { @ = tseries(alloc_size, 100ms, 20, \"max\"); }")

/* With the value that no aggregation makes. */
#define GT_AGGS \
	GT_AGG(NONE, "", PLAIN, 1 + gt_vtype_wire_size(&m->value) / 8, "map", "", "", "") \
	GT_AGGREGATIONS
/* clang-format on */

enum gt_agg_shape { GT_AGG_PLAIN, GT_AGG_COUNTED, GT_AGG_BUCKETS, GT_AGG_OWN };

/*
 * Buckets by powers of two, 2^k to each: [0] below zero, then 0, 1, ... singly up to 2^(k+1), then
 * 2^k of each power.
 */
enum { GT_QUANTILE_BITS = 4 };
#define GT_LOG2_WORDS(k) (1 + ((uint64_t)(65 - (k)) << (k)))
/* tseries: step says which of them an interval keeps */
enum gt_series { GT_SERIES_LAST, GT_SERIES_AVG, GT_SERIES_MAX, GT_SERIES_MIN, GT_SERIES_SUM };

#endif
