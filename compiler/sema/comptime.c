/*
 * comptime: what is known while compiling. The expression becomes its operand; an if or a ?: of one
 * becomes the branch that is taken, and the other need not even make sense. Since types that a condition
 * asks for are those of all that is not in such a branch, it is decided only when they stand still.
 */
#include <string.h>

#include "builtins/builtins.h"
#include "sema/ctypes.h"
#include "sema/private.h"

static bool has_parts(const struct gt_expr *literal)
{
	return literal->kind == GT_E_TUPLE || literal->kind == GT_E_RECORD ||
	       literal->kind == GT_E_TYPEINFO;
}

/* The literal that it comes to: a part of a tuple that is written out is one. */
static const struct gt_expr *literal(const struct gt_expr *e)
{
	const struct gt_expr *of, *part;
	switch (e->kind) {
	case GT_E_BLOCK:
		return e->a && !e->stmts ? literal(e->a) : e;
	case GT_E_COND:
		return e->t->value ? literal(e->t->value) : e;
	case GT_E_NAME:
	case GT_E_CALL:
		part = e->t->value;
		return part && part->kind == GT_E_STR ? part : e;
	case GT_E_FIELD:
	case GT_E_TUPLEIDX:
		of = literal(e->a);
		part = has_parts(of) ? of->args : NULL;
		for (int i = 0; part && i < e->t->part; i++)
			part = part->next;
		return part ? literal(part) : e;
	default:
		return e;
	}
}

/* A value written out, numbers and texts in tuples included. */
static bool is_literal(const struct gt_expr *e)
{
	int64_t n;
	e = literal(e);
	if (!has_parts(e))
		return gt_sema_known(e, &n);
	for (const struct gt_expr *x = e->args; x; x = x->next)
		if (!is_literal(x))
			return false;
	return true;
}

/* Part i of a; in b by its name where parts have names. NULL: none. */
static const struct gt_expr *part_beside(const struct gt_expr *a, int i, const struct gt_expr *b)
{
	int k = 0;
	for (const struct gt_expr *x = b->args; x; x = x->next, k++)
		if (a->names ? !strcmp(a->names[i], b->names[k]) : i == k)
			return x;
	return NULL;
}

static bool compare(const struct gt_expr *a, const struct gt_expr *b, bool *same);

static bool compare_parts(const struct gt_expr *a, const struct gt_expr *b, bool *same)
{
	int i = 0;
	*same = a->nargs == b->nargs;
	for (const struct gt_expr *x = a->args; x && *same; x = x->next, i++) {
		const struct gt_expr *y = part_beside(a, i, b);
		if (!y || !compare(x, y, same))
			return false;
	}
	return true;
}

/* Are both written out, and if so the same? What is of two kinds is not. */
static bool compare(const struct gt_expr *a, const struct gt_expr *b, bool *same)
{
	int64_t x, y;
	a = literal(a);
	b = literal(b);
	if (!is_literal(a) || !is_literal(b))
		return false;
	*same = false;
	if (has_parts(a) && has_parts(b) && !a->names == !b->names)
		return compare_parts(a, b, same);
	if (has_parts(a) || has_parts(b) || (a->kind == GT_E_STR) != (b->kind == GT_E_STR))
		return true;
	if (a->kind == GT_E_STR)
		*same = a->len == b->len && !memcmp(a->str, b->str, a->len);
	else
		*same = gt_sema_known(a, &x) && gt_sema_known(b, &y) && x == y;
	return true;
}

bool gt_sema_known(const struct gt_expr *e, int64_t *out)
{
	int64_t a, b;
	bool same;
	e = literal(e);
	if (e->t->is_const || e->kind == GT_E_BOOL || e->kind == GT_E_STR) {
		*out = e->kind == GT_E_STR ? e->len > 0 : e->t->cval;
		return true;
	}
	if (e->kind == GT_E_UNARY && e->op == GT_OP_NOT && gt_sema_known(e->a, &a)) {
		*out = !a;
		return true;
	}
	if (e->kind != GT_E_BINARY)
		return false;
	if ((e->op == GT_OP_EQ || e->op == GT_OP_NE) && compare(e->a, e->b, &same)) {
		*out = same == (e->op == GT_OP_EQ);
		return true;
	}
	return gt_sema_known(e->a, &a) && gt_sema_known(e->b, &b) &&
	       gt_fold_compare(e->op, a, b, out);
}

static struct gt_vtype unknown(struct gt_sema *s, const struct gt_expr *e)
{
	gt_sema_error(s, GT_TAG_LITERAL, e->span, "'%s' is not known while compiling",
		      gt_sema_source(s, e->a));
	return gt_type_of(GT_K_ERROR);
}

/* In its place, in its list too. */
static void become(struct gt_expr *e, const struct gt_expr *by)
{
	struct gt_expr *next = e->next;
	*e = *by;
	e->next = next;
}

struct gt_vtype gt_sema_comptime(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype t = gt_sema_expr(s, e->a);
	if (t.kind == GT_K_ERROR)
		return t;
	if (!is_literal(e->a))
		return unknown(s, e);
	become(e, e->a);
	return t;
}

