/*
 * One object meets one Go binary: what every slot is worth there, and where every program goes.
 *
 * In: a manifest and a target, both borrowed and to outlive the binding. Out: values and sites, all of
 * them or a message that says what the binary lacks. Needs no privileges and touches no process but
 * in gt_bind_bias.
 */
#ifndef GT_BIND_BIND_H
#define GT_BIND_BIND_H

#include "object/manifest.h"
#include "site/site.h"
#include "target/target.h"

struct gt_bound_slot {
	uint64_t num;
	const uint16_t *map; /* ENUM: GT_ENUM_MAX of them, else NULL */
};

struct gt_binding {
	const struct gt_manifest *m;
	const struct gt_target *target;
	int index;		     /* of the target in the session */
	struct gt_bound_slot *slots; /* one per manifest slot; those of the session stay 0 */
	struct gt_site_vec *sites;   /* one list per manifest program */
	struct gt_arena arena;
};

/*
 * Values of all target slots and sites of all target programs. 0, or negative errno with *why in the
 * binding's arena: then gt_bind_free as well. -ENOENT: a program's function is not in the binary.
 *
 * `miss` may be NULL: then a program without its sites is an error. Else it is called with the reason
 * and may return true to go on without the program's sites.
 */
int gt_bind_target(struct gt_binding *b, const struct gt_manifest *m, const struct gt_target *t,
		   int index, bool (*miss)(void *ctx, int prog, const char *why), void *ctx,
		   const char **why);
void gt_bind_free(struct gt_binding *b);

/* Bytes of a slot as the programs read it: a u64, or the u16 map of an enumeration. */
const void *gt_bind_value(const struct gt_binding *b, int slot, size_t *len);
/* A process's row in gt_procs, m->row_words long. */
void gt_bind_row(const struct gt_binding *b, uint64_t bias, uint64_t *row);
/* Load bias of a running process of this target. -ESRCH when it is gone, -ENOEXEC when it runs something else. */
int gt_bind_bias(const struct gt_target *t, pid_t pid, uint64_t *bias);

#endif
