/* Casts: (uint8)$x, (string[8])$s, (int8[4])$n. */
#include "sema/ctypes.h"
#include "sema/kernel.h"
#include "sema/private.h"

static bool names_value(const struct gt_cstruct *c, int64_t value)
{
	for (const struct gt_param *p = c->fields; p; p = p->next)
		if (p->value->num == value)
			return true;
	return false;
}

/* Only to more room: nothing is cut. */
static struct gt_vtype check_string_cast(struct gt_sema *s, struct gt_expr *e,
					 const struct gt_vtype *a, struct gt_vtype *t)
{
	if (a->kind != GT_K_STR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span,
			      "a cast to string needs a string, %s", gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (e->type->array <= 0)
		return *a;
	if (a->width > t->width) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "'%s' takes %d bytes, its end included: string[%d] does not hold it",
			      gt_sema_source(s, e->a), a->width, t->width);
		return gt_type_of(GT_K_ERROR);
	}
	t->maybe = a->maybe;
	return *t;
}

/* (int8[])x: as many as the value has room for. */
static struct gt_vtype cast_type(struct gt_sema *s, const struct gt_type_expr *te,
				 const struct gt_vtype *a)
{
	struct gt_type_expr t = *te;
	if (te->of || te->array != 0 || te->pointers)
		return gt_type_resolve(s, te);
	t.array = -1;
	struct gt_vtype elem = gt_type_resolve(s, &t);
	if (elem.kind == GT_K_ERROR)
		return elem;
	t.array = gt_sema_size(a) / gt_sema_size(&elem);
	return gt_type_resolve(s, &t);
}

/* Numbers and strings as the bytes they are made of, and back: both sides have one size. */
static struct gt_vtype check_array_cast(struct gt_sema *s, struct gt_expr *e,
					const struct gt_vtype *a, struct gt_vtype *t)
{
	int from = gt_sema_size(a), to = gt_sema_size(t);
	bool kinds = a->kind == GT_K_ARRAY ? t->kind == GT_K_INT
					   : t->kind == GT_K_ARRAY &&
						     (a->kind == GT_K_INT || a->kind == GT_K_STR);
	bool literal = e->a->t->is_const && to <= 8;
	if (t->kind == GT_K_ARRAY && t->elems[0].kind == GT_K_STRUCT) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "a cast makes no structs: point to them, (struct NAME *)address");
		return gt_type_of(GT_K_ERROR);
	}
	if (!kinds || (from != to && !literal)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "a cast between an array and a number or a string needs one size: "
			      "'%s' has %d bytes, %s %d",
			      gt_sema_source(s, e->a), from, gt_sema_type_text(s, t), to);
		return gt_type_of(GT_K_ERROR);
	}
	t->maybe = a->maybe;
	return *t;
}

/* A text that lies somewhere, of which a pointer is wanted: &text. */
static bool is_text_in_memory(const struct gt_expr *e)
{
	const struct gt_kuse *u = e->t->kernel;
	return e->t->type.kind == GT_K_STR && (e->kind == GT_E_VAR || (u && u->how != GT_KU_ARG));
}

struct gt_vtype gt_sema_cast(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = gt_sema_expr(s, e->a), t;
	if (e->type->pointers && e->type->array < 0 && is_text_in_memory(e->a)) {
		struct gt_expr *address = gt_new(s->arena, struct gt_expr);
		*address = (struct gt_expr){.kind = GT_E_UNARY,
					    .op = GT_OP_ADDR,
					    .span = e->a->span,
					    .from = e->a->from,
					    .a = e->a};
		e->a = address;
		a = gt_sema_expr(s, e->a);
	}
	t = cast_type(s, e->type, &a);
	if (a.kind == GT_K_ERROR || t.kind == GT_K_ERROR)
		return gt_type_of(GT_K_ERROR);
	if (gt_vtype_is_raw(&t) || gt_vtype_is_raw(&a))
		return check_array_cast(s, e, &a, &t);
	if (t.kind == GT_K_STR)
		return check_string_cast(s, e, &a, &t);
	if (a.kind == GT_K_STR && t.kind == GT_K_BOOL) {
		t.maybe = a.maybe;
		return t;
	}
	if (!gt_vtype_is_num(&a) && a.kind != GT_K_PTR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "a cast needs a number, %s",
			      gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (t.kind == GT_K_INT && t.name && e->a->kind == GT_E_INT &&
	    !names_value(gt_sema_enum(s, t.name), e->a->t->cval)) {
		gt_sema_error(s, GT_TAG_UNKNOWN_ENUM, e->span, "%s has no name for %lld",
			      gt_sema_type_text(s, &t), (long long)e->a->t->cval);
		return gt_type_of(GT_K_ERROR);
	}
	t.maybe = a.maybe;
	return t;
}
