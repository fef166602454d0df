/*
 * Numbers known before anything is checked: values of enumerations, and conditions that a script's
 * parameters decide. A branch not taken is dropped where it would only say fail().
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
