/*
 * Variables: where one is born, what it may hold, how it is counted. The type of a variable grows
 * with its values from pass to pass, unless `let $x: type` wrote it down.
 */
#include <string.h>

#include "sema/kernel.h"
#include "sema/private.h"

struct gt_varinfo *gt_sema_declare(struct gt_sema *s, const char *name, const void *site,
				   struct gt_span born)
{
	struct gt_varinfo *v = NULL;
	for (size_t i = 0; !v && i < s->clause->vars.n; i++)
		if (s->clause->vars.v[i]->site == site)
			v = s->clause->vars.v[i];
	if (!v) {
		v = gt_new(s->arena, struct gt_varinfo);
		v->name = name;
		v->site = site;
		v->born = born;
		v->index = (int)s->clause->vars.n;
		gt_vec_push(s->arena, &s->clause->vars, v);
		s->changed = true;
	}
	gt_map_set(&s->scope, name, v);
	return v;
}

struct gt_vtype gt_sema_var_read(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_varinfo *v = gt_map_get(&s->scope, e->str);
	if (!v) {
		struct gt_near near = {.name = e->str};
		for (size_t i = 0; i < s->scope.n; i++)
			if (s->scope.items[i].value)
				gt_near_add(&near, s->scope.items[i].key);
		gt_sema_error(s, GT_TAG_UNKNOWN_VARIABLE, e->span, "$%s has no value here", e->str);
		if (near.n)
			gt_sema_note(s, (struct gt_span){0}, "did you mean '$%s'?", near.best[0]);
		return gt_type_of(GT_K_ERROR);
	}
	e->t->var = v;
	if (v->type.kind != GT_K_NONE)
		return v->type;
	/* declared, and what it will hold is not known yet: nothing ever, when this is the last pass */
	if (!v->broken)
		gt_sema_error(s, GT_TAG_UNKNOWN_VARIABLE, e->span,
			      "$%s is declared and never assigned: what it holds is not known",
			      e->str);
	return gt_type_of(GT_K_ERROR);
}

/* A written number that the written type cannot hold. */
static bool fits(const struct gt_vtype *t, const struct gt_expr *value)
{
	int64_t n = value->t->cval;
	bool big = !value->t->type.is_signed; /* above INT64_MAX */
	if (t->size >= 8)
		return t->is_signed ? !big : big || n >= 0;
	if (big)
		return false;
	int bits = t->size * 8 - t->is_signed;
	return n >> bits == 0 || (t->is_signed && n >> bits == -1);
}

void gt_sema_check_fit(struct gt_sema *s, const struct gt_vtype *t, const struct gt_expr *value)
{
	if (value->t->is_const && t->kind == GT_K_INT && value->t->type.kind == GT_K_INT &&
	    !fits(t, value))
		gt_sema_error(s, GT_TAG_LITERAL, value->span,
			      "'%s' does not fit %s, which the other values here make of it: write "
			      "(%s)%s where that is meant",
			      gt_sema_source(s, value), gt_sema_type_text(s, t),
			      gt_sema_type_text(s, t), gt_sema_source(s, value));
}

static bool both_wide(const struct gt_vtype *a, const struct gt_vtype *b)
{
	return a->kind == GT_K_INT && b->kind == GT_K_INT && a->size == 8 && b->size == 8;
}

static void assign_fixed(struct gt_sema *s, struct gt_varinfo *v, struct gt_expr *value,
			 const struct gt_vtype *type)
{
	if (value->t->is_const && type->kind == GT_K_INT && !fits(&v->type, value))
		gt_sema_error(s, GT_TAG_LITERAL, value->span,
			      "'%s' does not fit %s: write (%s)%s to cut it",
			      gt_sema_source(s, value), gt_sema_type_text(s, &v->type),
			      gt_sema_type_text(s, &v->type), gt_sema_source(s, value));
	else if (!value->t->is_const && both_wide(&v->type, type) &&
		 v->type.is_signed != type->is_signed)
		gt_sema_warn(s, GT_TAG_SIGNEDNESS, value->span,
			     "$%s is %s and '%s' is %s: a cast says which is meant", v->name,
			     gt_sema_type_text(s, &v->type), gt_sema_source(s, value),
			     gt_sema_type_text(s, type));
	if (type->maybe && !v->type.maybe)
		v->type.maybe = s->changed = true;
}

