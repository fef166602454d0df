/*
 * snapshot(): the goroutines of all processes that are traced, as they are when the record arrives, printed as a
 * map of counts. What cannot be read is reported like any other loss.
 */
#include <stdlib.h>
#include <string.h>

#include "event/groups.h"
#include "event/private.h"

enum { GROUPS_MAX = 100 };

static void report(struct gt_events *e, const char *fmt, ...) __attribute__((format(printf, 2, 3)));

static void report(struct gt_events *e, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	e->env.sink->ops->loss(e->env.sink, gt_arena_vprintf(&e->arena, fmt, ap));
	va_end(ap);
}

/* The smallest first, as maps print. */
static void print_groups(struct gt_events *e, const struct gt_groups *g, size_t top)
{
	size_t n = g->n < top ? g->n : top;
	struct gt_map_entry *rows = gt_new_n(&e->arena, struct gt_map_entry, n + 1);
	struct gt_vtype *type = gt_new(&e->arena, struct gt_vtype);
	uint64_t left = g->goroutines;

	*type = (struct gt_vtype){.kind = GT_K_INT, .size = 8};
	for (size_t i = 0; i < n; i++) {
		rows[n - 1 - i].key = g->v[i].key;
		rows[n - 1 - i].value = (struct gt_value){
			.kind = GT_V_INT, .type = type, .num = (int64_t)g->v[i].n};
		left -= g->v[i].n;
	}
	e->env.sink->ops->map(e->env.sink, "snapshot", GT_AGG_COUNT, rows, n);
	if (n < g->n)
		report(e, "snapshot: %zu more groups, of %llu goroutines", g->n - n,
		       (unsigned long long)left);
}

void gt_do_snapshot(struct gt_events *e, int64_t top)
{
	int ntargets = 0, target;
	struct gt_target *const *targets = e->env.targets(e->env.ctx, &ntargets);
	GT_VEC(struct gt_snapshot *) taken = {0};
	GT_VEC(struct gt_group_source) src = {0};
	struct gt_groups groups;
	pid_t pid;

	for (size_t i = 0; e->env.process && e->env.process(e->env.ctx, i, &pid, &target); i++) {
		struct gt_snapshot *s = gt_new(&e->arena, struct gt_snapshot);
		const char *why;

		if (gt_snapshot_take(s, targets[target], pid, false, &why))
			report(e, "snapshot: process %d: %s", pid, why);
		else if (s->unread)
			report(e, "snapshot: process %d: %zu goroutines could not be read", pid,
			       s->unread);
		gt_vec_push(NULL, &taken, s);
		gt_vec_push(NULL, &src, (struct gt_group_source){s, target});
	}
	gt_groups_make(&groups, targets, ntargets, src.v, src.n);
	print_groups(e, &groups, top > 0 && top < GROUPS_MAX ? (size_t)top : GROUPS_MAX);
	gt_groups_free(&groups);
	for (size_t i = 0; i < taken.n; i++)
		gt_snapshot_free(taken.v[i]);
	gt_vec_free(&taken);
	gt_vec_free(&src);
}
