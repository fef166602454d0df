/*
 * Aggregations: they stand right of = in a map assignment, and are summed where the event is. Their
 * rows are in runtime/object/aggs.h, which says how to add one.
 */
#include "builtins/builtins.h"

const struct gt_builtin gt_builtins_agg[] = {
#define GT_AGG(id, text, shape, words, type, args, about, ex)                                      \
	{.name = text,                                                                             \
	 .flags = GT_B_AGG,                                                                        \
	 .sig = "nothing " text args,                                                              \
	 .since = "0.1",                                                                           \
	 .doc = about,                                                                             \
	 .example = ex,                                                                            \
	 .agg = GT_AGG_##id},
	GT_AGGREGATIONS
#undef GT_AGG
	{0},
};
