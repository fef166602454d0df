/* Statements: what each needs, and which variables live in it. */
#include <string.h>

#include "builtins/builtins.h"
#include "sema/private.h"

/* Each loop is a call in the kernel, which allows eight, one in another. */
enum { LOOPS_MAX = 5 };

static void check_stmt(struct gt_sema *s, struct gt_stmt *st);

void gt_sema_stmts(struct gt_sema *s, struct gt_stmt *list)
{
	for (; list; list = list->next) {
		const struct gt_origin *outer = s->from;
		s->from = list->from;
		check_stmt(s, list);
		s->from = outer;
	}
}

/* Variables born inside a block end with it. */
static struct gt_map open_scope(struct gt_sema *s)
{
	struct gt_map outer = s->scope, inner = {0};
	for (size_t i = 0; i < outer.n; i++)
		gt_map_set(&inner, outer.items[i].key, outer.items[i].value);
	s->scope = inner;
	return outer;
}

static void close_scope(struct gt_sema *s, struct gt_map outer)
{
	gt_map_free(&s->scope);
	s->scope = outer;
}

static void check_block(struct gt_sema *s, struct gt_stmt *list)
{
	struct gt_map outer = open_scope(s);
	gt_sema_stmts(s, list);
	close_scope(s, outer);
}

/* ---- values ---- */

struct gt_vtype gt_sema_block_expr(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_map outer = open_scope(s);
	gt_sema_stmts(s, e->stmts);
	struct gt_vtype t = e->a ? gt_sema_expr(s, e->a) : gt_type_of(GT_K_NONE);
	close_scope(s, outer);
	return t;
}

/* The value of an expression that stands as a statement goes nowhere: is that meant? */
static void check_dropped(struct gt_sema *s, const struct gt_expr *e)
{
	struct gt_vtype *t = &e->t->type;
	if (t->kind == GT_K_ERROR || t->kind == GT_K_NONE) {
		if (e->t->builtin && (e->t->builtin->flags & GT_B_AGG))
			gt_sema_error(s, GT_TAG_NOT_A_VALUE, e->span,
				      "%s() is kept in a map: write @name = %s",
				      e->t->builtin->name, gt_sema_source(s, e));
		return;
	}
	if (e->kind == GT_E_INCDEC || (e->t->builtin && e->t->builtin->lower_stmt))
		return;
	if (e->kind == GT_E_BLOCK) {
		check_dropped(s, e->a);
		return;
	}
	gt_sema_warn(s, GT_TAG_UNUSED, e->span,
		     "'%s' computes a value and does nothing with it: write _ = ... where that is "
		     "meant",
		     gt_sema_source(s, e));
}

static void check_expr_stmt(struct gt_sema *s, struct gt_stmt *st)
{
	gt_sema_expr(s, st->e);
	check_dropped(s, st->e);
}

static void check_cond(struct gt_sema *s, struct gt_expr *e, const char *what)
{
	struct gt_vtype t = gt_sema_expr(s, e);
	if (t.kind != GT_K_ERROR && !gt_vtype_is_num(&t) && t.kind != GT_K_PTR &&
	    e->kind != GT_E_STR)
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "%s needs a condition, %s", what,
			      gt_sema_show(s, e));
}

static void check_value(struct gt_sema *s, struct gt_expr *e, const char *what)
{
	if (gt_sema_expr(s, e).kind == GT_K_NONE)
		gt_sema_error(s, GT_TAG_NOT_A_VALUE, e->span, "'%s' has no value to %s",
			      gt_sema_source(s, e), what);
}

static void check_return(struct gt_sema *s, struct gt_stmt *st)
{
	if (!st->e)
		return;
	check_value(s, st->e, "return");
	const struct gt_vtype *t = &st->e->t->type;
	if (t->kind != GT_K_ERROR && t->kind != GT_K_NONE && !gt_vtype_is_num(t))
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, st->e->span,
			      "a probe returns an integer, %s", gt_sema_show(s, st->e));
}

/* ---- let ---- */

/* One name in reach is one variable. */
static void check_new(struct gt_sema *s, const struct gt_stmt *st)
{
	const struct gt_varinfo *old = gt_map_get(&s->scope, st->str);
	if (!old)
		return;
	gt_sema_error(s, GT_TAG_REDECLARED, st->name_span,
		      "$%s is a variable here already: take another name%s", st->str,
		      st->kind == GT_S_LET ? ", or assign it without let" : "");
	if (old->born.src)
		gt_sema_note(s, old->born, "it comes from here");
}

static void check_let(struct gt_sema *s, struct gt_stmt *st)
{
	struct gt_vtype t = {0};
	check_new(s, st);
	if (st->e)
		t = gt_sema_expr(s, st->e);
	struct gt_varinfo *v = gt_sema_declare(s, st->str, st, st->name_span);
	if (st->type) {
		struct gt_vtype fixed = gt_type_resolve(s, st->type);
		if (fixed.kind != GT_K_ERROR && fixed.kind != GT_K_NONE) {
			/* a string without a length takes that of its values */
			v->fixed = fixed.kind != GT_K_STR || st->type->of || st->type->array > 0;
			if (!v->fixed)
				fixed = gt_type_str(1);
			if (v->fixed || v->type.kind != GT_K_STR)
				v->type = fixed;
		}
	}
	if (st->e)
		gt_sema_assign_var(s, v, st->e, &t);
}

/* ---- loops ---- */

