/* Values of the kernel: what a checked expression reads, decided by type facts. */
#ifndef GT_SEMA_KERNEL_H
#define GT_SEMA_KERNEL_H

#include "sema/sema.h"
#include "target/kfacts.h"

enum gt_kuse_how {
	GT_KU_MEMBER, /* root + slot */
	GT_KU_ARG,    /* slot in the program's context */
	GT_KU_ELEM    /* root[index] */
};

struct gt_kuse {
	enum gt_kuse_how how;
	const char *slot;     /* "btf:task_struct.pid", "karg:tp:sched:sched_switch.prev_pid" */
	struct gt_expr *root; /* a pointer */
	struct gt_expr *index;
	struct gt_ktype type;
};

/* args.NAME of a kernel probe; its fields are typed by the facts. */
struct gt_vtype gt_sema_karg(struct gt_sema *s, struct gt_expr *e, const char *name);
bool gt_sema_has_kargs(const struct gt_sema *s);
/* p.NAME and p[i], where p points into the kernel's structs. */
struct gt_vtype gt_sema_kmember(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
struct gt_vtype gt_sema_kindex(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
/* The pointer type of "struct NAME *"; false when the facts do not have it. */
bool gt_sema_kpointer(struct gt_sema *s, const char *name, struct gt_vtype *out);
/* What the function of a fexit probe returned. */
struct gt_vtype gt_sema_kretval(struct gt_sema *s, struct gt_expr *e);

/* The probe's function as "fn:vfs_read", tracepoint as "tp:sched:sched_switch"; NULL without. */
const char *gt_sema_kprobe_key(struct gt_arena *a, const struct gt_tprog *p);

#endif
