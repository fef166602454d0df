/* Constructors of expressions, types and statements. */
#include "ast/build.h"

#include <string.h>

void gt_build_init(struct gt_build *b, struct gt_arena *arena, const struct gt_source *src,
		   bool library, struct gt_diags *diags)
{
	struct gt_ast *t = gt_new(arena, struct gt_ast);
	t->src = src;
	*b = (struct gt_build){.arena = arena,
			       .diags = diags,
			       .ast = t,
			       .library = library,
			       .config = &t->config,
			       .imports = &t->imports,
			       .structs = &t->structs,
			       .mapdecls = &t->mapdecls,
			       .fns = &t->fns,
			       .clauses = &t->clauses,
			       .events = &t->events,
			       .states = &t->states};
}

void gt_build_recover(struct gt_build *b)
{
	b->state = NULL;
	b->event = NULL;
}

static int max(int a, int b)
{
	return a > b ? a : b;
}

static int depth(const struct gt_expr *e)
{
	return e ? e->depth : 0;
}

/* Is a node over children of depth d refused? Reported once a script. */
static bool too_deep(struct gt_build *b, struct gt_span s, int d)
{
	if (d < GT_MAX_DEPTH)
		return false;
	if (!b->too_deep)
		gt_error(b->diags, GT_TAG_LIMIT, s, "nested more than %d levels deep",
			 GT_MAX_DEPTH);
	b->too_deep = true;
	return true;
}

/* A node over children of depth d. Where that is too deep it is a leaf that must be given no children. */
static struct gt_expr *node(struct gt_build *b, enum gt_expr_kind kind, struct gt_span s, int d)
{
	struct gt_expr *e = gt_new(b->arena, struct gt_expr);
	bool deep = too_deep(b, s, d);
	e->kind = deep ? GT_E_INT : kind;
	e->span = s;
	e->depth = (uint16_t)(deep ? 1 : d + 1);
	return e;
}

static bool is(const struct gt_expr *e, enum gt_expr_kind kind)
{
	return e->kind == kind;
}

struct gt_expr *gt_build_int(struct gt_build *b, struct gt_span s, struct gt_number n)
{
	struct gt_expr *e = node(b, GT_E_INT, s, 0);
	e->num = n.num;
	e->unit = n.unit;
	e->is_unsigned = n.is_unsigned;
	return e;
}

struct gt_expr *gt_build_bool(struct gt_build *b, struct gt_span s, bool v)
{
	struct gt_expr *e = node(b, GT_E_BOOL, s, 0);
	e->num = v;
	return e;
}

static void set_name(struct gt_expr *e, struct gt_word w)
{
	e->str = w.p;
	e->len = w.len;
	e->name_span = w.span;
}

struct gt_expr *gt_build_text(struct gt_build *b, enum gt_expr_kind kind, struct gt_word w)
{
	struct gt_expr *e = node(b, kind, w.span, 0);
	set_name(e, w);
	return e;
}

struct gt_expr *gt_build_param(struct gt_build *b, struct gt_span s, int64_t n)
{
	struct gt_expr *e = node(b, GT_E_PARAM, s, 0);
	e->num = n;
	return e;
}

static struct gt_expr *with_args(struct gt_build *b, enum gt_expr_kind kind, struct gt_span s,
				 struct gt_word name, struct gt_exprs args)
{
	struct gt_expr *e = node(b, kind, s, args.depth);
	if (is(e, kind)) {
		set_name(e, name);
		e->args = args.first;
		e->nargs = args.n;
	}
	return e;
}

struct gt_expr *gt_build_map(struct gt_build *b, struct gt_span s, struct gt_word name,
			     struct gt_exprs keys, bool has_keys)
{
	struct gt_expr *e = with_args(b, GT_E_MAP, s, name, keys);
	e->has_keys = has_keys;
	return e;
}

struct gt_expr *gt_build_call(struct gt_build *b, struct gt_span s, struct gt_word name,
			      struct gt_exprs args)
{
	return with_args(b, GT_E_CALL, s, name, args);
}

struct gt_expr *gt_build_tuple(struct gt_build *b, struct gt_span s, struct gt_exprs items)
{
	return with_args(b, GT_E_TUPLE, s, (struct gt_word){0}, items);
}

struct gt_expr *gt_build_record(struct gt_build *b, struct gt_span s, struct gt_pairs pairs)
{
	struct gt_expr *e = with_args(b, GT_E_RECORD, s, (struct gt_word){0}, pairs.values);
	if (is(e, GT_E_RECORD))
		e->names = pairs.names.v;
	return e;
}

