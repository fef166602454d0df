/* The walk over the tree, and the order of things. */
#include "sema/expand_private.h"

#include <string.h>

#include "builtins/builtins.h"
#include "library/library.h"

void gt_expand_error(struct gt_expand *x, enum gt_tag tag, struct gt_span span, const char *fmt,
		     ...)
{
	va_list ap;
	va_start(ap, fmt);
	gt_error(x->diags, tag, span, "%s", gt_arena_vprintf(x->arena, fmt, ap));
	va_end(ap);
	gt_origin_note(x->diags, x->from);
}

/* ---- the walk ---- */

void gt_each_stmt_expr(struct gt_stmt *list, gt_visit_expr visit, void *arg)
{
	for (; list; list = list->next) {
		if (list->e)
			visit(arg, &list->e);
		if (list->type && list->type->of)
			visit(arg, &list->type->of);
		gt_each_stmt_expr(list->body, visit, arg);
		gt_each_stmt_expr(list->els, visit, arg);
	}
}

void gt_each_expr(struct gt_expr *e, gt_visit_expr visit, void *arg)
{
	struct gt_expr **three[] = {&e->a, &e->b, &e->c};
	gt_each_stmt_expr(e->stmts, visit, arg);
	for (size_t i = 0; i < GT_COUNT(three); i++)
		if (*three[i])
			visit(arg, three[i]);
	if (e->type && e->type->of)
		visit(arg, &e->type->of);
	for (struct gt_expr **p = &e->args; *p; p = &(*p)->next)
		visit(arg, p);
}

void gt_expand_replace(struct gt_expr **place, struct gt_expr *by)
{
	by->next = (*place)->next;
	*place = by;
}

static void visit(void *arg, struct gt_expr **e)
{
	gt_expand_expr(arg, e);
}

void gt_expand_expr(struct gt_expand *x, struct gt_expr **place)
{
	struct gt_expr *e = *place;
	if (e->kind == GT_E_PARAM) {
		gt_expand_param(x, place);
		return;
	}
	if (e->kind == GT_E_NAME && gt_expand_enum(x, place))
		return;
	bool call = e->kind == GT_E_CALL;
	if (call && !strcmp(e->str, "str") && gt_expand_str_param(x, place))
		return;
	const struct gt_fns *fns =
		call || e->kind == GT_E_NAME ? gt_map_get(&x->fns, e->str) : NULL;
	if (call && !fns && !strcmp(e->str, "getopt")) {
		gt_expand_getopt(x, place);
		return;
	}
	gt_expand_missing_text(x, e);
	gt_each_expr(e, visit, x);
	if (e->kind == GT_E_BINARY)
		gt_expand_binary(x, e);
	if (fns)
		gt_expand_call(x, place, fns);
}

/* A body in the place of a statement has no value: what would be one is its last statement. */
static void drop_value(struct gt_expand *x, struct gt_expr *block)
{
	struct gt_stmt **end = &block->stmts;
	if (!block->a)
		return;
	while (*end)
		end = &(*end)->next;
	/* A result that nobody takes is no statement either. */
	if (block->a->kind != GT_E_VAR) {
		*end = gt_new(x->arena, struct gt_stmt);
		**end = (struct gt_stmt){.kind = GT_S_EXPR, .span = block->a->span, .e = block->a};
	}
	block->a = NULL;
}

static bool is_aggregation(const struct gt_expr *e)
{
	const struct gt_builtin *b = e->kind == GT_E_CALL ? gt_builtin_find(e->str) : NULL;
	return b && (b->flags & GT_B_AGG);
}

/* @ = { $a = f(); sum($a) } is { $a = f(); @ = sum($a) }: an aggregation is no value to hand on. */
static void assign_inside(struct gt_expand *x, struct gt_expr **place)
{
	struct gt_expr *e = *place, *block = e->b;
	if (e->kind != GT_E_ASSIGN || e->a->kind != GT_E_MAP || block->kind != GT_E_BLOCK)
		return;
	while (block->a && block->a->kind == GT_E_BLOCK)
		block = block->a;
	if (!block->a || !is_aggregation(block->a))
		return;
	struct gt_expr *outer = e->b, *call = block->a;
	block->a = e;
	for (struct gt_expr *b = outer, *in; b != e; b = in) {
		in = b->a;
		drop_value(x, b);
	}
	e->b = call;
	gt_expand_replace(place, outer);
}

void gt_expand_stmts(struct gt_expand *x, struct gt_stmt *list)
{
	for (; list; list = list->next) {
		const struct gt_expr *was = list->e;
		if (list->e)
			gt_expand_expr(x, &list->e);
		if (list->kind == GT_S_EXPR && list->e != was && list->e->kind == GT_E_BLOCK)
			drop_value(x, list->e);
		if (list->kind == GT_S_EXPR)
			assign_inside(x, &list->e);
		if (list->type && list->type->of)
			gt_expand_expr(x, &list->type->of);
		if (list->kind == GT_S_IF)
			gt_expand_branch(x, list);
		gt_expand_stmts(x, list->body);
		gt_expand_stmts(x, list->els);
		if (list->kind == GT_S_UNROLL)
			gt_expand_unroll(x, list);
	}
}

const struct gt_option *gt_expand(struct gt_arena *arena, struct gt_ast *ast,
				  const struct gt_expand_opts *opts, struct gt_diags *diags)
{
	struct gt_expand x = {.arena = arena, .diags = diags, .ast = ast, .opts = opts};
	x.options_end = &x.options;
	gt_expand_imports(&x);
	gt_expand_enums(&x);
	gt_expand_declare(&x);
	if (!diags->nerrors) {
		for (struct gt_config_item *c = ast->config; c; c = c->next)
			gt_expand_expr(&x, &c->value);
		for (struct gt_mapdecl *m = ast->mapdecls; m; m = m->next)
			gt_expand_expr(&x, &m->size);
		for (struct gt_clause *c = ast->clauses; c; c = c->next) {
			for (struct gt_probe *p = c->probes; p; p = p->next)
				gt_expand_probe(&x, p);
			if (c->pred)
				gt_expand_expr(&x, &c->pred);
			gt_expand_stmts(&x, c->body);
		}
		gt_expand_unused_args(&x);
	}
	gt_map_free(&x.fns);
	gt_map_free(&x.enums);
	return x.options;
}
