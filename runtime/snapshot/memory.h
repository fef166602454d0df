/*
 * Memory of a running Go process, by the layouts of its binary. It is not stopped: what is read is as it was at
 * that moment, or not to be had. Needs the right to trace the process.
 */
#ifndef GT_SNAPSHOT_MEMORY_H
#define GT_SNAPSHOT_MEMORY_H

#include "object/stats.h"
#include "target/target.h"

struct gt_memory {
	const struct gt_target *target;
	pid_t pid;
	uint64_t bias; /* load bias */
};

/* The memory of a process that runs this target. 0, or negative errno: -ESRCH it is gone, -ENOEXEC it runs another. */
int gt_memory_open(struct gt_memory *m, const struct gt_target *t, pid_t pid);
/* len bytes at an address of the process. 0 or negative errno. */
int gt_memory_read(const struct gt_memory *m, uint64_t addr, void *buf, size_t len);
/* A number of 1, 2, 4 or 8 bytes, zero- or sign-extended. */
bool gt_memory_number(const struct gt_memory *m, uint64_t addr, uint32_t size, bool is_signed,
		      int64_t *out);
/* A field of a runtime struct at base, by the target's layout; false when it has none or cannot be read. */
bool gt_memory_field(const struct gt_memory *m, uint64_t base, const char *strct, const char *field,
		     int64_t *out);
/* Address of a variable in the process; 0 without a symbol table. */
uint64_t gt_memory_var(const struct gt_memory *m, const char *name);

/* What gostat() gives; false when this Go version or binary does not tell. */
bool gt_stat_read(const struct gt_memory *m, enum gt_stat which, int64_t *out);
/* By name; GT_STAT_N when there is none. */
enum gt_stat gt_stat_find(const char *name);

#endif