/* One, two or three operands. */
static struct gt_expr *over(struct gt_build *b, enum gt_expr_kind kind, struct gt_span s,
			    struct gt_expr *x, struct gt_expr *y, struct gt_expr *z)
{
	struct gt_expr *e = node(b, kind, s, max(depth(x), max(depth(y), depth(z))));
	if (is(e, kind)) {
		e->a = x;
		e->b = y;
		e->c = z;
	}
	return e;
}

struct gt_expr *gt_build_unary(struct gt_build *b, struct gt_span s, enum gt_op op,
			       struct gt_expr *a)
{
	struct gt_expr *e = over(b, GT_E_UNARY, s, a, NULL, NULL);
	e->op = op;
	return e;
}

/* Only variables and maps can be changed. */
static void check_target(struct gt_build *b, const struct gt_expr *e, const char *how)
{
	if (is(e, GT_E_VAR) || is(e, GT_E_MAP) || b->too_deep)
		return;
	gt_error(b->diags, GT_TAG_SYNTAX, e->span, "only a $variable or a @map can be %s", how);
}

struct gt_expr *gt_build_incdec(struct gt_build *b, struct gt_span s, enum gt_op op, bool prefix,
				struct gt_expr *a)
{
	struct gt_expr *e = over(b, GT_E_INCDEC, s, a, NULL, NULL);
	check_target(b, a, op == GT_OP_INC ? "incremented" : "decremented");
	e->op = op;
	e->prefix = prefix;
	return e;
}

struct gt_expr *gt_build_binary(struct gt_build *b, struct gt_span s, enum gt_op op,
				struct gt_expr *x, struct gt_expr *y)
{
	struct gt_expr *e = over(b, GT_E_BINARY, s, x, y, NULL);
	e->op = op;
	return e;
}

struct gt_expr *gt_build_assign(struct gt_build *b, struct gt_span s, enum gt_op op,
				struct gt_expr *to, struct gt_expr *from)
{
	struct gt_expr *e = over(b, GT_E_ASSIGN, s, to, from, NULL);
	check_target(b, to, "assigned to");
	e->op = op;
	return e;
}

struct gt_expr *gt_build_cond(struct gt_build *b, struct gt_span s, struct gt_expr *x,
			      struct gt_expr *y, struct gt_expr *z)
{
	return over(b, GT_E_COND, s, x, y, z);
}

struct gt_expr *gt_build_elvis(struct gt_build *b, struct gt_span s, struct gt_expr *x,
			       struct gt_expr *y)
{
	return over(b, GT_E_ELVIS, s, x, y, NULL);
}

struct gt_expr *gt_build_range(struct gt_build *b, struct gt_span s, struct gt_expr *x,
			       struct gt_expr *y)
{
	return over(b, GT_E_RANGE, s, x, y, NULL);
}

struct gt_expr *gt_build_field(struct gt_build *b, struct gt_span s, struct gt_expr *a,
			       struct gt_word name, bool arrow)
{
	struct gt_expr *e = over(b, GT_E_FIELD, s, a, NULL, NULL);
	set_name(e, name);
	e->arrow = arrow;
	return e;
}

struct gt_expr *gt_build_tuple_index(struct gt_build *b, struct gt_span s, struct gt_expr *a,
				     struct gt_span at, struct gt_number n)
{
	struct gt_expr *e = over(b, GT_E_TUPLEIDX, s, a, NULL, NULL);
	if (n.unit || n.is_unsigned)
		gt_error(b->diags, GT_TAG_SYNTAX, at,
			 "an element of a tuple is named by a plain number: .0");
	e->name_span = at;
	e->num = n.num;
	return e;
}

struct gt_expr *gt_build_index(struct gt_build *b, struct gt_span s, struct gt_expr *a,
			       struct gt_expr *i)
{
	return over(b, GT_E_INDEX, s, a, i, NULL);
}

/* Over a type and an operand, either of which may be missing. */
static struct gt_expr *over_type(struct gt_build *b, enum gt_expr_kind kind, struct gt_span s,
				 struct gt_type_expr *t, struct gt_expr *a)
{
	struct gt_expr *e = node(b, kind, s, max(t ? t->depth : 0, depth(a)));
	if (is(e, kind)) {
		e->type = t;
		e->a = a;
	}
	return e;
}

struct gt_expr *gt_build_cast(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
			      struct gt_expr *a)
{
	return over_type(b, GT_E_CAST, s, t, a);
}