/* Which branch? Not before the types stand still; what cannot be known is reported. */
static bool decide(struct gt_sema *s, const struct gt_expr *cond, int64_t *taken)
{
	if (gt_sema_expr(s, cond->a).kind == GT_K_ERROR)
		return false;
	if (!gt_sema_known(cond->a, taken)) {
		unknown(s, cond);
		return false;
	}
	s->undecided = !s->deciding;
	s->changed |= s->deciding;
	return s->deciding;
}

bool gt_sema_comptime_if(struct gt_sema *s, struct gt_stmt *st)
{
	int64_t taken;
	if (!decide(s, st->e, &taken))
		return false;
	struct gt_expr *block = gt_new(s->arena, struct gt_expr);
	*block = (struct gt_expr){
		.kind = GT_E_BLOCK, .span = st->span, .stmts = taken ? st->body : st->els};
	st->kind = GT_S_EXPR;
	st->e = block;
	st->body = st->els = NULL;
	return true;
}

bool gt_sema_comptime_cond(struct gt_sema *s, struct gt_expr *e)
{
	int64_t taken;
	if (!decide(s, e->a, &taken))
		return false;
	become(e, taken ? e->b : e->c);
	return true;
}

/* ---- typeinfo ---- */

static void put_type(struct gt_sema *s, const struct gt_vtype *t, struct gt_buf *out);

static void put_parts(struct gt_sema *s, const struct gt_vtype *t, struct gt_buf *out)
{
	bool record = t->kind == GT_K_RECORD;
	gt_buf_str(out, record ? "record { " : "(");
	for (int i = 0; i < t->nelems; i++) {
		gt_buf_str(out, !i ? "" : record ? ", " : ",");
		if (record)
			gt_buf_printf(out, ".%s = ", t->fields[i]);
		put_type(s, &t->elems[i], out);
	}
	gt_buf_str(out, record ? " }" : ")");
}

/* As bpftrace calls them. */
static const char *base_type(const struct gt_vtype *t)
{
	switch (t->kind) {
	case GT_K_INT:
	case GT_K_ENUM:
		return "int";
	case GT_K_STRUCT:
		return "c_type";
	case GT_K_KSYM:
		return "ksym_t";
	case GT_K_USYM:
		return "usym_t";
	case GT_K_TIME:
		return "timestamp";
	case GT_K_MAC:
		return "mac_address";
	case GT_K_GSTACK:
		return "ustack";
	default:
		return gt_kind_name(t->kind);
	}
}

static void put_type(struct gt_sema *s, const struct gt_vtype *t, struct gt_buf *out)
{
	struct gt_vtype plain = *t;
	plain.maybe = false;
	if (gt_vtype_has_parts(t))
		put_parts(s, t, out);
	else if (t->kind == GT_K_STR)
		gt_buf_printf(out, "string[%d]", gt_sema_size(t));
	else if (t->kind == GT_K_INT && t->name)
		gt_buf_printf(out, "enum %s", t->name);
	else if (t->kind == GT_K_PTR && t->to)
		put_type(s, t->to, out), gt_buf_str(out, " *");
	else if (t->kind == GT_K_PTR && t->btf)
		gt_buf_printf(out, "%s *", gt_ctype_text(s, t->btf));
	else if (t->kind == GT_K_INT || gt_vtype_is_raw(t))
		gt_vtype_print(&plain, out);
	else
		gt_buf_str(out, base_type(t));
}

struct gt_expr *gt_sema_text(struct gt_sema *s, const struct gt_expr *at, const char *p)
{
	struct gt_expr *e = gt_new(s->arena, struct gt_expr);
	*e = (struct gt_expr){.kind = GT_E_STR, .span = at->span, .str = p, .len = strlen(p)};
	gt_sema_expr(s, e);
	return e;
}

/* An aggregation is a type of its own. */
static const char *agg_type(struct gt_sema *s, const struct gt_expr *e)
{
	const struct gt_mapinfo *m =
		e && e->kind == GT_E_MAP ? gt_map_get(&s->p->map_by_name, e->str) : NULL;
	return m && m->agg ? gt_arena_printf(s->arena, "%s_t", gt_agg_name(m->agg)) : NULL;
}

struct gt_vtype gt_sema_typeinfo(struct gt_sema *s, struct gt_expr *e)
{
	static const char *names[] = {"btf_id", "base_type", "full_type"};
	const char *agg = agg_type(s, e->a);
	struct gt_vtype t = agg	   ? gt_type_of(GT_K_NONE)
			    : e->a ? gt_sema_typeof(s, e->a)
				   : gt_type_resolve(s, e->type);
	if (t.kind == GT_K_ERROR)
		return t;
	struct gt_buf full = {0};
	put_type(s, &t, &full);
	struct gt_expr *id = gt_new(s->arena, struct gt_expr);
	*id = (struct gt_expr){.kind = GT_E_INT, .span = e->span};
	e->args = id;
	id->next = gt_sema_text(s, e, agg ? agg : base_type(&t));
	id->next->next =
		gt_sema_text(s, e, agg ? agg : gt_arena_strdup(s->arena, gt_buf_text(&full)));
	e->nargs = GT_COUNT(names);
	e->names = names;
	gt_buf_free(&full);
	return gt_sema_record(s, e);
}
