/* Maps as a whole, and single elements. */
#include "builtins/builtins.h"
#include "sema/private.h"

static void map_action(struct gt_lower *l, const struct gt_expr *call, enum gt_rec_kind kind)
{
	gt_lower_emit(l, call,
		      (struct gt_mrecord){.kind = kind, .map = gt_lower_map(l, call->args->t->map)},
		      NULL, 0);
}

static void lower_clear(struct gt_lower *l, const struct gt_expr *call)
{
	map_action(l, call, GT_REC_CLEAR);
}

static void lower_zero(struct gt_lower *l, const struct gt_expr *call)
{
	map_action(l, call, GT_REC_ZERO);
}

static struct gt_px *elem_px(struct gt_lower *l, const struct gt_expr *call, enum gt_px_op op,
			     struct gt_vtype type)
{
	const struct gt_expr *elem = call->args;
	struct gt_px *px = gt_px_special(l, op);
	px->type = type;
	px->num = elem->t->map->agg && op != GT_PX_DELETE ? gt_lower_read_map(l, elem->t->map)
							  : gt_lower_map(l, elem->t->map);
	px->args = gt_lower_key(l, elem, &px->nargs);
	return px;
}

static struct gt_vtype check_delete(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	gt_sema_map(s, call->args, false);
	return result;
}

static void lower_delete_stmt(struct gt_lower *l, const struct gt_expr *call)
{
	int n;
	const struct gt_mapinfo *m = call->args->t->map;
	if (m->agg && !m->key.nelems) { /* its numbers are in all CPUs: user space has them */
		lower_clear(l, call);
		return;
	}
	struct gt_px **key = gt_lower_key(l, call->args, &n);
	struct gt_ps *ps = gt_ps_add(l, GT_PS_DELETE, call->span);
	ps->num = gt_lower_map(l, call->args->t->map);
	ps->key = key;
	ps->nkey = n;
}

static struct gt_px *lower_delete(struct gt_lower *l, const struct gt_expr *call)
{
	return elem_px(l, call, GT_PX_DELETE, gt_type_of(GT_K_BOOL));
}

/* Elements are told apart by keys: one that has none is always there. */
static bool needs_keys(struct gt_sema *s, const struct gt_expr *call)
{
	const struct gt_mapinfo *m = call->args->t->map;
	if (!m->typed_key || m->key.nelems)
		return true;
	gt_sema_error(s, GT_TAG_MAP_KIND, call->args->span,
		      "%s() asks for a key, and %s has none: it holds one value", call->str,
		      m->name);
	return false;
}

static struct gt_vtype check_has_key(struct gt_sema *s, struct gt_expr *call,
				     struct gt_vtype result)
{
	return needs_keys(s, call) ? result : gt_type_of(GT_K_ERROR);
}

