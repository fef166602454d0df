/*
 * The body of a function, placed where it is called: a return there would leave the probe. So each
 * becomes an assignment to the result, and what would have followed is skipped: by an else where
 * that says it, by `break` inside a loop, and by the variable `done` elsewhere.
 */
#include "sema/expand_private.h"

struct returns {
	struct gt_expand *x;
	const struct gt_fn *fn;
	const char *result, *done;
	bool uses_done;
};

static bool stmt_has_return(const struct gt_stmt *st)
{
	if (st->kind == GT_S_RETURN)
		return true;
	if (st->kind == GT_S_EXPR && st->e->kind == GT_E_BLOCK)
		return gt_expand_has_return(st->e->stmts);
	return gt_expand_has_return(st->body) || gt_expand_has_return(st->els);
}

bool gt_expand_has_return(const struct gt_stmt *list)
{
	for (; list; list = list->next)
		if (stmt_has_return(list))
			return true;
	return false;
}

/* Is what follows the list never reached? */
static bool always_returns(const struct gt_stmt *list)
{
	for (; list; list = list->next)
		if (list->kind == GT_S_RETURN ||
		    (list->kind == GT_S_IF && list->els && always_returns(list->body) &&
		     always_returns(list->els)))
			return true;
	return false;
}

static struct gt_stmt *new_stmt(struct returns *r, enum gt_stmt_kind kind,
				const struct gt_stmt *like, struct gt_expr *e)
{
	struct gt_stmt *st = gt_new(r->x->arena, struct gt_stmt);
	*st = (struct gt_stmt){.kind = kind, .span = like->span, .e = e, .from = like->from};
	return st;
}

static struct gt_expr *new_expr(struct returns *r, enum gt_expr_kind kind,
				const struct gt_stmt *like)
{
	struct gt_expr *e = gt_new(r->x->arena, struct gt_expr);
	*e = (struct gt_expr){.kind = kind, .span = like->span, .from = like->from};
	return e;
}

static struct gt_expr *new_var(struct returns *r, const char *name, const struct gt_stmt *like)
{
	struct gt_expr *e = new_expr(r, GT_E_VAR, like);
	e->str = name;
	e->name_span = like->span;
	return e;
}

static struct gt_stmt *set(struct returns *r, const char *name, struct gt_expr *value,
			   const struct gt_stmt *like)
{
	struct gt_expr *e = new_expr(r, GT_E_ASSIGN, like);
	e->op = GT_OP_SET;
	e->a = new_var(r, name, like);
	e->b = value;
	return new_stmt(r, GT_S_EXPR, like, e);
}

static struct gt_expr *is_done(struct returns *r, const struct gt_stmt *like, bool done)
{
	struct gt_expr *e = new_expr(r, GT_E_BINARY, like);
	r->uses_done = true;
	e->op = done ? GT_OP_NE : GT_OP_EQ;
	e->a = new_var(r, r->done, like);
	e->b = new_expr(r, GT_E_INT, like);
	return e;
}

static void rewrite(struct returns *r, struct gt_stmt **list, bool in_loop, bool last);

/* return e: the result is set, and if anything could follow, that it is done. */
static void rewrite_return(struct returns *r, struct gt_stmt **place, bool in_loop, bool last)
{
	struct gt_stmt *st = *place, **end = place;
	*place = NULL;
	if (st->e && !r->fn->result) {
		gt_expand_error(r->x, GT_TAG_TYPE_MISMATCH, st->span,
				"the function '%s' returns a value, and says no type for it",
				r->fn->name);
		gt_note(r->x->diags, r->fn->span, "write fn %s(...): TYPE { ... }", r->fn->name);
		return;
	}
	if (!st->e && r->fn->result) {
		gt_expand_error(r->x, GT_TAG_TYPE_MISMATCH, st->span,
				"the function '%s' returns a value, and here none is given",
				r->fn->name);
		return;
	}
	if (st->e) {
		*end = set(r, r->result, st->e, st);
		end = &(*end)->next;
	}
	if (last && !in_loop)
		return;
	struct gt_expr *one = new_expr(r, GT_E_INT, st);
	one->num = 1;
	r->uses_done = true;
	*end = set(r, r->done, one, st);
	if (in_loop)
		(*end)->next = new_stmt(r, GT_S_BREAK, st, NULL);
}

static bool is_loop(const struct gt_stmt *st)
{
	return st->kind == GT_S_WHILE || st->kind == GT_S_FOR;
}

/* last: nothing follows the list in the function. */
static void rewrite(struct returns *r, struct gt_stmt **list, bool in_loop, bool last)
{
	for (; *list; list = &(*list)->next) {
		struct gt_stmt *st = *list, *rest = st->next;
		if (!stmt_has_return(st))
			continue;
		bool end = last && !rest;
		if (st->kind == GT_S_RETURN) {
			rewrite_return(r, list, in_loop, last);
			return;
		}
		if (st->kind == GT_S_IF && rest && !st->els && !in_loop &&
		    always_returns(st->body)) {
			st->els = rest;
			rest = st->next = NULL;
			end = last;
		}
		bool loop = is_loop(st);
		if (st->kind == GT_S_EXPR)
			rewrite(r, &st->e->stmts, in_loop, end);
		rewrite(r, &st->body, loop || in_loop, end && !loop && st->kind != GT_S_UNROLL);
		rewrite(r, &st->els, in_loop, end);
		/* An unroll is no loop to break: its further copies are skipped. */
		if (st->kind == GT_S_UNROLL && !in_loop) {
			struct gt_stmt *copy = new_stmt(r, GT_S_IF, st, is_done(r, st, false));
			copy->body = st->body;
			st->body = copy;
		}
		if (!rest && !(loop && in_loop))
			return;
		if (in_loop && !loop)
			continue;
		/* Behind it, only when nothing returned; out of the loop around, if something did. */
		struct gt_stmt *skip = new_stmt(r, GT_S_IF, st, is_done(r, st, in_loop));
		st->next = skip;
		if (in_loop) {
			skip->body = new_stmt(r, GT_S_BREAK, st, NULL);
			skip->next = rest;
			list = &st->next;
			continue;
		}
		skip->body = rest;
		rewrite(r, &skip->body, false, last);
		return;
	}
}

void gt_expand_returns(struct gt_expand *x, const struct gt_fn *fn, struct gt_stmt **body,
		       const char *result, const char *done)
{
	struct returns r = {.x = x, .fn = fn, .result = result, .done = done};
	if (fn->result && !gt_expand_has_return(*body)) {
		gt_expand_error(x, GT_TAG_TYPE_MISMATCH, fn->span,
				"the function '%s' says that it returns a value, and never does",
				fn->name);
		return;
	}
	rewrite(&r, body, false, true);
	if (!r.uses_done)
		return;
	struct gt_stmt like = {.span = fn->span, .from = (*body)->from};
	struct gt_stmt *st = set(&r, done, new_expr(&r, GT_E_INT, &like), &like);
	st->next = *body;
	*body = st;
}
