/*
 * Statements, and expressions that hold statements or change what they read: what stands right of a
 * ++ in the script happens after it here too.
 */
#include <string.h>

#include "builtins/builtins.h"
#include "plan/lower.h"

static const char *text_of(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_buf b = {0};
	gt_expr_print(e, &b);
	const char *text = gt_arena_strdup(l->arena, gt_buf_text(&b));
	gt_buf_free(&b);
	return text;
}

/* ---- lists of statements ---- */

/* Where statements go until the list is ended. */
static struct gt_ps_list *begin_list(struct gt_lower *l, struct gt_ps_list *inner)
{
	struct gt_ps_list *outer = l->out;
	inner->first = NULL;
	inner->tail = &inner->first;
	l->out = inner;
	return outer;
}

static struct gt_ps *lower_list(struct gt_lower *l, const struct gt_stmt *list)
{
	struct gt_ps_list inner, *outer = begin_list(l, &inner);
	gt_lower_stmts(l, list);
	l->out = outer;
	return inner.first;
}

/* ---- variables ---- */

struct gt_px *gt_lower_new_var(struct gt_lower *l, const char *name, struct gt_vtype type)
{
	struct gt_px *px = gt_px_special(l, GT_PX_VAR);
	gt_vec_push(l->arena, &l->vars, (struct gt_pvar){name, type});
	px->num = (int64_t)l->vars.n - 1;
	px->type = type;
	return px;
}

static struct gt_ps *set(struct gt_lower *l, int var, struct gt_px *value, struct gt_span span)
{
	struct gt_ps *ps = gt_ps_add(l, GT_PS_SET, span);
	ps->num = var;
	ps->e = value;
	return ps;
}

/* A variable of a written width is cut to it with every assignment. */
static void set_var(struct gt_lower *l, const struct gt_varinfo *var, struct gt_px *value,
		    struct gt_span span)
{
	if (var->fixed && var->type.kind == GT_K_INT)
		value = gt_lower_convert(l, value, &var->type);
	set(l, l->clause_vars + var->index, value, span);
}

/* ---- updates of maps ---- */

/* An update of a map: key, and the counters of what may go wrong. */
static struct gt_ps *map_update_at(struct gt_lower *l, enum gt_ps_op op, const struct gt_expr *map,
				   struct gt_px **key, int n, struct gt_span span)
{
	struct gt_ps *ps = gt_ps_add(l, op, span);
	ps->num = gt_lower_map(l, map->t->map);
	ps->key = key;
	ps->nkey = n;
	if (n)
		ps->full = gt_lower_counter(l, GT_CTR_FULL, span, l->maps.v[ps->num].name);
	return ps;
}

static struct gt_ps *map_update(struct gt_lower *l, enum gt_ps_op op, const struct gt_expr *map,
				struct gt_span span)
{
	int n;
	struct gt_px **key = gt_lower_key(l, map, &n);
	return map_update_at(l, op, map, key, n, span);
}

static void count_skips(struct gt_lower *l, struct gt_ps *ps, const struct gt_expr *value)
{
	if (ps->e && ps->e->type.maybe)
		ps->skip = gt_lower_counter(
			l, GT_CTR_SKIP, ps->span,
			gt_arena_printf(l->arena, "%s unknown", text_of(l, value)));
}

/* Steps of a pointer, in bytes. */
static struct gt_px *scaled(struct gt_lower *l, const struct gt_expr *e, struct gt_px *step)
{
	return e->t->scale ? gt_px_bin(l, GT_OP_MUL, step, gt_px_const(l, e->t->scale), false)
			   : step;
}

static void assign_map(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_expr *value = e->b;
	const struct gt_builtin *b = value->t->builtin;
	struct gt_ps *ps;
	if (b && (b->flags & GT_B_AGG)) {
		const struct gt_expr *of = gt_agg_of(value);
		struct gt_px *v = of ? gt_lower_expr(l, of) : NULL;
		ps = map_update(l, GT_PS_AGG, e->a, e->span);
		ps->e = v;
		count_skips(l, ps, of);
		return;
	}
	struct gt_px *v = scaled(l, e, gt_lower_expr(l, value));
	if (e->op == GT_OP_ADD || e->op == GT_OP_SUB) {
		ps = map_update(l, GT_PS_MAP_ADD, e->a, e->span);
		ps->e = e->op == GT_OP_ADD ? v
					   : gt_px_bin(l, GT_OP_SUB, gt_px_const(l, 0), v, true);
	} else {
		int n;
		struct gt_px **key = e->op == GT_OP_SET ? gt_lower_key(l, e->a, &n)
							: gt_lower_key_once(l, e->a, &n);
		if (e->op != GT_OP_SET) {
			struct gt_px *old = gt_lower_map_get(l, e->a);
			old->args = key;
			v = gt_lower_op(l, e, old, v);
		}
		ps = map_update_at(l, GT_PS_MAP_SET, e->a, key, n, e->span);
		ps->e = v;
	}
	count_skips(l, ps, value);
}

