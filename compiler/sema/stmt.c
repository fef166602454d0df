/* Statements: what each needs, and which variables live in it. */
#include "builtins/builtins.h"
#include "sema/private.h"

/* Variables born inside a block end with it. */
static void check_block(struct gt_sema *s, struct gt_stmt *list)
{
	struct gt_map outer = s->scope, inner = {0};
	for (size_t i = 0; i < outer.n; i++)
		gt_map_set(&inner, outer.items[i].key, outer.items[i].value);
	s->scope = inner;
	gt_sema_stmts(s, list);
	gt_map_free(&s->scope);
	s->scope = outer;
}

static void check_expr_stmt(struct gt_sema *s, struct gt_stmt *st)
{
	struct gt_expr *e = st->e;
	struct gt_vtype t = gt_sema_expr(s, e);
	if (t.kind == GT_K_ERROR || t.kind == GT_K_NONE) {
		if (e->t->builtin && (e->t->builtin->flags & GT_B_AGG))
			gt_sema_error(s, GT_TAG_NOT_A_VALUE, e->span,
				      "%s() is kept in a map: write @name = %s",
				      e->t->builtin->name, gt_sema_source(s, e));
		return;
	}
	if (e->t->builtin && e->t->builtin->lower_stmt)
		return;
	gt_sema_error(s, GT_TAG_NOT_A_VALUE, e->span,
		      "'%s' computes a value and does nothing with it", gt_sema_source(s, e));
}

static void check_stmt(struct gt_sema *s, struct gt_stmt *st)
{
	switch (st->kind) {
	case GT_S_EXPR:
		check_expr_stmt(s, st);
		break;
	case GT_S_IF: {
		struct gt_vtype t = gt_sema_expr(s, st->e);
		if (t.kind != GT_K_ERROR && !gt_vtype_is_num(&t))
			gt_sema_error(s, GT_TAG_TYPE_MISMATCH, st->e->span,
				      "if needs a condition, %s", gt_sema_show(s, st->e));
		check_block(s, st->body);
		check_block(s, st->els);
		break;
	}
	case GT_S_RETURN:
		if (st->e)
			gt_sema_expr(s, st->e);
		break;
	case GT_S_LET:
		gt_sema_not_yet(s, st->span, "let is");
		break;
	case GT_S_WHILE:
		gt_sema_not_yet(s, st->span, "while is");
		break;
	case GT_S_UNROLL:
		gt_sema_not_yet(s, st->span, "unroll is");
		break;
	case GT_S_FOR:
		gt_sema_not_yet(s, st->span, "for is");
		break;
	case GT_S_BREAK:
	case GT_S_CONTINUE:
		gt_sema_not_yet(s, st->span, "break and continue are");
		break;
	case GT_S_DISCARD:
		gt_sema_not_yet(s, st->span, "_ = is");
		break;
	}
}

void gt_sema_stmts(struct gt_sema *s, struct gt_stmt *list)
{
	for (; list; list = list->next) {
		s->from = list->from;
		check_stmt(s, list);
		s->from = NULL;
	}
}

void gt_sema_pred(struct gt_sema *s, struct gt_expr *e)
{
	if (!e)
		return;
	struct gt_vtype t = gt_sema_expr(s, e);
	if (t.kind != GT_K_ERROR && !gt_vtype_is_num(&t))
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "a predicate needs a condition, %s",
			      gt_sema_show(s, e));
}
