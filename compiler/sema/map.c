/* Maps: their keys, what they hold, and what is assigned to them. */
#include "builtins/builtins.h"
#include "sema/kernel.h"
#include "sema/private.h"

static void key_count(struct gt_sema *s, const struct gt_mapinfo *m, const struct gt_expr *e, int n)
{
	gt_sema_error(s, GT_TAG_MAP_KIND, e->span, "%s has %d key%s elsewhere and %d here", e->str,
		      m->key.nelems, m->key.nelems == 1 ? "" : "s", n);
	gt_sema_note(s, m->first, "first used here");
}

static void check_tuple_key(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *e)
{
	const struct gt_vtype *t = &e->args->t->type;
	if (!m->typed_key) {
		m->key.nelems = t->nelems;
		m->key.elems = gt_new_n(s->arena, struct gt_vtype, (size_t)t->nelems);
		m->typed_key = true;
	}
	if (m->key.nelems != t->nelems) {
		key_count(s, m, e, t->nelems);
	} else if (!gt_type_merge_parts(s, &m->key, t)) {
		gt_sema_error(s, GT_TAG_MAP_KIND, e->args->span,
			      "the keys of %s are %s elsewhere, and %s", e->str,
			      gt_sema_type_text(s, &m->key), gt_sema_show(s, e->args));
		gt_sema_note(s, m->first, "first used here");
	}
}

struct gt_mapinfo *gt_sema_map(struct gt_sema *s, struct gt_expr *e, bool whole)
{
	if (!e->t)
		e->t = gt_new(s->arena, struct gt_tinfo);
	const struct gt_state_decl *st =
		s->library && e->str[1] ? gt_map_get(&s->p->lib->state_by_name, e->str + 1) : NULL;
	const char *name = st ? gt_arena_printf(s->arena, "state %s", st->name) : e->str;
	struct gt_mapinfo *m = gt_map_get(&s->p->map_by_name, name);
	if (!m) {
		m = gt_sema_map_new(s, name, e->span);
		m->is_state = st != NULL;
		if (st) {
			m->value = gt_type_resolve(s, st->value);
			m->typed_value = true;
			gt_sema_use_state(s, st);
		}
	}
	e->t->map = m;
	if (whole && !e->has_keys) {
		if (!m->typed_value && !m->broken)
			gt_sema_error(s, GT_TAG_UNKNOWN_VARIABLE, e->span, "%s is never assigned",
				      e->str);
		return m;
	}

	/* f[(a, b)] is f[a, b] */
	struct gt_expr *keys = e->args;
	if (e->nargs == 1 && keys->kind == GT_E_TUPLE) {
		e->args = keys->args;
		e->nargs = keys->nargs;
		keys = e->args;
	}
	int n = 0;
	for (struct gt_expr *k = keys; k; k = k->next, n++)
		gt_sema_expr(s, k);
	/* and f[$t] too, where $t is a tuple */
	if (n == 1 && keys->t->type.kind == GT_K_TUPLE) {
		check_tuple_key(s, m, e);
		return m;
	}
	if (!m->typed_key) {
		m->key.nelems = n;
		m->key.elems = gt_new_n(s->arena, struct gt_vtype, (size_t)n);
		m->typed_key = true;
	}
	if (m->key.nelems != n) {
		key_count(s, m, e, n);
		return m;
	}
	int i = 0;
	for (struct gt_expr *k = keys; k; k = k->next, i++) {
		struct gt_vtype *kt = &k->t->type;
		if (kt->kind == GT_K_NONE) {
			gt_sema_error(s, GT_TAG_NOT_A_VALUE, k->span,
				      "'%s' has no value to be a key", gt_sema_source(s, k));
		} else if (!gt_type_merge(s, &m->key.elems[i], kt, k->t->is_const)) {
			gt_sema_error(s, GT_TAG_MAP_KIND, k->span,
				      "key %d of %s is %s elsewhere, and %s", i + 1, e->str,
				      gt_sema_type_text(s, &m->key.elems[i]), gt_sema_show(s, k));
			gt_sema_note(s, m->first, "first used here");
		} else {
			gt_sema_check_fit(s, &m->key.elems[i], k);
		}
	}
	return m;
}

struct gt_vtype gt_sema_map_read(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_mapinfo *m = gt_sema_map(s, e, false);
	if (m->agg)
		return gt_sema_agg_read(s, m, e);
	if (!m->typed_value) {
		m->read = true;
		return gt_type_of(GT_K_ERROR);
	}
	if (m->read)
		gt_sema_warn(s, GT_TAG_UNKNOWN_VARIABLE, e->span,
			     "%s is read and never assigned: it is 0", e->str);
	struct gt_vtype t = m->value;
	t.maybe |= m->is_state;
	return t;
}

void gt_sema_set_agg(struct gt_sema *s, struct gt_mapinfo *m, const struct gt_expr *e,
		     enum gt_agg agg, const struct gt_vtype *value)
{
	if (!m->typed_value) {
		m->typed_value = true;
		m->agg = agg;
		m->value = *value;
		m->value.maybe = false;
		s->changed = true;
		return;
	}
	if (m->agg == agg)
		return;
	gt_sema_error(s, GT_TAG_MAP_KIND, e->span, "%s holds %s elsewhere and %s here", m->name,
		      m->agg ? gt_arena_printf(s->arena, "%s()", gt_agg_name(m->agg))
			     : "a plain value",
		      agg ? gt_arena_printf(s->arena, "%s()", gt_agg_name(agg)) : "a plain value");
	gt_sema_note(s, m->first, "first used here");
}