/* The variable takes the type of the map's values. */
static struct gt_vtype check_find(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	struct gt_expr *out = call->args->next;
	if (!needs_keys(s, call))
		return gt_type_of(GT_K_ERROR);
	struct gt_varinfo *v = gt_map_get(&s->scope, out->str);
	if (!v) {
		gt_sema_expr(s, out); /* says so */
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype value = gt_sema_expr(s, call->args);
	gt_sema_assign_var(s, v, call->args, &value);
	out->t->var = v;
	out->t->type = v->type;
	return value.kind == GT_K_ERROR ? value : result;
}

/* Whether it is there is asked once, before the value is taken. */
static struct gt_px *lower_find(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *found = elem_px(l, call, GT_PX_HAS_KEY, gt_type_of(GT_K_BOOL));
	struct gt_px *has = gt_px_special(l, GT_PX_VAR);
	has->type = found->type;
	has->num = (int64_t)l->vars.n;
	gt_vec_push(l->arena, &l->vars, (struct gt_pvar){.name = "found", .type = has->type});
	struct gt_ps *ps = gt_ps_add(l, GT_PS_SET, call->span);
	ps->num = (int)has->num;
	ps->e = found;
	ps = gt_ps_add(l, GT_PS_IF, call->span);
	ps->e = has;
	struct gt_ps_list inner = {0}, *outer = l->out;
	inner.tail = &inner.first;
	l->out = &inner;
	struct gt_ps *set = gt_ps_add(l, GT_PS_SET, call->span);
	set->num = l->clause_vars + call->args->next->t->var->index;
	set->e = gt_lower_expr(l, call->args);
	l->out = outer;
	ps->body = inner.first;
	return has;
}

static struct gt_px *lower_has_key(struct gt_lower *l, const struct gt_expr *call)
{
	return elem_px(l, call, GT_PX_HAS_KEY, gt_type_of(GT_K_BOOL));
}

static struct gt_vtype check_len(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_mapinfo *m = call->args->t->map;
	enum gt_kind k = call->args->t->type.kind;
	if (k == GT_K_GSTACK || k == GT_K_KSTACK) {
		result.maybe = call->args->t->type.maybe;
		return result;
	}
	if (!m || call->args->kind != GT_E_MAP || call->args->has_keys) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, call->args->span,
			      "len() needs a map or a stack, %s", gt_sema_show(s, call->args));
		return gt_type_of(GT_K_ERROR);
	}
	if (m->typed_key && !m->key.nelems) {
		gt_sema_error(s, GT_TAG_MAP_KIND, call->args->span,
			      "%s has no keys to be counted: it holds one value", m->name);
		return gt_type_of(GT_K_ERROR);
	}
	return result;
}

static struct gt_px *lower_len(struct gt_lower *l, const struct gt_expr *call)
{
	if (call->args->t->type.kind != GT_K_NONE)
		return gt_px_call(l, call->t->type, "gt_stack_len", gt_px_special(l, GT_PX_STACKS),
				  gt_lower_expr(l, call->args), NULL);
	struct gt_px *px = gt_px_special(l, GT_PX_LEN);
	px->type = call->t->type;
	px->num = call->args->t->map->agg ? gt_lower_read_map(l, call->args->t->map)
					  : gt_lower_map(l, call->args->t->map);
	return px;
}

const struct gt_builtin gt_builtins_map[] = {
	{.name = "clear",
	 .sig = "nothing clear(map)",
	 .since = "0.1",
	 .doc = "Empties a map.",
	 .example = "go:gopark { @ = count(); } interval:1s { print(@); clear(@); }",
	 .lower_stmt = lower_clear},
	{.name = "zero",
	 .sig = "nothing zero(map)",
	 .since = "0.1",
	 .doc = "Sets the values of a map to zero and keeps its keys.",
	 .example = "go:gopark { @[reason] = count(); } interval:1s { print(@); zero(@); }",
	 .lower_stmt = lower_zero},
	{.name = "delete",
	 .sig = "bool delete(elem, [key])",
	 .since = "0.1",
	 .doc = "Removes one key of a map; says whether it was there.",
	 .example = "go:goexit { delete(@t[goid]); } go:gopark { @t[goid] = nsecs; }",
	 .check = check_delete,
	 .lower = lower_delete,
	 .lower_stmt = lower_delete_stmt},
	{.name = "has_key",
	 .sig = "bool has_key(elem, [key])",
	 .since = "0.1",
	 .doc = "Whether a map has that key.",
	 .example = "go:gopark /!has_key(@seen[goid])/ { @seen[goid] = 1; }",
	 .check = check_has_key,
	 .lower = lower_has_key},
	{.name = "len",
	 .sig = "int64 len(any)",
	 .since = "0.1",
	 .doc = "How many keys a map has, or how many frames a stack.",
	 .example = "go:gopark { @[goid] = nsecs; } interval:1s { print(len(@)); }",
	 .check = check_len,
	 .lower = lower_len},
	{.name = "find",
	 .sig = "bool find(elem, [key], var)",
	 .since = "0.1",
	 .doc = "Whether a map has that key; if so, the variable is set to its value.",
	 .example = "go:gopark { @t[goid] = nsecs; } go:goexit { $t = 0; if (find(@t, goid, $t)) { "
		    "print(nsecs - $t); } }",
	 .check = check_find,
	 .lower = lower_find},
	{0},
};