struct gt_expr *gt_build_sizeof(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
				struct gt_expr *a)
{
	return over_type(b, GT_E_SIZEOF, s, t, a);
}

struct gt_expr *gt_build_typeinfo(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
				  struct gt_expr *a)
{
	return over_type(b, GT_E_TYPEINFO, s, t, a);
}

struct gt_expr *gt_build_comptime(struct gt_build *b, struct gt_span s, struct gt_expr *a)
{
	return over(b, GT_E_COMPTIME, s, a, NULL, NULL);
}

struct gt_expr *gt_build_offsetof(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
				  struct gt_expr *a, struct gt_word path)
{
	struct gt_expr *e = over_type(b, GT_E_OFFSETOF, s, t, a);
	set_name(e, path);
	return e;
}

/* { ...; value }, as a statement */
static bool is_block(const struct gt_stmt *st)
{
	return st->kind == GT_S_EXPR && is(st->e, GT_E_BLOCK) && st->e->a;
}

/* Does a block end in a value? */
static bool has_value(const struct gt_stmts *l)
{
	const struct gt_stmt *st = l->last;
	return l->value || (st && st->kind == GT_S_IF && st->valued) || (st && is_block(st));
}

static struct gt_expr *value_of(struct gt_build *b, const struct gt_stmts *l)
{
	return l->value ? l->value : is_block(l->last) ? l->last->e : gt_build_if_value(b, l->last);
}

struct gt_expr *gt_build_block(struct gt_build *b, struct gt_span s, struct gt_stmts body)
{
	struct gt_expr *e = node(b, GT_E_BLOCK, s, body.depth);
	if (!is(e, GT_E_BLOCK))
		return e;
	e->stmts = body.first;
	if (!has_value(&body))
		return e;
	e->a = value_of(b, &body);
	/* The value is not a statement too. */
	struct gt_stmt **st = &e->stmts;
	while (*st != body.last)
		st = &(*st)->next;
	*st = NULL;
	return e;
}

struct gt_expr *gt_build_paren(struct gt_expr *e, struct gt_span s)
{
	e->span = s;
	return e;
}

struct gt_exprs gt_build_exprs(struct gt_exprs l, struct gt_expr *e)
{
	GT_LINK(l, e);
	l.n++;
	l.depth = max(l.depth, e->depth);
	return l;
}

struct gt_pairs gt_build_pairs(struct gt_build *b, struct gt_pairs l, struct gt_word name,
			       struct gt_expr *e)
{
	for (size_t i = 0; i < l.names.n; i++) {
		if (!strcmp(l.names.v[i], name.p)) {
			gt_error(b->diags, GT_TAG_SYNTAX, name.span,
				 "the record has two fields '%s'", name.p);
			break;
		}
	}
	gt_vec_push(b->arena, &l.names, name.p);
	l.values = gt_build_exprs(l.values, e);
	return l;
}

struct gt_word gt_build_join(struct gt_build *b, struct gt_word a, const char *between,
			     struct gt_word c)
{
	const char *p = gt_arena_printf(b->arena, "%s%s%s", a.p, between, c.p);
	return (struct gt_word){p, strlen(p), gt_span_join(a.span, c.span)};
}

/* Types */

static struct gt_type_expr *type_node(struct gt_build *b, struct gt_span s, int d)
{
	struct gt_type_expr *t = gt_new(b->arena, struct gt_type_expr);
	t->span = s;
	t->array = -1;
	t->depth = (uint16_t)(d + 1);
	return t;
}

struct gt_type_expr *gt_build_type(struct gt_build *b, struct gt_word name, bool is_struct)
{
	struct gt_type_expr *t = type_node(b, name.span, 0);
	t->name = name.p;
	t->is_struct = is_struct;
	return t;
}

struct gt_type_expr *gt_build_type_tuple(struct gt_build *b, struct gt_span s,
					 struct gt_types elems)
{
	bool deep = too_deep(b, s, elems.depth);
	struct gt_type_expr *t = type_node(b, s, deep ? 0 : elems.depth);
	t->elems = deep ? NULL : elems.first;
	return t;
}

struct gt_type_expr *gt_build_type_of(struct gt_build *b, struct gt_span s, struct gt_expr *e)
{
	bool deep = too_deep(b, s, e->depth);
	struct gt_type_expr *t = type_node(b, s, deep ? 0 : e->depth);
	t->of = deep ? NULL : e;
	return t;
}

struct gt_type_expr *gt_build_type_ptr(struct gt_type_expr *t, struct gt_span s)
{
	t->pointers++;
	t->span = s;
	return t;
}

