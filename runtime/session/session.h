/*
 * A session: one object at work. Finds the targets, fills the slots, loads, attaches, runs the
 * timers, and ends with nothing left behind.
 *
 * The same ELF is opened once as the base instance (its maps, and the base programs) and once more
 * per distinct target binary (the target programs, sharing the base's maps). Links are file
 * descriptors: whatever kills gotap, the target is clean.
 */
#ifndef GT_SESSION_SESSION_H
#define GT_SESSION_SESSION_H

#include <sys/types.h>

#include "object/manifest.h"
#include "output/output.h"
#include "site/site.h"
#include "target/target.h"

/* Which programs run: all but tests and benches; or begin, these, end, with nothing attached. */
enum gt_mode { GT_MODE_RUN, GT_MODE_TEST, GT_MODE_BENCH };

struct gt_session_opts {
	enum gt_mode mode;
	const pid_t *pids; /* -p */
	int npids;
	char *const *child;	     /* -c: argv, NULL-terminated; NULL without */
	bool child_status;	     /* gt_session_run returns its exit status */
	const char *const *binaries; /* -b */
	int nbinaries;
	int64_t duration_ns; /* --duration, 0 none */
	int verbose;
	bool dry_run; /* everything but attaching and running */
	bool times;   /* --time: keep a table, see gt_session_times */
	FILE *log;    /* progress, warnings */
};

struct gt_session;

/*
 * Makes a session ready to run: targets found, everything loaded and attached, the child of -c
 * still held before its first instruction. On failure negative errno and *why, one message that says
 * what, where and what to do (malloced; caller frees).
 */
int gt_session_open(const struct gt_object *o, const struct gt_session_opts *opts,
		    struct gt_session **out, char **why);
/* Number of probes attached, as the banner says it: one per event, timer and kernel probe. */
int gt_session_nprobes(const struct gt_session *s);
struct gt_target *const *gt_session_targets(const struct gt_session *s, int *n);
/* Sites attached, for -v and explain. */
const struct gt_site *gt_session_sites(const struct gt_session *s, int program, int target, int *n);

/*
 * Runs begin programs, lets the child go, and goes on until exit(), SIGINT or SIGTERM, the end of the child or
 * of every -p process, or the duration; then detaches, runs end programs, prints maps and losses. Returns the
 * status for exit(2), the script's own before the child's, or negative errno with *why.
 */
int gt_session_run(struct gt_session *s, struct gt_sink *sink, char **why);
/* What each step took, for --time. */
struct gt_step {
	const char *name;
	int64_t ns;
};
const struct gt_step *gt_session_times(const struct gt_session *s, int *n);
void gt_session_close(struct gt_session *s);

#endif