static void assign(struct gt_lower *l, const struct gt_expr *e)
{
	if (e->a->kind == GT_E_MAP) {
		assign_map(l, e);
		return;
	}
	struct gt_px *v = scaled(l, e, gt_lower_expr(l, e->b));
	if (e->op != GT_OP_SET)
		v = gt_lower_op(l, e, gt_lower_var(l, e->a), v);
	set_var(l, e->a->t->var, v, e->span);
}

/* ---- ++ and -- ---- */

static int64_t step_of(const struct gt_expr *e)
{
	int64_t n = e->t->scale ? e->t->scale : 1;
	return e->op == GT_OP_INC ? n : -n;
}

static void incdec_stmt(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *step = gt_px_const(l, step_of(e));
	if (e->a->kind == GT_E_MAP)
		map_update(l, GT_PS_MAP_ADD, e->a, e->span)->e = step;
	else
		set_var(l, e->a->t->var, gt_px_bin(l, GT_OP_ADD, gt_lower_var(l, e->a), step, true),
			e->span);
}

/* The value after the step is the value before it, plus the step: nobody can come between. */
static struct gt_px *incdec_map(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_px_special(l, GT_PX_FETCH_ADD), *step = gt_px_const(l, step_of(e));
	px->num = gt_lower_map(l, e->a->t->map);
	px->args = gt_lower_key(l, e->a, &px->nargs);
	px->a = step;
	px->span = e->span;
	px->counter =
		px->nargs ? gt_lower_counter(l, GT_CTR_FULL, e->span, l->maps.v[px->num].name) : -1;
	px->type = e->t->type;
	if (!e->prefix)
		return px;
	px = gt_px_bin(l, GT_OP_ADD, px, step, true);
	px->type = e->t->type;
	return px;
}

struct gt_px *gt_lower_incdec(struct gt_lower *l, const struct gt_expr *e)
{
	if (e->a->kind == GT_E_MAP)
		return incdec_map(l, e);
	struct gt_ps_list inner, *outer;
	struct gt_px *block = gt_px_special(l, GT_PX_BLOCK), *var = gt_lower_var(l, e->a);
	block->type = e->t->type;
	if (!e->prefix)
		block->a = gt_lower_new_var(l, "before", e->t->type);
	else
		block->a = var;
	outer = begin_list(l, &inner);
	if (!e->prefix)
		set(l, (int)block->a->num, var, e->span);
	incdec_stmt(l, e);
	l->out = outer;
	block->body = inner.first;
	return block;
}

/* ---- expressions with branches and blocks ---- */

struct gt_px *gt_lower_block_expr(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_px_special(l, GT_PX_BLOCK);
	struct gt_ps_list inner, *outer = begin_list(l, &inner);
	gt_lower_stmts(l, e->stmts);
	px->a = gt_lower_expr(l, e->a);
	px->type = px->a->type;
	l->out = outer;
	px->body = inner.first;
	return px;
}

/* One side of ?: as the type that both share. */
static struct gt_px *side(struct gt_lower *l, const struct gt_expr *e, const struct gt_vtype *type)
{
	struct gt_px *px = gt_lower_expr(l, e);
	return type->kind == GT_K_STR ? px : gt_lower_convert(l, px, type);
}

static struct gt_px *choose(struct gt_lower *l, struct gt_px *c, struct gt_px *a, struct gt_px *b,
			    const struct gt_vtype *type)
{
	struct gt_px *px = gt_px_cond(l, c, a, b);
	bool maybe = px->type.maybe;
	px->type = *type;
	px->type.maybe = maybe;
	return px;
}

struct gt_px *gt_lower_cond(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	if (e->t->value)
		return gt_lower_expr(l, e->t->value);
	struct gt_px *c = gt_lower_truth(l, e->a);
	return choose(l, c, side(l, e->b, t), side(l, e->c, t), t);
}

/* a ?: b where a is always there: a unless it is 0 or empty. It is computed once. */
struct gt_px *gt_lower_elvis(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	struct gt_px *a = gt_lower_expr(l, e->a), *px, *cond;
	if (a->type.maybe) {
		px = gt_px_special(l, GT_PX_ELVIS);
		px->type = *t;
		px->a = a;
		px->b = gt_lower_expr(l, e->b);
		return px;
	}
	px = gt_px_special(l, GT_PX_BLOCK);
	struct gt_ps_list inner, *outer = begin_list(l, &inner);
	struct gt_px *var = gt_lower_new_var(l, "left", *t);
	set(l, (int)var->num, a, e->span);
	l->out = outer;
	px->body = inner.first;
	cond = var;
	if (t->kind == GT_K_STR)
		cond = gt_px_is_text(l, var);
	px->a = choose(l, cond, var, side(l, e->b, t), t);
	px->type = px->a->type;
	return px;
}

/* ---- loops ---- */

static void lower_while(struct gt_lower *l, const struct gt_stmt *st)
{
	struct gt_ps *ps = gt_ps_add(l, GT_PS_WHILE, st->e->span);
	ps->e = gt_lower_truth(l, st->e);
	ps->body = lower_list(l, st->body);
	ps->cut = gt_lower_counter(l, GT_CTR_CUT, st->e->span, "while");
}

