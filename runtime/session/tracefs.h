/*
 * Tracepoints by name. tracefs is used where it is mounted; elsewhere an instance of it that is mounted
 * nowhere, so that nobody sees it and nothing is left behind.
 */
#ifndef GT_SESSION_TRACEFS_H
#define GT_SESSION_TRACEFS_H

#include "base/map.h"

/* A descriptor of the folder "events", or negative errno. close() it. */
int gt_tracefs_open(void);
/* Number of a tracepoint for perf_event_open; -ENOENT when there is none. */
int gt_tracefs_id(int fd, const char *category, const char *event);
/* Calls back for each tracepoint, until non-zero; that, 0 or negative errno is returned. */
int gt_tracefs_each(int fd, int (*fn)(void *ctx, const char *category, const char *event),
		    void *ctx);
/* "tracepoint:sched:sched_swich is unknown; nearest: ..." Malloced. */
char *gt_tracefs_unknown(int fd, const char *category, const char *event);

#endif
