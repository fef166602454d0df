/* Deep copies of clauses and expressions: each probe of a clause gets its own types. */
#include "sema/sema.h"

static struct gt_stmt *clone_stmts(struct gt_arena *a, const struct gt_stmt *s);

static struct gt_type_expr *clone_type(struct gt_arena *a, const struct gt_type_expr *t)
{
	if (!t)
		return NULL;
	struct gt_type_expr *c = gt_arena_memdup(a, t, sizeof(*t));
	c->elems = clone_type(a, t->elems);
	c->of = t->of ? gt_clone_expr(a, t->of) : NULL;
	c->next = clone_type(a, t->next);
	return c;
}

struct gt_expr *gt_clone_expr(struct gt_arena *a, const struct gt_expr *e)
{
	if (!e)
		return NULL;
	struct gt_expr *c = gt_arena_memdup(a, e, sizeof(*e));
	c->t = NULL;
	c->next = NULL;
	c->a = gt_clone_expr(a, e->a);
	c->b = gt_clone_expr(a, e->b);
	c->c = gt_clone_expr(a, e->c);
	c->type = clone_type(a, e->type);
	c->stmts = clone_stmts(a, e->stmts);
	struct gt_expr **tail = &c->args;
	for (const struct gt_expr *x = e->args; x; x = x->next) {
		*tail = gt_clone_expr(a, x);
		tail = &(*tail)->next;
	}
	*tail = NULL;
	return c;
}

static struct gt_stmt *clone_stmts(struct gt_arena *a, const struct gt_stmt *s)
{
	struct gt_stmt *first = NULL, **tail = &first;
	for (; s; s = s->next) {
		struct gt_stmt *c = gt_arena_memdup(a, s, sizeof(*s));
		c->type = clone_type(a, s->type);
		c->e = gt_clone_expr(a, s->e);
		c->body = clone_stmts(a, s->body);
		c->els = clone_stmts(a, s->els);
		c->next = NULL;
		*tail = c;
		tail = &c->next;
	}
	return first;
}

struct gt_clause *gt_clone_clause(struct gt_arena *a, const struct gt_clause *c)
{
	struct gt_clause *n = gt_arena_memdup(a, c, sizeof(*c));
	n->next = NULL;
	n->pred = gt_clone_expr(a, c->pred);
	n->body = clone_stmts(a, c->body);
	return n;
}
