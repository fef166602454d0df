/*
 * unroll: its block several times over. Where that would be much code, unrolls in unrolls above all, it becomes the
 * loop that does the same.
 */
#include "sema/expand_private.h"
#include "sema/sema.h"

/* Statements: more of them are a loop; more than the other are refused where they cannot be one. */
enum { MANY = 256, TOO_MANY = 20000 };

/* Statements of a list, with those of its unrolls as often as they are repeated. */
static int64_t size(const struct gt_expand *x, const struct gt_stmt *list)
{
	int64_t n = 0, times;
	for (; list && n <= TOO_MANY; list = list->next) {
		n += 1 + size(x, list->els);
		if (list->e && list->e->kind == GT_E_BLOCK)
			n += size(x, list->e->stmts);
		bool repeated = list->kind == GT_S_UNROLL &&
				gt_expand_constant(x, list->e, &times) && times > 0 &&
				times <= GT_UNROLL_MAX;
		n += size(x, list->body) * (repeated ? times : 1);
	}
	return n;
}

/* Does it leave a loop that is around the list? */
static bool leaves(const struct gt_stmt *list)
{
	for (; list; list = list->next) {
		bool loop = list->kind == GT_S_WHILE || list->kind == GT_S_FOR;
		if (list->kind == GT_S_BREAK || list->kind == GT_S_CONTINUE ||
		    (!loop && leaves(list->body)) || leaves(list->els) ||
		    (list->e && list->e->kind == GT_E_BLOCK && leaves(list->e->stmts)))
			return true;
	}
	return false;
}

static struct gt_expr *number(struct gt_expand *x, const struct gt_stmt *st, int64_t n)
{
	struct gt_expr *e = gt_new(x->arena, struct gt_expr);
	*e = (struct gt_expr){.kind = GT_E_INT, .span = st->e->span, .num = n, .from = st->e->from};
	return e;
}

void gt_expand_unroll(struct gt_expand *x, struct gt_stmt *st)
{
	int64_t times, all;
	if (!gt_expand_constant(x, st->e, &times) || times < 1 || times > GT_UNROLL_MAX)
		return; /* reported by the checker */
	all = times * size(x, st->body);
	if (all <= MANY)
		return;
	if (!leaves(st->body)) {
		struct gt_expr *range = number(x, st, 0);
		range->kind = GT_E_RANGE;
		range->a = number(x, st, 0);
		range->b = number(x, st, times);
		st->kind = GT_S_FOR;
		st->name_span = st->e->span;
		st->str = gt_arena_printf(x->arena, "#unroll%d", x->serial++);
		st->e = range;
	} else if (all > TOO_MANY) {
		gt_expand_error(x, GT_TAG_LIMIT, st->span,
				"this unroll makes %lld statements: use for ($i : 0..n)",
				(long long)all);
	}
}
