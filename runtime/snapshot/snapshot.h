/*
 * All goroutines of a running process, read from its memory; nothing is attached, and the process is not
 * stopped. Each goroutine is as it was when it was read; two of them may be of different moments.
 */
#ifndef GT_SNAPSHOT_SNAPSHOT_H
#define GT_SNAPSHOT_SNAPSHOT_H

#include "snapshot/memory.h"

enum { GT_SNAPSHOT_FRAMES = 64 }; /* of a stack; deeper ones are cut */

struct gt_goroutine {
	uint64_t goid;
	int status; /* canonical number of "gstatus" */
	int reason; /* canonical number of "waitreason"; -1 when it does not wait */
	/*
	 * CLOCK_MONOTONIC ns of the first collection that found it waiting, or in its system call: it waits at least
	 * since then. 0: no collection has seen it yet. The runtime forgets to reset it when iter.Pull goes on.
	 */
	int64_t waits_since;
	bool system; /* one of the runtime's own, which runtime.NumGoroutine does not count */
	uint64_t startpc, gopc; /* link-time addresses; 0 unknown */
	int npcs;		/* frames: 0 for one that runs */
	const uint64_t *
		pcs; /* link-time; the first is where it stopped, the others are return addresses */
};

struct gt_snapshot {
	struct gt_arena arena;
	size_t n;
	struct gt_goroutine *v;
	size_t unread; /* goroutines past the bound, or whose memory could not be read */
};

/*
 * Reads the goroutines that are not dead, with their stacks if asked for. 0, or negative errno with *why (static
 * or in the snapshot's arena). gt_snapshot_free in either case.
 */
int gt_snapshot_take(struct gt_snapshot *s, const struct gt_target *t, pid_t pid, bool stacks,
		     const char **why);
void gt_snapshot_free(struct gt_snapshot *s);

#endif