/*
 * @m op= e is computed in 64 bits. Nothing but literals so far: the sign may still be set elsewhere,
 * but by what is subtracted.
 */
static struct gt_vtype compound_type(enum gt_op op, const struct gt_vtype *m,
				     const struct gt_vtype *e)
{
	bool mf = m->kind != GT_K_INT || m->flex;
	struct gt_vtype t = gt_type_int(8, true);
	t.flex = mf && e->flex && op != GT_OP_SUB;
	t.is_signed =
		op == GT_OP_SUB || t.flex || (m->is_signed && !mf) || (e->is_signed && !e->flex);
	return t;
}

void gt_sema_assign_map(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_expr *value = e->b;
	gt_sema_agg_key(s, e->a, value);
	struct gt_mapinfo *m = gt_sema_map(s, e->a, false);
	struct gt_vtype vt = gt_sema_expr(s, value);
	const struct gt_builtin *b = value->t->builtin;
	if (vt.kind == GT_K_ERROR) {
		m->broken |= !s->quiet;
		return;
	}
	if (b && (b->flags & GT_B_AGG)) {
		if (e->op != GT_OP_SET) {
			gt_sema_error(s, GT_TAG_MAP_KIND, e->span,
				      "%s() is assigned with =", b->name);
			return;
		}
		const struct gt_expr *added = gt_agg_of(value);
		struct gt_vtype of = added ? added->t->type : gt_type_int(8, false);
		if (of.kind == GT_K_ERROR)
			return;
		if (of.kind == GT_K_BOOL) {
			gt_sema_error(s, GT_TAG_TYPE_MISMATCH, added->span,
				      "%s() needs an integer, '%s' is a bool: write (int64)(...)",
				      b->name, gt_sema_source(s, added));
			return;
		}
		of.size = 8;
		of.flex &= !added || !added->t->is_const; /* here a literal has a sign, too */
		gt_sema_set_agg(s, m, value, b->agg, &of);
		gt_sema_agg_args(s, m, value);
		if (added && m->agg == b->agg) {
			of.maybe = false;
			if (!gt_type_merge(s, &m->value, &of, added->t->is_const)) {
				gt_sema_error(s, GT_TAG_MAP_KIND, added->span,
					      "%s aggregates %s elsewhere, and %s", m->name,
					      gt_sema_type_text(s, &m->value),
					      gt_sema_show(s, added));
				gt_sema_note(s, m->first, "first used here");
			}
		}
		return;
	}
	if (s->measured) {
		gt_sema_error(s, GT_TAG_SYNTAX, e->span,
			      "nothing inside sizeof() and typeof() is executed: %s would not "
			      "be assigned",
			      m->name);
		return;
	}
	if (vt.kind == GT_K_NONE) {
		gt_sema_error(s, GT_TAG_NOT_A_VALUE, value->span, "'%s' has no value to assign",
			      gt_sema_source(s, value));
		return;
	}
	if (m->value.kind == GT_K_PTR && !m->agg && gt_vtype_is_num(&vt) &&
	    (e->op == GT_OP_ADD || e->op == GT_OP_SUB)) {
		e->t->scale = gt_sema_pointee_size(s, &m->value);
		return;
	}
	if (e->op != GT_OP_SET && !gt_vtype_is_num(&vt)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, value->span, "%s= needs an integer, %s",
			      gt_op_text(e->op), gt_sema_show(s, value));
		return;
	}
	if (!m->typed_value || m->agg) {
		struct gt_vtype none = {0};
		bool fresh = !m->typed_value;
		gt_sema_set_agg(s, m, e->a, GT_AGG_NONE, &none);
		if (!fresh)
			return;
	}
	bool of_agg = e->op == GT_OP_SET && value->kind == GT_E_MAP && value->t->map->agg;
	m->plain |= !of_agg;
	if (of_agg && !m->plain) {
		gt_sema_error(
			s, GT_TAG_MAP_KIND, value->span,
			"%s holds nothing but the number that %s came to: write (int64)%s where "
			"that is meant",
			m->name, value->str, gt_sema_source(s, value));
		return;
	}
	vt.maybe = false;
	if (e->op != GT_OP_SET && vt.kind == GT_K_INT)
		vt = compound_type(e->op, &m->value, &vt);
	if (!gt_type_merge(s, &m->value, &vt, e->op == GT_OP_SET && value->t->is_const)) {
		gt_sema_error(s, GT_TAG_MAP_KIND, value->span, "%s holds %s elsewhere, and %s",
			      m->name, gt_sema_type_text(s, &m->value), gt_sema_show(s, value));
		gt_sema_note(s, m->first, "first used here");
	}
	if (e->op == GT_OP_SET)
		gt_sema_check_fit(s, &m->value, value);
	e->a->t->type = m->value;
}