struct gt_type_expr *gt_build_type_array(struct gt_build *b, struct gt_type_expr *t,
					 struct gt_span s, int64_t n)
{
	if (t->array >= 0) {
		int64_t *dims = gt_new_n(b->arena, int64_t, (size_t)t->ndims + 1);
		if (t->ndims)
			memcpy(dims, t->dims, (size_t)t->ndims * sizeof(*dims));
		dims[t->ndims++] = n;
		t->dims = dims;
	} else if (n < 0) {
		gt_error(b->diags, GT_TAG_LITERAL, s, "the array is larger than 64 bits can hold");
	} else {
		t->array = n;
	}
	t->span = s;
	return t;
}

struct gt_types gt_build_types(struct gt_types l, struct gt_type_expr *t)
{
	GT_LINK(l, t);
	l.depth = max(l.depth, t->depth);
	return l;
}

/* Statements */

static struct gt_stmt *stmt_node(struct gt_build *b, enum gt_stmt_kind kind, struct gt_span s,
				 int d)
{
	struct gt_stmt *st = gt_new(b->arena, struct gt_stmt);
	bool deep = too_deep(b, s, d);
	st->kind = deep ? GT_S_BREAK : kind;
	st->span = s;
	st->depth = (uint16_t)(deep ? 1 : d + 1);
	return st;
}

struct gt_stmt *gt_build_stmt(struct gt_build *b, enum gt_stmt_kind kind, struct gt_span s,
			      struct gt_expr *e)
{
	struct gt_stmt *st = stmt_node(b, kind, s, depth(e));
	if (st->kind == kind)
		st->e = e;
	return st;
}

struct gt_stmt *gt_build_let(struct gt_build *b, struct gt_span s, struct gt_word name,
			     struct gt_type_expr *type, struct gt_expr *e)
{
	struct gt_stmt *st = stmt_node(b, GT_S_LET, s, max(type ? type->depth : 0, depth(e)));
	if (st->kind == GT_S_LET) {
		st->type = type;
		st->e = e;
	}
	st->str = name.p;
	st->name_span = name.span;
	return st;
}

struct gt_stmt *gt_build_if(struct gt_build *b, struct gt_span s, struct gt_expr *e,
			    struct gt_stmts body, struct gt_stmts els)
{
	struct gt_stmt *st = stmt_node(b, GT_S_IF, s, max(e->depth, max(body.depth, els.depth)));
	if (st->kind == GT_S_IF) {
		st->e = e;
		st->body = body.first;
		st->els = els.first;
		st->valued = has_value(&body) && has_value(&els);
	}
	return st;
}

/* A branch as a block again, of what the if kept of it. */
static struct gt_expr *branch(struct gt_build *b, struct gt_span s, struct gt_stmt *list)
{
	struct gt_stmts l = {0};
	if (list)
		s = list->span;
	for (struct gt_stmt *next; list; list = next) {
		s = gt_span_join(s, list->span);
		next = list->next;
		list->next = NULL;
		l = gt_build_last(l, list);
	}
	return gt_build_block(b, s, l);
}

struct gt_expr *gt_build_if_value(struct gt_build *b, struct gt_stmt *st)
{
	if (st->kind != GT_S_IF)
		return node(b, GT_E_COND, st->span, st->depth);
	struct gt_expr *e = gt_build_cond(b, st->span, st->e, branch(b, st->span, st->body),
					  branch(b, st->span, st->els));
	e->is_if = true;
	return e;
}

struct gt_stmt *gt_build_loop(struct gt_build *b, enum gt_stmt_kind kind, struct gt_span s,
			      struct gt_word name, struct gt_expr *e, struct gt_stmts body)
{
	struct gt_stmt *st = stmt_node(b, kind, s, max(e->depth, body.depth));
	if (st->kind == kind) {
		st->e = e;
		st->body = body.first;
	}
	st->str = name.p;
	st->name_span = name.span;
	return st;
}

struct gt_stmts gt_build_stmts(struct gt_stmts l, struct gt_stmt *st)
{
	GT_LINK(l, st);
	l.depth = max(l.depth, st->depth);
	l.value = NULL;
	return l;
}

struct gt_stmts gt_build_last(struct gt_stmts l, struct gt_stmt *st)
{
	l = gt_build_stmts(l, st);
	if (st->kind == GT_S_EXPR && !is(st->e, GT_E_ASSIGN))
		l.value = st->e;
	return l;
}
