/* What the tree knows about tokens that their own text does not say. */
#include "fmt/fmt.h"

#include <string.h>

struct marker {
	const struct gt_token *v;
	size_t n;
	unsigned char *marks;
};

bool gt_fmt_is(const struct gt_token *t, const char *text)
{
	size_t n = t->span.end - t->span.start;
	return strlen(text) == n && !memcmp(t->span.src->text + t->span.start, text, n);
}

/* The first token that starts at or behind an offset. */
static size_t find(const struct marker *m, uint32_t at)
{
	size_t lo = 0, hi = m->n;
	while (lo < hi) {
		size_t mid = (lo + hi) / 2;
		if (m->v[mid].span.start < at)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static void mark_at(struct marker *m, uint32_t at, enum gt_fmt_mark mark)
{
	size_t i = find(m, at);
	if (i < m->n)
		m->marks[i] |= mark;
}

static void walk_expr(struct marker *m, const struct gt_expr *e);
static void walk_stmts(struct marker *m, const struct gt_stmt *s);

static void walk_type(struct marker *m, const struct gt_type_expr *t)
{
	for (; t; t = t->next) {
		walk_type(m, t->elems);
		walk_expr(m, t->of);
		for (size_t i = find(m, t->of ? t->of->span.end : t->span.start);
		     i < m->n && m->v[i].span.start < t->span.end; i++)
			if (gt_fmt_is(&m->v[i], "*"))
				m->marks[i] |= GT_M_STAR;
	}
}

static void walk_expr(struct marker *m, const struct gt_expr *e)
{
	for (; e; e = e->next) {
		/* Of a name of #define all has the name's place. */
		if ((e->kind == GT_E_UNARY || e->kind == GT_E_CAST ||
		     (e->kind == GT_E_INCDEC && e->prefix)) &&
		    e->a->span.start > e->span.start)
			mark_at(m, e->a->span.start, GT_M_TIGHT);
		walk_expr(m, e->a);
		walk_expr(m, e->b);
		walk_expr(m, e->c);
		walk_expr(m, e->args);
		walk_type(m, e->type);
		walk_stmts(m, e->stmts);
	}
}

/* The first '{' behind the condition is the body's. */
static void mark_body(struct marker *m, uint32_t behind)
{
	size_t i = find(m, behind);
	while (i < m->n && m->v[i].class != GT_T_OPEN)
		i++;
	if (i < m->n)
		m->marks[i] |= GT_M_BODY;
}

static void walk_stmts(struct marker *m, const struct gt_stmt *s)
{
	for (; s; s = s->next) {
		if (s->kind == GT_S_IF || s->kind == GT_S_WHILE || s->kind == GT_S_UNROLL ||
		    s->kind == GT_S_FOR)
			mark_body(m, s->e->span.end);
		walk_type(m, s->type);
		walk_expr(m, s->e);
		walk_stmts(m, s->body);
		walk_stmts(m, s->els);
	}
}

static void walk_params(struct marker *m, const struct gt_param *p)
{
	for (; p; p = p->next) {
		walk_type(m, p->type);
		walk_expr(m, p->value);
	}
}

static void walk_clauses(struct marker *m, const struct gt_clause *c)
{
	for (; c; c = c->next) {
		walk_expr(m, c->pred);
		walk_stmts(m, c->body);
	}
}

static void walk_event(struct marker *m, const struct gt_event_decl *e)
{
	for (const struct gt_at_decl *at = e->ats; at; at = at->next)
		walk_expr(m, at->when);
	walk_expr(m, e->when);
	walk_expr(m, e->goroutine);
	for (const struct gt_field_decl *f = e->fields; f; f = f->next) {
		walk_type(m, f->type);
		walk_expr(m, f->value);
	}
}

static void walk_tree(struct marker *m, const struct gt_ast *ast)
{
	for (const struct gt_config_item *c = ast->config; c; c = c->next)
		walk_expr(m, c->value);
	for (const struct gt_mapdecl *d = ast->mapdecls; d; d = d->next)
		walk_expr(m, d->size);
	for (const struct gt_cstruct *c = ast->structs; c; c = c->next)
		walk_params(m, c->fields);
	for (const struct gt_fn *f = ast->fns; f; f = f->next) {
		walk_params(m, f->params);
		walk_type(m, f->result);
		walk_stmts(m, f->body);
		walk_expr(m, f->value);
	}
	walk_clauses(m, ast->clauses);
	for (const struct gt_event_decl *e = ast->events; e; e = e->next)
		walk_event(m, e);
	for (const struct gt_state_decl *s = ast->states; s; s = s->next) {
		walk_type(m, s->keys);
		walk_type(m, s->value);
		walk_clauses(m, s->clauses);
	}
}

/* Stars of a C struct's members: their types are words, and no part of the tree's types. */
static void mark_struct(struct marker *m, size_t i)
{
	int open = 0;
	while (i < m->n && m->v[i].class != GT_T_BODY)
		i++;
	for (; i < m->n; i++) {
		enum gt_token_class k = m->v[i].class;
		if (gt_fmt_is(&m->v[i], "*"))
			m->marks[i] |= GT_M_STAR;
		open += (k == GT_T_BODY || k == GT_T_OPEN) - (k == GT_T_CLOSE);
		if (!open)
			return;
	}
}

/* ':' and '?': conditions nest like brackets. */
static void mark_colons(struct marker *m, struct gt_arena *arena)
{
	GT_VEC(int) open = {0};
	gt_vec_push(arena, &open, 0);
	for (size_t i = 0; i < m->n; i++) {
		const struct gt_token *t = &m->v[i];
		switch (t->class) {
		case GT_T_PAREN:
		case GT_T_OPEN:
		case GT_T_BLOCK:
		case GT_T_BODY:
			gt_vec_push(arena, &open, 0);
			continue;
		case GT_T_PAREN_END:
		case GT_T_CLOSE:
			if (open.n > 1)
				open.n--;
			continue;
		default:
			break;
		}
		int *pending = &open.v[open.n - 1];
		if (gt_fmt_is(t, "?")) {
			const struct gt_token *next = i + 1 < m->n ? t + 1 : t;
			if (gt_fmt_is(next, "=") || gt_fmt_is(next, ";") ||
			    next->class == GT_T_KEYWORD)
				m->marks[i] |= GT_M_SUFFIX;
			else
				++*pending;
		} else if (gt_fmt_is(t, ":") && *pending) {
			m->marks[i] |= GT_M_SPACED;
			--*pending;
		} else if (gt_fmt_is(t, ":") && i >= 2) {
			bool paren = i >= 3 && t[-2].class == GT_T_PAREN;
			if (t[paren ? -3 : -2].class == GT_T_COMPOUND)
				m->marks[i] |= GT_M_SPACED;
			else if (gt_fmt_is(t - 2, "alias") || gt_fmt_is(t - 2, "event"))
				m->marks[i + 1] |= GT_M_TIGHT;
		}
	}
}

unsigned char *gt_fmt_marks(struct gt_arena *arena, const struct gt_ast *ast,
			    const struct gt_tokens *tokens)
{
	struct marker m = {tokens->v.v, tokens->v.n,
			   gt_new_n(arena, unsigned char, tokens->v.n + 2)};
	walk_tree(&m, ast);
	for (size_t i = 0; i < m.n; i++)
		if (m.v[i].class == GT_T_DECLARE && i + 2 < m.n && m.v[i + 2].class == GT_T_BODY &&
		    !gt_fmt_is(&m.v[i], "enum"))
			mark_struct(&m, i);
	mark_colons(&m, arena);
	return m.marks;
}
