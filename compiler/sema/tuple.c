/*
 * Tuples and records: values of several parts. Both are immutable; a part is taken by a constant
 * number or by its name.
 */
#include <string.h>

#include "sema/kernel.h"
#include "sema/private.h"

static struct gt_vtype parts_of(struct gt_sema *s, struct gt_expr *e, enum gt_kind kind)
{
	struct gt_vtype t = {.kind = kind, .nelems = e->nargs};
	t.elems = gt_new_n(s->arena, struct gt_vtype, (size_t)e->nargs);
	int i = 0;
	for (struct gt_expr *x = e->args; x; x = x->next, i++) {
		t.elems[i] = gt_sema_expr(s, x);
		if (t.elems[i].kind == GT_K_ERROR)
			return gt_type_of(GT_K_ERROR);
		if (t.elems[i].kind == GT_K_NONE) {
			gt_sema_error(s, GT_TAG_NOT_A_VALUE, x->span, "'%s' has no value",
				      gt_sema_source(s, x));
			return gt_type_of(GT_K_ERROR);
		}
	}
	return t;
}

struct gt_vtype gt_sema_tuple(struct gt_sema *s, struct gt_expr *e)
{
	return parts_of(s, e, GT_K_TUPLE);
}

struct gt_vtype gt_sema_record(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype t = parts_of(s, e, GT_K_RECORD);
	t.fields = e->names;
	return t;
}

static struct gt_vtype part(struct gt_expr *e, const struct gt_vtype *of, int i)
{
	struct gt_vtype t = of->elems[i];
	e->t->part = i;
	t.maybe |= of->maybe;
	return t;
}

struct gt_vtype gt_sema_tuple_part(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a,
				   int64_t i)
{
	if (a->kind != GT_K_TUPLE) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "'.%lld' needs a tuple, %s",
			      (long long)i, gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (i < 0 || i >= a->nelems) {
		gt_sema_error(s, GT_TAG_LIMIT, e->span,
			      "the tuple has %d element%s, counted from 0", a->nelems,
			      a->nelems == 1 ? "" : "s");
		return gt_type_of(GT_K_ERROR);
	}
	return part(e, a, (int)i);
}

struct gt_vtype gt_sema_record_part(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	struct gt_near near = {.name = e->str};
	for (int i = 0; i < a->nelems; i++) {
		if (!strcmp(a->fields[i], e->str))
			return part(e, a, i);
		gt_near_add(&near, a->fields[i]);
	}
	gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->span, "the record has no field '%s'", e->str);
	if (near.n)
		gt_sema_note(s, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
	return gt_type_of(GT_K_ERROR);
}

/* One byte of a string; behind its end it is 0. */
static struct gt_vtype string_index(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	int room = gt_sema_size(a);
	if (!gt_sema_is_index(s, e->b))
		return gt_type_of(GT_K_ERROR);
	if (e->b->t->is_const && (uint64_t)e->b->t->cval >= (uint64_t)room) {
		gt_sema_error(s, GT_TAG_LIMIT, e->b->span,
			      "the string takes at most %d bytes, its end included", room);
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype t = gt_type_int(1, true);
	t.maybe = a->maybe || e->b->t->type.maybe;
	return t;
}

struct gt_vtype gt_sema_index(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = gt_sema_expr(s, e->a), i = gt_sema_expr(s, e->b);
	if (a.kind == GT_K_ERROR || i.kind == GT_K_ERROR)
		return gt_type_of(GT_K_ERROR);
	if (a.kind == GT_K_STR)
		return string_index(s, e, &a);
	if (a.kind == GT_K_ARRAY)
		return gt_sema_raw_index(s, e, &a);
	if (a.kind != GT_K_TUPLE) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span,
			      "only tuples and strings have elements by number, %s",
			      gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (!e->b->t->is_const) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->b->span,
			      "the elements of a tuple differ in type: which one is a constant, %s",
			      gt_sema_show(s, e->b));
		return gt_type_of(GT_K_ERROR);
	}
	return gt_sema_tuple_part(s, e, &a, e->b->t->cval);
}

/* Copies the parts first: types share their elements, and a merge must not widen another's. */
bool gt_type_merge_parts(struct gt_sema *s, struct gt_vtype *to, const struct gt_vtype *from)
{
	if (to->nelems != from->nelems)
		return false;
	to->elems = gt_arena_memdup(s->arena, to->elems, (size_t)to->nelems * sizeof(*to->elems));
	for (int i = 0; i < to->nelems; i++) {
		int k = gt_vtype_part_of(to, i, from);
		if (k < 0 || !gt_type_merge(s, &to->elems[i], &from->elems[k], false))
			return false;
	}
	return true;
}

/* True when it was about tuples; what cannot be compared is reported. */
bool gt_sema_compare_parts(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = e->a->t->type, b = e->b->t->type;
	bool raw = gt_vtype_is_raw(&a) || gt_vtype_is_raw(&b);
	if (!raw && !gt_vtype_has_parts(&a) && !gt_vtype_has_parts(&b))
		return false;
	bool changed = s->changed;
	bool ok = raw ? gt_type_merge(s, &a, &b, false)
		      : a.kind == b.kind && gt_type_merge_parts(s, &a, &b);
	s->changed = changed;
	if (!ok)
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "these cannot be compared: %s, %s",
			      gt_sema_show(s, e->a), gt_sema_show(s, e->b));
	return true;
}
