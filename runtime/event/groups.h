/*
 * Goroutines of a snapshot, grouped by what they have in common: status, wait reason, function, place of the go
 * statement, and stack. Values as sinks print them; they borrow names from the targets.
 */
#ifndef GT_EVENT_GROUPS_H
#define GT_EVENT_GROUPS_H

#include "output/output.h"
#include "snapshot/snapshot.h"

struct gt_group {
	uint64_t n;
	bool system;	       /* the runtime's own */
	int64_t waits_since;   /* the earliest of them; 0 unknown */
	struct gt_value key;   /* TUPLE: status, wait reason, function, place */
	struct gt_value stack; /* no frames where none was asked for, and of those that run */
};

struct gt_groups {
	struct gt_arena arena;
	struct gt_group *v; /* the largest first */
	size_t n;
	uint64_t goroutines, system; /* all of them; how many are the runtime's own */
};

/* A snapshot, and the index of its target. */
struct gt_group_source {
	const struct gt_snapshot *s;
	int target;
};

void gt_groups_make(struct gt_groups *out, struct gt_target *const *targets, int ntargets,
		    const struct gt_group_source *src, size_t nsrc);
void gt_groups_free(struct gt_groups *g);

#endif