void gt_sema_assign_var(struct gt_sema *s, struct gt_varinfo *v, struct gt_expr *value,
			const struct gt_vtype *type)
{
	if (type->kind == GT_K_ERROR) {
		v->broken |= !s->quiet;
		return;
	}
	if (type->kind == GT_K_NONE) {
		gt_sema_error(s, GT_TAG_NOT_A_VALUE, value->span, "'%s' has no value to assign",
			      gt_sema_source(s, value));
		return;
	}
	if (v->fixed && v->type.kind == GT_K_INT && gt_vtype_is_num(type)) {
		assign_fixed(s, v, value, type);
		return;
	}
	struct gt_vtype before = v->type;
	bool changed = s->changed;
	s->changed = false;
	if (!gt_type_merge(s, &v->type, type, value->t->is_const))
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, value->span, "$%s is %s, and %s", v->name,
			      gt_sema_type_text(s, &before), gt_sema_show(s, value));
	else if (v->fixed && s->changed && !type->maybe)
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, value->span,
			      "'%s' does not fit $%s as it was declared: %d bytes, and it has %d",
			      gt_sema_source(s, value), v->name, gt_sema_size(&v->type),
			      gt_sema_size(&before));
	else
		gt_sema_check_fit(s, &v->type, value);
	if (v->fixed) {
		before.maybe = v->type.maybe;
		v->type = before;
	}
	s->changed |= changed;
}

static struct gt_varinfo *target_var(struct gt_sema *s, struct gt_expr *target)
{
	if (!target->t)
		target->t = gt_new(s->arena, struct gt_tinfo);
	struct gt_varinfo *v = gt_map_get(&s->scope, target->str);
	return v ? v : gt_sema_declare(s, target->str, target, target->span);
}

/* $x += e is $x = $x + e */
static void assign_compound(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype t = gt_sema_binary(s, e);
	e->t->is_const = false;
	struct gt_varinfo *v = e->a->t->var;
	if (t.kind == GT_K_ERROR || !v)
		return;
	struct gt_vtype to = v->type;
	bool changed = s->changed;
	if (!gt_type_merge(s, &to, &t, false))
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "$%s is %s, and '%s' makes it %s",
			      v->name, gt_sema_type_text(s, &v->type), gt_sema_source(s, e),
			      gt_sema_type_text(s, &t));
	if (v->fixed) {
		s->changed = changed;
		return;
	}
	v->type = to;
	e->a->t->type = v->type;
}

struct gt_vtype gt_sema_assign(struct gt_sema *s, struct gt_expr *e)
{
	if (e->a->kind == GT_E_MAP) {
		gt_sema_assign_map(s, e);
	} else if (e->a->kind != GT_E_VAR) {
		gt_sema_expr(s, e->b);
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span,
			      "only a map or a $variable can be assigned");
	} else if (e->op != GT_OP_SET) {
		assign_compound(s, e);
	} else {
		struct gt_vtype t = gt_sema_expr(s, e->b);
		struct gt_varinfo *v = target_var(s, e->a);
		e->a->t->var = v;
		gt_sema_assign_var(s, v, e->b, &t);
		e->a->t->type = v->type;
	}
	return gt_type_of(GT_K_NONE);
}

static struct gt_vtype count_map(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_mapinfo *m = gt_sema_map(s, e->a, false);
	struct gt_vtype t = gt_type_int(8, true);
	/* counting up keeps the sign that is set elsewhere; counting down may pass zero */
	t.flex = e->op == GT_OP_INC;
	if (!m->typed_value || m->agg) {
		gt_sema_set_agg(s, m, e->a, GT_AGG_NONE, &t);
	} else if (m->value.kind == GT_K_PTR) {
		e->t->scale = gt_sema_pointee_size(s, &m->value);
	} else if (!gt_vtype_is_num(&m->value)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "%s holds %s, which cannot be counted", m->name,
			      gt_sema_type_text(s, &m->value));
		return gt_type_of(GT_K_ERROR);
	} else if (m->value.kind == GT_K_INT) {
		gt_type_merge(s, &m->value, &t, false);
	}
	if (m->agg)
		return gt_type_of(GT_K_ERROR);
	t = m->value;
	t.maybe = false;
	return t;
}

struct gt_vtype gt_sema_incdec(struct gt_sema *s, struct gt_expr *e)
{
	if (e->a->kind == GT_E_MAP)
		return count_map(s, e);
	if (e->a->kind != GT_E_VAR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span,
			      "only a map or a $variable can be counted up");
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype t = gt_sema_expr(s, e->a);
	if (t.kind == GT_K_ERROR)
		return t;
	if (t.kind == GT_K_PTR)
		e->t->scale = gt_sema_pointee_size(s, &t);
	else if (!gt_vtype_is_num(&t) || t.kind == GT_K_BOOL)
		return gt_sema_needs_number(s, e->op, e->a);
	struct gt_varinfo *v = e->a->t->var;
	struct gt_vtype wide = gt_type_int(8, t.is_signed || e->op == GT_OP_DEC);
	wide.flex = t.flex && e->op == GT_OP_INC;
	if (!v->fixed && v->type.kind == GT_K_INT)
		gt_type_merge(s, &v->type, &wide, false);
	e->a->t->type = v->type;
	return v->type;
}
