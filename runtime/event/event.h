/*
 * From the kernel to values: drains the two rings, decodes records by the manifest, reads and
 * clears maps, counts losses, and hands neutral values to a sink.
 *
 * In: file descriptors and the manifest. Out: calls of the sink, in the order of the records'
 * sequence numbers. Symbols are resolved here, after a record left the ring, never inside it.
 */
#ifndef GT_EVENT_EVENT_H
#define GT_EVENT_EVENT_H

#include <sys/types.h>

#include "object/manifest.h"
#include "output/output.h"
#include "target/target.h"

/* What the consumer needs of a running session; all borrowed and valid until gt_events_free. */
struct gt_event_env {
	const struct gt_manifest *m;
	const int *map_fds; /* one per manifest map */
	int events_fd, control_fd, counters_fd, stacks_fd;
	int images_fd; /* ring of the images of processes that programs meet, -1 none */
	struct gt_target *const *(*targets)(void *ctx, int *n); /* index i is wire index i + 1 */
	/* the i-th process of a target, and the target's index; false past the end. May be NULL. */
	bool (*process)(void *ctx, size_t i, pid_t *pid, int *target);
	void *ctx;
	struct gt_sink *sink;
};

struct gt_events;
int gt_events_new(const struct gt_event_env *env, struct gt_events **out, const char **why);
void gt_events_free(struct gt_events *e);

/*
 * Takes the records that are there, in order of sequence; of a flood some may be left. Returns 0, 1 when a program called
 * exit() (records after it are dropped; see gt_events_exit_status), or negative errno.
 */
int gt_events_drain(struct gt_events *e);
/* The last drain left records. */
bool gt_events_more(const struct gt_events *e);
/* A record of control (exit, print, clear, zero) is there that no drain has taken. */
bool gt_events_control_waits(const struct gt_events *e);
/*
 * Looks at the memory maps of the images of processes that were met since; soon, as they may end. The descriptor says
 * when (for epoll), -1 without any.
 */
void gt_events_images(struct gt_events *e);
/* A process that programs may meet: looked at now, in case it ends at once. */
void gt_events_know(struct gt_events *e, pid_t pid);
/* A file that probes are in, by a path to open it and its name: it serves for processes that end too soon. */
void gt_events_know_file(struct gt_events *e, const char *path, const char *name);
int gt_events_images_fd(const struct gt_events *e);
/* Status of the first exit(), 0 without one. */
int gt_events_exit_status(const struct gt_events *e);
/*
 * Once everything is detached and before end programs run: throws away what came between exit() and
 * the detaching, so that what is drained from now on is the end programs' own.
 */
void gt_events_discard(struct gt_events *e);
/* At the end: the sink's end(), then every non-empty map that is not hidden, in name order. */
int gt_events_print_maps(struct gt_events *e);
/* Counters that are not zero, as one line each on the sink's report channel (stderr in text). */
int gt_events_report_losses(struct gt_events *e);

#endif
