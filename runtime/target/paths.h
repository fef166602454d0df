/* Which files a probe's binary means: a path, a pattern, or a bare name of a program or a library. */
#ifndef GT_TARGET_PATHS_H
#define GT_TARGET_PATHS_H

#include <sys/types.h>

#include "base/arena.h"

GT_VEC_DECL(gt_paths, const char *);

/*
 * Files that `name` means to process pid (0: to nobody in particular), each once, in arena memory:
 *	with a '/'	itself, as the process's own root has it; or all that the pattern matches
 *	"" and "*"	what the process has mapped as code; without one, "" is nothing and "*" what any has
 *	bare		what the process has mapped under that name, else in $PATH, else a library: "libc" is
 *			libc.so.6
 * A file that is not there gives none.
 */
void gt_paths_find(struct gt_arena *a, const char *name, pid_t pid, struct gt_paths *out);

#endif
