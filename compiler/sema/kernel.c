/* Types of what the kernel hands over: arguments of its probes; see kernel.h. */
#include "sema/kernel.h"

#include <string.h>

#include "sema/private.h"

struct gt_kuse *gt_sema_kuse(struct gt_sema *s, struct gt_expr *e, enum gt_kuse_how how,
			     const struct gt_ktype *type)
{
	struct gt_kuse *u = gt_new(s->arena, struct gt_kuse);

	u->how = how;
	u->type = *type;
	e->t->kernel = u;
	return u;
}

struct gt_vtype gt_sema_odd_type(struct gt_sema *s, const struct gt_expr *e, const char *name,
				 const struct gt_ktype *k)
{
	gt_sema_error(s, GT_TAG_KERNEL, e->span, "'%s' is of a kind that scripts cannot use%s%s",
		      name, k->name ? ": " : "", k->name ? k->name : "");
	return gt_type_of(GT_K_ERROR);
}

/* The kernel does not have the probe: what is near, or why nothing is known. */
static void no_facts(struct gt_sema *s, const char *key)
{
	size_t n = strcspn(key, ":");
	struct gt_near near = {.name = key + n + 1};
	const char *const *names, *why = s->kernel ? gt_kfacts_why(s->kernel) : NULL;
	int all = s->kernel && !s->quiet && !why
			  ? gt_kfacts_match(s->kernel, gt_arena_strndup(s->arena, key, n), "*",
					    &names)
			  : 0;

	for (int i = 0; i < all; i++)
		gt_near_add(&near, names[i]);
	if (why)
		gt_sema_note(s, (struct gt_span){0}, "%s", why);
	else if (near.n)
		gt_sema_note(s, (struct gt_span){0}, "did you mean '%s:%s'?",
			     gt_prog_kind_name(s->prog->kind), near.best[0]);
}

/* ---- arguments ---- */

const char *gt_sema_kprobe_key(struct gt_arena *a, const struct gt_tprog *p)
{
	switch (p->kind) {
	case GT_PROG_TRACEPOINT:
		return gt_arena_printf(a, "tp:%s:%s", p->category, p->tracepoint);
	case GT_PROG_RAWTP:
		return gt_arena_printf(a, "rawtp:%s", p->tracepoint);
	case GT_PROG_FENTRY:
	case GT_PROG_FEXIT:
		return gt_arena_printf(a, "fn:%s", p->tracepoint);
	default:
		return NULL;
	}
}

bool gt_sema_has_kargs(const struct gt_sema *s)
{
	enum gt_prog_kind k = s->prog->kind;

	return k == GT_PROG_TRACEPOINT || k == GT_PROG_RAWTP || k == GT_PROG_FENTRY ||
	       k == GT_PROG_FEXIT;
}

static int find_args(struct gt_sema *s, const char *key, const struct gt_kfield **fields)
{
	size_t n = strcspn(key, ":");

	return s->kernel ? gt_kfacts_args(s->kernel, gt_arena_strndup(s->arena, key, n),
					  key + n + 1, fields)
			 : -1;
}

struct gt_vtype gt_sema_karg(struct gt_sema *s, struct gt_expr *e, const char *name)
{
	const char *key = gt_sema_kprobe_key(s->arena, s->prog);
	const struct gt_kfield *fields = NULL;
	int n = find_args(s, key, &fields);

	if (n < 0) {
		gt_sema_error(s, GT_TAG_KERNEL, s->prog->span, "this kernel has no %s",
			      s->prog->probe);
		no_facts(s, key);
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_near near = {.name = name};
	for (int i = 0; i < n; i++) {
		if (!strcmp(fields[i].name, name)) {
			struct gt_vtype t = gt_sema_cvalue(s, &fields[i].type);

			if (t.kind == GT_K_ERROR || (fields[i].type.shape == GT_KS_STRUCT))
				return gt_sema_odd_type(s, e, name, &fields[i].type);
			gt_sema_kuse(s, e, GT_KU_ARG, &fields[i].type)->slot =
				gt_arena_printf(s->arena, "karg:%s.%s", key, name);
			return t;
		}
		if (*fields[i].name && strncmp(fields[i].name, "common_", 7))
			gt_near_add(&near, fields[i].name);
	}
	gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->span, "%s has no field '%s'", s->prog->probe,
		      name);
	if (near.n)
		gt_sema_note(s, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
	else
		gt_sema_note(s, (struct gt_span){0}, "`gotap -lv '%s'` lists its fields",
			     s->prog->probe);
	return gt_type_of(GT_K_ERROR);
}

struct gt_vtype gt_sema_kretval(struct gt_sema *s, struct gt_expr *e)
{
	const char *key = gt_sema_kprobe_key(s->arena, s->prog);
	const struct gt_kfield *fields = NULL;
	int n = find_args(s, key, &fields);

	if (n > 0 && !*fields[n - 1].name) {
		gt_sema_kuse(s, e, GT_KU_ARG, &fields[n - 1].type)->slot =
			gt_arena_printf(s->arena, "karg:%s.", key);
		return gt_sema_cvalue(s, &fields[n - 1].type);
	}
	gt_sema_error(s, GT_TAG_KERNEL, e->span,
		      n < 0 ? "this kernel has no %s" : "the function of %s returns nothing",
		      s->prog->probe);
	if (n < 0)
		no_facts(s, key);
	return gt_type_of(GT_K_ERROR);
}
