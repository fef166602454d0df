/* Values of C and of the kernel: what a checked expression reads, decided by type facts. */
#ifndef GT_SEMA_KERNEL_H
#define GT_SEMA_KERNEL_H

#include "sema/sema.h"
#include "target/kfacts.h"

enum gt_kuse_how {
	GT_KU_MEMBER, /* root + slot */
	GT_KU_ARG,    /* slot in the program's context */
	GT_KU_ELEM,   /* root[index] */
	GT_KU_OFFSET  /* the slot itself */
};

struct gt_kuse {
	enum gt_kuse_how how;
	const char
		*slot; /* "btf:task_struct.pid", "karg:tp:sched:sched_switch.prev_pid"; or NULL: */
	uint64_t bit;  /* MEMBER of a type of the script's: where it begins */
	struct gt_expr *root;  /* a pointer */
	struct gt_expr *index; /* NULL: 0 */
	uint32_t bound;	       /* of the index; 0: not known */
	struct gt_ktype type;
};

/* Notes what the expression reads. */
struct gt_kuse *gt_sema_kuse(struct gt_sema *s, struct gt_expr *e, enum gt_kuse_how how,
			     const struct gt_ktype *type);
/* "of a kind that scripts cannot use". The error type. */
struct gt_vtype gt_sema_odd_type(struct gt_sema *s, const struct gt_expr *e, const char *name,
				 const struct gt_ktype *k);

/* args.NAME of a kernel probe; its fields are typed by the facts. */
struct gt_vtype gt_sema_karg(struct gt_sema *s, struct gt_expr *e, const char *name);
bool gt_sema_has_kargs(const struct gt_sema *s);
/* cvalue.c. The value of a thing of that type; structs and arrays are places, known by their address. */
struct gt_vtype gt_sema_cvalue(struct gt_sema *s, const struct gt_ktype *k);
/* The bytes of a place, as a value; reports what is too large for one. */
struct gt_vtype gt_sema_load(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *place);
/* As a value: of a declared variable; the error type after a report. */
struct gt_vtype gt_sema_raw_type(struct gt_sema *s, struct gt_span span, uint32_t id);
/* A pointer to the type. */
struct gt_vtype gt_sema_pointer_to(struct gt_sema *s, uint32_t id);
/* p.NAME, p[i] and *p of a pointer or a place. */
struct gt_vtype gt_sema_kmember(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
struct gt_vtype gt_sema_kindex(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
struct gt_vtype gt_sema_deref(struct gt_sema *s, struct gt_expr *e);
/* &x: of a variable, an element of a map, a place. */
struct gt_vtype gt_sema_address(struct gt_sema *s, struct gt_expr *e);
/* v.NAME and v[i] of a struct or an array that is a value. */
struct gt_vtype gt_sema_raw_member(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
/* Is e a number that may be an index, which none below zero is? Reports it when not. */
bool gt_sema_is_index(struct gt_sema *s, const struct gt_expr *e);
struct gt_vtype gt_sema_raw_index(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
/* p + 1, p - 1, p == q; false when it is about something else. */
bool gt_sema_pointer_op(struct gt_sema *s, struct gt_expr *e, struct gt_vtype *out);
/* Bytes of what it points to, 1 where that is not known. */
uint32_t gt_sema_pointee_size(struct gt_sema *s, const struct gt_vtype *t);

/* What the function of a fexit probe returned. */
struct gt_vtype gt_sema_kretval(struct gt_sema *s, struct gt_expr *e);

/* The probe's function as "fn:vfs_read", tracepoint as "tp:sched:sched_switch"; NULL without. */
const char *gt_sema_kprobe_key(struct gt_arena *a, const struct gt_tprog *p);

#endif