/* The variable that a `for` or a `let` gives birth to. */
static const struct gt_varinfo *born_var(struct gt_lower *l, const struct gt_stmt *st)
{
	for (size_t i = 0; i < l->clause->vars.n; i++)
		if (l->clause->vars.v[i]->site == st)
			return l->clause->vars.v[i];
	gt_die("internal: a statement without its variable");
}

static void lower_for(struct gt_lower *l, const struct gt_stmt *st)
{
	int var = l->clause_vars + born_var(l, st)->index;
	struct gt_ps *ps;
	if (st->e->kind == GT_E_RANGE) {
		struct gt_px *from = gt_lower_expr(l, st->e->a), *to = gt_lower_expr(l, st->e->b);
		ps = gt_ps_add(l, GT_PS_RANGE, st->e->span);
		ps->num = var;
		ps->args = gt_new_n(l->arena, struct gt_px *, 2);
		ps->args[0] = from;
		ps->args[1] = to;
		ps->nargs = 2;
		ps->cut = gt_lower_counter(l, GT_CTR_CUT, st->e->span, "for");
	} else {
		ps = gt_ps_add(l, GT_PS_EACH, st->e->span);
		ps->num = st->e->t->map->agg ? gt_lower_read_map(l, st->e->t->map)
					     : gt_lower_map(l, st->e->t->map);
		ps->var = var;
	}
	ps->body = lower_list(l, st->body);
}

static void lower_if(struct gt_lower *l, const struct gt_stmt *st)
{
	struct gt_px *cond = gt_lower_truth(l, st->e);
	struct gt_ps *ps = gt_ps_add(l, GT_PS_IF, st->span);
	ps->e = cond;
	ps->body = lower_list(l, st->body);
	ps->els = lower_list(l, st->els);
}

/* ---- statements ---- */

static void lower_dropped(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_lower_expr(l, e);
	gt_ps_add(l, GT_PS_EXPR, e->span)->e = px;
}

static void lower_expr_stmt(struct gt_lower *l, const struct gt_expr *e)
{
	if (e->kind == GT_E_ASSIGN) {
		assign(l, e);
	} else if (e->kind == GT_E_INCDEC) {
		incdec_stmt(l, e);
	} else if (e->kind == GT_E_BLOCK) {
		gt_lower_stmts(l, e->stmts);
		if (e->a)
			lower_expr_stmt(l, e->a);
	} else if (e->kind == GT_E_COND && e->t->type.kind == GT_K_NONE) {
		struct gt_px *cond = gt_lower_truth(l, e->a);
		struct gt_ps *ps = gt_ps_add(l, GT_PS_IF, e->span);
		struct gt_ps_list inner, *outer = begin_list(l, &inner);
		ps->e = cond;
		lower_expr_stmt(l, e->b);
		ps->body = inner.first;
		begin_list(l, &inner);
		lower_expr_stmt(l, e->c);
		ps->els = inner.first;
		l->out = outer;
	} else if (e->t->builtin && e->t->builtin->lower_stmt) {
		e->t->builtin->lower_stmt(l, e);
	} else {
		lower_dropped(l, e);
	}
}

static void lower_let(struct gt_lower *l, const struct gt_stmt *st)
{
	const struct gt_varinfo *var = born_var(l, st);
	struct gt_px *value;
	if (st->e) {
		value = gt_lower_expr(l, st->e);
	} else if (var->type.kind == GT_K_STR) {
		value = gt_px_str(l, "", 0);
	} else {
		/* of a tuple and the like all bytes */
		value = gt_px_const(l, 0);
		value->type = gt_vtype_is_num(&var->type) ? value->type : var->type;
	}
	set_var(l, var, value, st->span);
}

static void lower_stmt(struct gt_lower *l, const struct gt_stmt *st)
{
	switch (st->kind) {
	case GT_S_EXPR:
		lower_expr_stmt(l, st->e);
		break;
	case GT_S_IF:
		lower_if(l, st);
		break;
	case GT_S_LET:
		lower_let(l, st);
		break;
	case GT_S_WHILE:
		lower_while(l, st);
		break;
	case GT_S_UNROLL:
		for (int64_t i = 0; i < st->e->t->cval; i++)
			gt_lower_stmts(l, st->body);
		break;
	case GT_S_FOR:
		lower_for(l, st);
		break;
	case GT_S_BREAK:
		gt_ps_add(l, GT_PS_BREAK, st->span);
		break;
	case GT_S_CONTINUE:
		gt_ps_add(l, GT_PS_CONTINUE, st->span);
		break;
	case GT_S_RETURN:
		gt_lower_return(l, st);
		break;
	case GT_S_DISCARD:
		lower_dropped(l, st->e);
		break;
	}
}

void gt_lower_stmts(struct gt_lower *l, const struct gt_stmt *list)
{
	for (; list; list = list->next)
		lower_stmt(l, list);
}
