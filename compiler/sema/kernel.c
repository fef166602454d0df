/* Types of what the kernel holds: arguments of its probes, fields of its structs; see kernel.h. */
#include "sema/kernel.h"

#include <string.h>

#include "sema/private.h"

enum { STR_MAX = 240 };

/* The value of a thing of the kernel's as the script sees it. */
static struct gt_vtype value_type(const struct gt_ktype *k)
{
	struct gt_vtype t = gt_type_of(GT_K_ERROR);

	switch (k->shape) {
	case GT_KS_INT:
		return k->is_bool ? gt_type_of(GT_K_BOOL) : gt_type_int((int)k->size, k->is_signed);
	case GT_KS_ARRAY:
		if (k->is_char && k->n)
			return gt_type_str((uint16_t)(k->n > STR_MAX ? STR_MAX : k->n));
		break;
	case GT_KS_OTHER:
		return k->data_loc ? gt_type_str(64) : t;
	default:
		break;
	}
	t = gt_type_of(GT_K_PTR);
	t.name = k->name;
	t.btf = k->of;
	t.place = k->shape != GT_KS_PTR;
	return t;
}

static struct gt_kuse *use(struct gt_sema *s, struct gt_expr *e, enum gt_kuse_how how,
			   const struct gt_ktype *type)
{
	struct gt_kuse *u = gt_new(s->arena, struct gt_kuse);

	u->how = how;
	u->type = *type;
	e->t->kernel = u;
	return u;
}

static struct gt_vtype odd_type(struct gt_sema *s, const struct gt_expr *e, const char *name,
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
			struct gt_vtype t = value_type(&fields[i].type);

			if (t.kind == GT_K_ERROR || (fields[i].type.shape == GT_KS_STRUCT))
				return odd_type(s, e, name, &fields[i].type);
			use(s, e, GT_KU_ARG, &fields[i].type)->slot =
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
		use(s, e, GT_KU_ARG, &fields[n - 1].type)->slot =
			gt_arena_printf(s->arena, "karg:%s.", key);
		return value_type(&fields[n - 1].type);
	}
	gt_sema_error(s, GT_TAG_KERNEL, e->span,
		      n < 0 ? "this kernel has no %s" : "the function of %s returns nothing",
		      s->prog->probe);
	if (n < 0)
		no_facts(s, key);
	return gt_type_of(GT_K_ERROR);
}

/* ---- structs ---- */

bool gt_sema_kpointer(struct gt_sema *s, const char *name, struct gt_vtype *out)
{
	uint32_t id = s->kernel ? gt_kfacts_struct(s->kernel, name) : 0;

	*out = gt_type_of(GT_K_PTR);
	out->name = gt_arena_printf(s->arena, "struct %s", name);
	out->btf = id;
	return id != 0;
}

static void near_fields(struct gt_sema *s, uint32_t id, struct gt_near *near, int nest)
{
	const struct gt_kfield *fields;
	int n = nest < 4 ? gt_kfacts_fields(s->kernel, id, &fields) : 0;

	for (int i = 0; i < n; i++) {
		if (*fields[i].name)
			gt_near_add(near, fields[i].name);
		else if (fields[i].type.shape == GT_KS_STRUCT)
			near_fields(s, fields[i].type.of, near, nest + 1);
	}
}

struct gt_vtype gt_sema_kmember(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	const struct gt_kuse *base = e->a->t->kernel;
	struct gt_ktype type = {0}, of = {0};
	bool joined = base && base->how == GT_KU_MEMBER && a->place;
	const char *head = a->name ? strchr(a->name, ' ') : NULL;

	gt_kfacts_type(s->kernel, a->btf, &of);
	if (of.shape != GT_KS_STRUCT) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "'.%s' needs a struct, %s",
			      e->str, gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (!gt_kfacts_field(s->kernel, a->btf, e->str, &type)) {
		struct gt_near near = {.name = e->str};

		gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->name_span.src ? e->name_span : e->span,
			      "%s has no field '%s'", a->name, e->str);
		near_fields(s, a->btf, &near, 0);
		if (near.n)
			gt_sema_note(s, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype t = value_type(&type);
	/* A struct without a name is known only as a part of the one around it. */
	if (t.kind == GT_K_ERROR || (!joined && (!head || !head[1])))
		return odd_type(s, e, e->str, &type);
	struct gt_kuse *u = use(s, e, GT_KU_MEMBER, &type);
	const char *path = joined ? strchr(base->slot, ':') + 1 : head + 1;
	u->root = joined ? base->root : e->a;
	u->slot = gt_arena_printf(s->arena, "%s:%s.%s", type.bits ? "btfbit" : "btf", path, e->str);
	t.maybe = a->maybe;
	return t;
}

struct gt_vtype gt_sema_kindex(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	const struct gt_kuse *base = e->a->t->kernel;
	struct gt_vtype i = gt_sema_expr(s, e->b);
	struct gt_ktype type = {0};

	if (i.kind == GT_K_ERROR)
		return i;
	if (!gt_vtype_is_num(&i)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->b->span, "an index is a number, %s",
			      gt_sema_show(s, e->b));
		return gt_type_of(GT_K_ERROR);
	}
	if (!gt_kfacts_type(s->kernel, a->btf, &type) || !type.size ||
	    value_type(&type).kind == GT_K_ERROR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span,
			      "the size of what it points to is not known, %s",
			      gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (a->place && base && base->type.shape == GT_KS_ARRAY && base->type.n &&
	    e->b->t->is_const && (e->b->t->cval < 0 || e->b->t->cval >= base->type.n)) {
		gt_sema_error(s, GT_TAG_LIMIT, e->b->span, "the array has %u elements",
			      base->type.n);
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_kuse *u = use(s, e, GT_KU_ELEM, &type);
	u->root = e->a;
	u->index = e->b;
	struct gt_vtype t = value_type(&type);
	t.maybe = a->maybe || i.maybe;
	return t;
}
