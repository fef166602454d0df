/* Values of the Go runtime's variables, read from outside. */
#include <stdlib.h>
#include <string.h>

#include "snapshot/memory.h"

static const struct {
	const char *name, *var, *strct, *field;
} stats[] = {
#define GT_STAT(id, name, kind, var, strct, field, doc) {name, var, strct, field},
	GT_STATS
#undef GT_STAT
};

enum { MAX_PROCS = 1 << 16 };

enum gt_stat gt_stat_find(const char *name)
{
	int i = 0;
	while (i < GT_STAT_N && strcmp(stats[i].name, name))
		i++;
	return (enum gt_stat)i;
}

/* Free goroutines that each P keeps: the number behind the head of the list, of whatever type. */
static bool free_of_procs(const struct gt_memory *m, int64_t *out)
{
	uint64_t allp[2], off, *procs;
	uint64_t var = gt_memory_var(m, "runtime.allp");

	*out = 0;
	if (!var || gt_memory_read(m, var, allp, sizeof(allp)) || allp[1] > MAX_PROCS ||
	    gt_target_offset(m->target, "runtime.p", "gFree", &off))
		return false;
	procs = gt_xcalloc(allp[1] + 1, sizeof(*procs));
	bool ok = !gt_memory_read(m, allp[0], procs, allp[1] * sizeof(*procs));
	for (uint64_t i = 0; ok && i < allp[1]; i++) {
		int64_t n = 0;

		ok = gt_memory_number(m, procs[i] + off + 8, 4, true, &n);
		*out += n;
	}
	free(procs);
	return ok;
}

/* runtime.gcount: all that ever were, without the free ones and the runtime's own. */
static bool num_goroutine(const struct gt_memory *m, int64_t all, int64_t *out)
{
	uint64_t sched = gt_memory_var(m, "runtime.sched");
	int64_t system, n, with_stack, without, of_procs;

	if (!gt_memory_field(m, sched, "runtime.schedt", "ngsys", &system) ||
	    !free_of_procs(m, &of_procs))
		return false;
	if (!gt_memory_field(m, sched, "runtime.schedt", "gFree.n", &n)) {
		/* from Go 1.25 each list counts its own */
		if (!gt_memory_field(m, sched, "runtime.schedt", "gFree.stack.size", &with_stack) ||
		    !gt_memory_field(m, sched, "runtime.schedt", "gFree.noStack.size", &without))
			return false;
		n = with_stack + without;
	}
	*out = all - system - n - of_procs;
	return true;
}

bool gt_stat_read(const struct gt_memory *m, enum gt_stat which, int64_t *out)
{
	uint64_t var = which < GT_STAT_N ? gt_memory_var(m, stats[which].var) : 0;
	const char *field = which < GT_STAT_N ? stats[which].field : NULL;
	int64_t v;

	if (!var)
		return false;
	if (stats[which].strct)
		return gt_memory_field(m, var, stats[which].strct, field, out);
	if (!gt_memory_number(m, var, (uint32_t)atoi(field + 1) / 8, field[0] == 'i', &v))
		return false;
	*out = v;
	return which != GT_STAT_NUM_GOROUTINE || num_goroutine(m, v, out);
}
