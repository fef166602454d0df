/* Numbers of the system that have a text: "errno", "signal", "syscall", "user", "process", "cgroup". */
#ifndef GT_BASE_CODES_H
#define GT_BASE_CODES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* The text of a number; what says that it has none where it has none. Static, or of the arena. */
const char *gt_code_text(struct gt_arena *a, const char *codes, int64_t n);

/* Are its texts the same everywhere and always: "errno", "signal", "syscall"? */
bool gt_code_is_fixed(const char *codes);
/* The number of a text of these; -1: no number has it. */
int64_t gt_code_find(struct gt_arena *a, const char *codes, const char *text);
/* What C's headers call a number: "EPERM", "SIGINT", "__NR_read", "AF_INET"; false: it is none of these. */
bool gt_code_of_header(struct gt_arena *a, const char *name, int64_t *out);

#endif
