/* Numbers of the system that have a text: "errno", "signal", "syscall", "user". */
#ifndef GT_BASE_CODES_H
#define GT_BASE_CODES_H

#include <stdint.h>

#include "base/arena.h"

/* The text of a number; what says that it has none where it has none. Static, or of the arena. */
const char *gt_code_text(struct gt_arena *a, const char *codes, int64_t n);

#endif
