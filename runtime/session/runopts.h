/*
 * Options of running, shared by `gotap` and `gotap-run`: one table, one reading, one way to run an
 * object with them.
 *
 * In: getopt_long's option and argument. Out: struct gt_runopts, whose texts live in its arena or
 * are borrowed from argv.
 */
#ifndef GT_SESSION_RUNOPTS_H
#define GT_SESSION_RUNOPTS_H

#include <getopt.h>

#include "session/session.h"

#define GT_VERSION "0.1" /* of gotap and gotap-run */

/* GT_RUN_OPT(short or 0, ID, "long", "ARG" or NULL, "help") */
#define GT_RUN_OPTS                                                                                \
	GT_RUN_OPT('p', PID, "pid", "PID", "trace this process; may be repeated")                  \
	GT_RUN_OPT('c', CMD, "cmd", "CMD", "start a command and trace it until it ends")           \
	GT_RUN_OPT('b', BINARY, "binary", "FILE", "trace every process of this binary; may be repeated") \
	GT_RUN_OPT(0, CHILD_STATUS, "child-status", NULL, "exit with the status of the command of -c") \
	GT_RUN_OPT('f', FORMAT, "format", "FORMAT", "output format: text, json")                   \
	GT_RUN_OPT('o', OUTPUT, "output", "FILE", "write output to a file")                        \
	GT_RUN_OPT('B', BUFFER, "buffer", "MODE", "buffering of output: none, line, full")         \
	GT_RUN_OPT(0, DURATION, "duration", "TIME", "end after this time: 10s, 500ms, 1m30s")      \
	GT_RUN_OPT(0, TEST, "test", NULL, "run the script's test: probes; 1 when one fails")       \
	GT_RUN_OPT(0, BENCH, "bench", NULL, "time the script's bench: probes")                     \
	GT_RUN_OPT(0, MODE, "mode", "MODE", "run, or as --test and --bench do: test, bench")       \
	GT_RUN_OPT(0, DRY_RUN, "dry-run", NULL, "do everything but attach and run")                \
	GT_RUN_OPT(0, TIME, "time", NULL, "print what each step took")                             \
	GT_RUN_OPT('v', VERBOSE, "verbose", NULL, "say what is done; twice: everything")           \
	GT_RUN_OPT('q', QUIET, "quiet", NULL, "print only the program's output")

/* Values for struct option: the short letter where there is one is handed over as well. */
enum gt_run_opt {
	GT_RUN_FIRST = 0x1000,
#define GT_RUN_OPT(short, id, long, arg, help) GT_RUN_##id,
	GT_RUN_OPTS
#undef GT_RUN_OPT
		GT_RUN_LAST
};
/*
 * For getopt_long. Rows of its table:
 *	#define GT_RUN_OPT(letter, id, name, arg, help) {name, arg ? required_argument : no_argument, NULL, GT_RUN_##id},
 *	GT_RUN_OPTS
 */
#define GT_RUN_SHORT "p:c:b:f:o:B:vq"

struct gt_runopts {
	struct gt_arena arena;
	GT_VEC(pid_t) pids;
	GT_VEC(const char *) binaries;
	char **child;	    /* -c, split; NULL-terminated */
	const char *format; /* NULL: text */
	const char *output; /* NULL: stdout */
	int64_t duration_ns;
	enum gt_mode mode;
	const char *buffering; /* NULL: a batch of events at a time */
	int verbose;
	bool quiet, dry_run, times, child_status;
};

/*
 * Takes what getopt_long returned. 1 taken, 0 not an option of this table, -EINVAL with *why (lives
 * in the arena).
 */
int gt_runopts_take(struct gt_runopts *r, int opt, const char *arg, const char **why);
/* What single options cannot tell: 0, or -EINVAL with *why. */
int gt_runopts_check(struct gt_runopts *r, const char **why);
/* Lines of help, one an option. */
void gt_runopts_help(FILE *f);
void gt_runopts_free(struct gt_runopts *r);

/* "10s", "500ms", "1m30s", "1.5h"; a bare number is seconds. 0, or -EINVAL when it is no duration above 0. */
int gt_runopts_duration(const char *text, int64_t *ns);
/*
 * Splits a command into words: blanks separate, '...' and "..." group, a backslash takes the next
 * character as it is (not inside '...'). Nothing is expanded. NULL with *why when a quote stays open or
 * there is no word.
 */
char **gt_runopts_split(struct gt_arena *a, const char *text, const char **why);

/*
 * Runs an object with these options: opens the output and the session, prints the banner, runs, prints
 * times. Errors go to stderr as "gotap: ...". Returns the status for exit(2).
 */
int gt_runopts_run(const struct gt_object *o, const struct gt_runopts *r);

#endif