static void check_body(struct gt_sema *s, struct gt_stmt *st)
{
	if (++s->loops == LOOPS_MAX + 1)
		gt_sema_error(s, GT_TAG_LOOP, st->span,
			      "loops are nested at most %d deep: move this one into another clause",
			      LOOPS_MAX);
	check_block(s, st->body);
	s->loops--;
}

static void check_range(struct gt_sema *s, struct gt_stmt *st)
{
	struct gt_expr *ends[] = {st->e->a, st->e->b};
	static const char *const names[] = {"start", "end"};
	struct gt_vtype t[2];
	for (int i = 0; i < 2; i++) {
		t[i] = gt_sema_expr(s, ends[i]);
		if (t[i].kind != GT_K_ERROR && !gt_vtype_is_num(&t[i]))
			gt_sema_error(s, GT_TAG_TYPE_MISMATCH, ends[i]->span,
				      "the %s of a range is an integer, %s", names[i],
				      gt_sema_show(s, ends[i]));
	}
	check_new(s, st);
	struct gt_map outer = open_scope(s);
	struct gt_varinfo *v = gt_sema_declare(s, st->str, st, st->name_span);
	for (int i = 0; i < 2; i++) {
		if (t[i].kind != GT_K_INT)
			t[i] = gt_type_int(8, true);
		t[i].maybe = false;
		gt_type_merge(s, &v->type, &t[i], false);
	}
	check_body(s, st);
	close_scope(s, outer);
}

static bool countable(const struct gt_mapinfo *m)
{
	return m->agg == GT_AGG_NONE || gt_sema_agg_is_number(m->agg);
}

/* ($kv.0, $kv.1): the key, a tuple where it has several parts, and the value */
static struct gt_vtype pair_type(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *e)
{
	struct gt_vtype t = {.kind = GT_K_TUPLE, .nelems = 2};
	t.elems = gt_new_n(s->arena, struct gt_vtype, 2);
	t.elems[0] = m->key.nelems == 1 ? m->key.elems[0] : m->key;
	t.elems[1] = m->agg ? gt_sema_agg_read(s, m, e) : m->value;
	return t;
}

static void check_each(struct gt_sema *s, struct gt_stmt *st)
{
	struct gt_expr *e = st->e;
	struct gt_mapinfo *m = NULL;
	if (e->kind != GT_E_MAP || e->has_keys) {
		gt_sema_expr(s, e);
		gt_sema_error(s, GT_TAG_LOOP, e->span,
			      "for goes over a map or a range: write for ($kv : @map) or for ($i : "
			      "0..10)");
		return;
	}
	m = gt_sema_map(s, e, true);
	e->t->type = gt_type_of(GT_K_NONE);
	if (!m->typed_value && !m->typed_key)
		return;
	if (m->typed_key && !m->key.nelems) {
		gt_sema_error(s, GT_TAG_LOOP, e->span,
			      "%s has no keys to go over: it holds one value", e->str);
		return;
	}
	if (!countable(m)) {
		gt_sema_error(s, GT_TAG_LOOP, e->span,
			      "%s holds %s(), which is no single value to go over: print it whole",
			      e->str, gt_agg_name(m->agg));
		return;
	}
	check_new(s, st);
	struct gt_map outer = open_scope(s);
	struct gt_varinfo *v = gt_sema_declare(s, st->str, st, st->name_span);
	if (m->typed_value && m->typed_key)
		v->type = pair_type(s, m, e);
	check_body(s, st);
	close_scope(s, outer);
}

static void check_unroll(struct gt_sema *s, struct gt_stmt *st)
{
	gt_sema_expr(s, st->e);
	if (!st->e->t->is_const)
		gt_sema_error(s, GT_TAG_LOOP, st->e->span,
			      "unroll needs a number known while compiling: for ($i : 0..n) takes "
			      "any");
	else if (st->e->t->cval < 1 || st->e->t->cval > GT_UNROLL_MAX)
		gt_sema_error(s, GT_TAG_LIMIT, st->e->span,
			      "unroll repeats its block 1 to %d times: use for ($i : 0..n)",
			      GT_UNROLL_MAX);
	check_block(s, st->body);
}

static void check_stmt(struct gt_sema *s, struct gt_stmt *st)
{
	switch (st->kind) {
	case GT_S_EXPR:
		check_expr_stmt(s, st);
		break;
	case GT_S_IF:
		if (st->e->kind == GT_E_COMPTIME) {
			if (gt_sema_comptime_if(s, st))
				check_stmt(s, st);
			break;
		}
		check_cond(s, st->e, "if");
		check_block(s, st->body);
		check_block(s, st->els);
		break;
	case GT_S_RETURN:
		check_return(s, st);
		break;
	case GT_S_LET:
		check_let(s, st);
		break;
	case GT_S_WHILE:
		check_cond(s, st->e, "while");
		check_body(s, st);
		break;
	case GT_S_UNROLL:
		check_unroll(s, st);
		break;
	case GT_S_FOR:
		if (st->e->kind == GT_E_RANGE)
			check_range(s, st);
		else
			check_each(s, st);
		break;
	case GT_S_BREAK:
	case GT_S_CONTINUE:
		if (!s->loops)
			gt_sema_error(s, GT_TAG_LOOP, st->span, "'%s' stands outside of a loop",
				      st->kind == GT_S_BREAK ? "break" : "continue");
		break;
	case GT_S_DISCARD:
		check_value(s, st->e, "drop");
		break;
	}
}

void gt_sema_pred(struct gt_sema *s, struct gt_expr *e)
{
	if (e)
		check_cond(s, e, "a predicate");
}
