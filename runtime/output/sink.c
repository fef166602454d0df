/* Sinks by name. */
#include "output/output.h"

#include <string.h>

const struct gt_sink_ops *gt_sink_find(const char *name)
{
#define GT_SINK(id, text)                                                                          \
	if (!strcmp(name, text))                                                                   \
		return &gt_sink_##id;
	GT_SINKS
#undef GT_SINK
	return NULL;
}
