/* Operators: which sign they go by, what is compared by its bytes, and where a zero is counted. */
#include "plan/lower.h"

#include "builtins/builtins.h"

static bool is_signed(const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	return t->kind == GT_K_DURATION || (t->kind == GT_K_INT && t->is_signed);
}

/* Comparison and division go by sign when either side has one; literals not below zero have none of their own. */
static bool pair_signed(const struct gt_expr *a, const struct gt_expr *b)
{
	bool fa = a->t->type.flex, fb = b->t->type.flex;
	if (fa && fb)
		return true;
	return (!fa && is_signed(a)) || (!fb && is_signed(b));
}

/* No signed type holds all of it. */
static bool is_wide_unsigned(const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	return t->kind == GT_K_INT && t->size == 8 && !t->is_signed;
}

struct gt_px *gt_lower_op(struct gt_lower *l, const struct gt_expr *e, struct gt_px *a,
			  struct gt_px *b)
{
	bool divides = e->op == GT_OP_DIV || e->op == GT_OP_MOD, sign = pair_signed(e->a, e->b);
	if (e->op == GT_OP_SHR)
		sign = is_signed(e->a);
	else if (divides && (is_wide_unsigned(e->a) || is_wide_unsigned(e->b)))
		sign = false;
	struct gt_px *px = gt_px_bin(l, e->op, a, b, sign);
	px->span = e->span;
	if (divides && !(b->op == GT_PX_CONST && b->num))
		px->counter = gt_lower_counter(l, GT_CTR_ZERO, e->span, gt_op_text(e->op));
	return px;
}

/* Is the current thread's binary the one of that name? False both ways in a thread of no target. */
static struct gt_px *lower_is_target(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *is = gt_px_slot(l, e->t->slot);
	if (e->op == GT_OP_NE)
		is = gt_px_bin(l, GT_OP_LAND, gt_px_slot(l, "target"),
			       gt_px_bin(l, GT_OP_EQ, is, gt_px_const(l, 0), false), false);
	is->type = gt_type_of(GT_K_BOOL);
	return is;
}

struct gt_px *gt_lower_truth(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px = gt_lower_expr(l, e);
	return px->type.kind == GT_K_STR ? gt_px_is_text(l, px) : px;
}

static struct gt_px *lower_operand(struct gt_lower *l, enum gt_op op, const struct gt_expr *e)
{
	bool logical = op == GT_OP_LAND || op == GT_OP_LOR;
	return logical ? gt_lower_truth(l, e) : gt_lower_expr(l, e);
}

/* Equal where all their bytes are. */
static bool is_bytes(const struct gt_vtype *t)
{
	return gt_vtype_has_parts(t) || gt_vtype_is_raw(t) || t->kind == GT_K_BUF ||
	       t->kind == GT_K_INET;
}

struct gt_px *gt_lower_binary(struct gt_lower *l, const struct gt_expr *e)
{
	if (e->t->slot)
		return lower_is_target(l, e);
	struct gt_px *a = lower_operand(l, e->op, e->a), *b = lower_operand(l, e->op, e->b), *px;
	if (e->t->scale && a->type.kind == GT_K_PTR)
		b = gt_px_bin(l, GT_OP_MUL, b, gt_px_const(l, e->t->scale), false);
	else if (e->t->scale)
		a = gt_px_bin(l, GT_OP_MUL, a, gt_px_const(l, e->t->scale), false);
	if ((a->type.kind == GT_K_STR && b->type.kind == GT_K_STR) || is_bytes(&a->type)) {
		px = gt_px_special(l, e->op == GT_OP_EQ ? GT_PX_STR_EQ : GT_PX_STR_NE);
		px->type = gt_type_of(GT_K_BOOL);
		px->a = a;
		px->b = b;
		return px;
	}
	px = gt_lower_op(l, e, a, b);
	bool maybe = px->type.maybe;
	if (e->t->type.kind == GT_K_BOOL && px->type.kind == GT_K_INT)
		px = gt_px_bin(l, GT_OP_NE, px, gt_px_const(l, 0), false);
	px->type = e->t->type;
	px->type.maybe = maybe;
	return px;
}

struct gt_px *gt_lower_unary(struct gt_lower *l, const struct gt_expr *e)
{
	if (e->op == GT_OP_ADDR)
		return gt_lower_address(l, e);
	if (e->op == GT_OP_DEREF)
		return gt_lower_load(l, gt_lower_expr(l, e->a), &e->t->type);
	struct gt_px *px = gt_px_special(l, GT_PX_UNARY);
	px->bop = e->op;
	px->a = gt_lower_expr(l, e->a);
	px->type = e->t->type;
	/* an unsigned value turns within its width */
	const struct gt_vtype *a = &e->a->t->type;
	if (e->op != GT_OP_NOT && a->kind == GT_K_INT && !a->is_signed)
		px = gt_lower_truncate(l, px, a->size, false);
	return px;
}
