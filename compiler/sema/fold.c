/*
 * What is known before anything is checked: values of enumerations, conditions that a script's
 * parameters decide, texts and tuples written out. A branch not taken is dropped where it would only
 * say fail().
 */
#include <string.h>

#include "sema/expand_private.h"
#include "sema/sema.h"

bool gt_expand_constant(const struct gt_expand *x, const struct gt_expr *e, int64_t *out)
{
	int64_t a, b;
	const struct gt_expr *named;
	switch (e->kind) {
	case GT_E_INT:
	case GT_E_BOOL:
		*out = e->num;
		return true;
	case GT_E_NAME:
		named = gt_map_get(&x->enums, e->str);
		return named && gt_expand_constant(x, named, out);
	case GT_E_UNARY:
		if (!gt_expand_constant(x, e->a, &a))
			return false;
		*out = e->op == GT_OP_NEG   ? (int64_t)(0 - (uint64_t)a)
		       : e->op == GT_OP_NOT ? !a
					    : ~a;
		return e->op == GT_OP_NEG || e->op == GT_OP_NOT || e->op == GT_OP_BNOT;
	case GT_E_BINARY:
		if (!gt_expand_constant(x, e->a, &a) || !gt_expand_constant(x, e->b, &b))
			return false;
		break;
	default:
		return false;
	}
	uint64_t ua = (uint64_t)a, ub = (uint64_t)b;
	switch (e->op) {
	case GT_OP_ADD:
		*out = (int64_t)(ua + ub);
		return true;
	case GT_OP_SUB:
		*out = (int64_t)(ua - ub);
		return true;
	case GT_OP_MUL:
		*out = (int64_t)(ua * ub);
		return true;
	case GT_OP_SHL:
		*out = (int64_t)(ua << (ub & 63));
		return true;
	case GT_OP_OR:
		*out = a | b;
		return true;
	case GT_OP_AND:
		*out = a & b;
		return true;
	default:
		return gt_fold_compare(e->op, a, b, out);
	}
}

bool gt_fold_compare(enum gt_op op, int64_t a, int64_t b, int64_t *out)
{
	switch (op) {
	case GT_OP_LT:
		*out = a < b;
		return true;
	case GT_OP_LE:
		*out = a <= b;
		return true;
	case GT_OP_GT:
		*out = a > b;
		return true;
	case GT_OP_GE:
		*out = a >= b;
		return true;
	case GT_OP_EQ:
		*out = a == b;
		return true;
	case GT_OP_NE:
		*out = a != b;
		return true;
	case GT_OP_LAND:
		*out = a && b;
		return true;
	case GT_OP_LOR:
		*out = a || b;
		return true;
	default:
		return false;
	}
}

/* ---- texts and tuples written out ---- */

static int compare_texts(const struct gt_expr *a, const struct gt_expr *b)
{
	int c = memcmp(a->str, b->str, a->len < b->len ? a->len : b->len);
	return c ? c : (a->len > b->len) - (a->len < b->len);
}

static void become_text(struct gt_expr *e, const char *text, size_t len)
{
	*e = (struct gt_expr){.kind = GT_E_STR,
			      .span = e->span,
			      .str = text,
			      .len = len,
			      .next = e->next,
			      .from = e->from};
}

static void become_bool(struct gt_expr *e, bool value)
{
	*e = (struct gt_expr){
		.kind = GT_E_BOOL, .span = e->span, .num = value, .next = e->next, .from = e->from};
}

static void fold_texts(struct gt_expand *x, struct gt_expr *e)
{
	const struct gt_expr *a = e->a, *b = e->b;
	int64_t v;
	if (e->op == GT_OP_ADD) {
		char *text = gt_new_n(x->arena, char, a->len + b->len + 1);
		memcpy(text, a->str, a->len);
		memcpy(text + a->len, b->str, b->len);
		become_text(e, text, a->len + b->len);
	} else if (e->op != GT_OP_LAND && e->op != GT_OP_LOR &&
		   gt_fold_compare(e->op, compare_texts(a, b), 0, &v)) {
		become_bool(e, v);
	}
}

/* "text" + n is what is left behind n bytes. */
static void fold_skip(struct gt_expand *x, struct gt_expr *e, const struct gt_expr *text,
		      const struct gt_expr *skip)
{
	int64_t n;
	if (skip->kind == GT_E_BOOL || !gt_expand_constant(x, skip, &n) || n < 0)
		return;
	size_t left = (uint64_t)n < text->len ? text->len - (size_t)n : 0;
	become_text(e, text->str + text->len - left, left);
}

/* Tuples that differ whatever their variables hold: in how many they are, in kind, in a literal. */
static bool differ(const struct gt_expand *x, const struct gt_expr *a, const struct gt_expr *b)
{
	bool literal = a->kind == GT_E_STR || a->kind == GT_E_BOOL;
	int64_t v, w;
	if (a->kind == GT_E_TUPLE && b->kind == GT_E_TUPLE) {
		bool any = a->nargs != b->nargs;
		a = a->args;
		b = b->args;
		for (; !any && a; a = a->next, b = b->next)
			any = differ(x, a, b);
		return any;
	}
	if (literal && a->kind == b->kind)
		return a->kind == GT_E_STR ? compare_texts(a, b) != 0 : a->num != b->num;
	bool na = a->kind != GT_E_BOOL && gt_expand_constant(x, a, &v);
	bool nb = b->kind != GT_E_BOOL && gt_expand_constant(x, b, &w);
	if (na && nb)
		return v != w;
	return (literal || na) && (b->kind == GT_E_STR || b->kind == GT_E_BOOL || nb);
}

void gt_expand_binary(struct gt_expand *x, struct gt_expr *e)
{
	const struct gt_expr *a = e->a, *b = e->b;
	bool equals = e->op == GT_OP_EQ || e->op == GT_OP_NE;
	if (a->kind == GT_E_STR && b->kind == GT_E_STR) {
		fold_texts(x, e);
	} else if (e->op == GT_OP_ADD && a->kind == GT_E_STR) {
		fold_skip(x, e, a, b);
	} else if (e->op == GT_OP_ADD && b->kind == GT_E_STR) {
		fold_skip(x, e, b, a);
	} else if (equals && a->kind == GT_E_TUPLE && differ(x, a, b)) {
		become_bool(e, e->op == GT_OP_NE);
	}
}

static bool says_fail(const struct gt_stmt *list)
{
	for (; list; list = list->next)
		if (list->kind == GT_S_EXPR && list->e->kind == GT_E_CALL &&
		    !strcmp(list->e->str, "fail"))
			return true;
	return false;
}

void gt_expand_branch(struct gt_expand *x, struct gt_stmt *st)
{
	int64_t v;
	if (!gt_expand_constant(x, st->e, &v))
		return;
	if (!v && says_fail(st->body))
		st->body = NULL;
	if (v && says_fail(st->els))
		st->els = NULL;
}

/* A = 1, B, C = A | 8: what has no value is one more than the last. */
static void declare_enum(struct gt_expand *x, struct gt_cstruct *c)
{
	int64_t next = 0;
	if (!*c->name)
		c->name = gt_arena_printf(x->arena, "#%u", c->span.start);
	if (gt_enum_of(x->ast, c->name))
		gt_error(x->diags, GT_TAG_ARGUMENTS, c->span, "'enum %s' is defined twice",
			 c->name);
	for (struct gt_param *p = c->fields; p; p = p->next) {
		if (p->value && !gt_expand_constant(x, p->value, &next)) {
			gt_error(x->diags, GT_TAG_LITERAL, p->value->span,
				 "the value of '%s' is not known while compiling", p->name);
			next = 0;
		}
		if (gt_map_get(&x->enums, p->name))
			gt_error(x->diags, GT_TAG_ARGUMENTS, p->span, "'%s' is defined twice",
				 p->name);
		struct gt_expr *e = gt_new(x->arena, struct gt_expr);
		*e = (struct gt_expr){
			.kind = GT_E_INT, .span = p->span, .num = next, .str = c->name};
		p->value = e;
		gt_map_set(&x->enums, p->name, e);
		next = (int64_t)((uint64_t)next + 1);
	}
}

const struct gt_cstruct *gt_enum_of(const struct gt_ast *ast, const char *name)
{
	for (const struct gt_cstruct *c = ast->enums; c; c = c->next)
		if (!strcmp(c->name, name))
			return c;
	return NULL;
}

void gt_expand_enums(struct gt_expand *x)
{
	struct gt_cstruct **end = &x->ast->structs;
	while (*end) {
		if (strcmp((*end)->kind, "enum")) {
			end = &(*end)->next;
			continue;
		}
		struct gt_cstruct *c = *end;
		*end = c->next;
		declare_enum(x, c);
		c->next = x->ast->enums;
		x->ast->enums = c;
	}
}

bool gt_expand_enum(struct gt_expand *x, struct gt_expr **place)
{
	const struct gt_expr *e = *place, *value = gt_map_get(&x->enums, e->str);
	if (!value)
		return false;
	struct gt_expr *by = gt_new(x->arena, struct gt_expr);
	*by = (struct gt_expr){.kind = GT_E_INT,
			       .span = e->span,
			       .num = value->num,
			       .str = value->str,
			       .from = e->from};
	gt_expand_replace(place, by);
	return true;
}
