/* Values of the kernel: reads at offsets that the session fills in. */
#include "sema/kernel.h"

#include "plan/lower.h"

static struct gt_px *signed_as(struct gt_lower *l, struct gt_px *px, const struct gt_vtype *t)
{
	px->type = gt_type_int(8, false);
	px->type.maybe = t->maybe;
	return gt_lower_convert(l, px, t);
}

/* Bits of a field that shares its bytes: eight bytes from the one where it begins. */
static struct gt_px *bit_field(struct gt_lower *l, const struct gt_kuse *u, struct gt_px *root,
			       const struct gt_vtype *t)
{
	struct gt_px *slot = gt_px_slot(l, u->slot), *three = gt_px_const(l, 3);
	struct gt_px *at =
		gt_px_bin(l, GT_OP_ADD, root, gt_px_bin(l, GT_OP_SHR, slot, three, false), false);
	struct gt_px *shift = gt_px_bin(l, GT_OP_AND, slot, gt_px_const(l, 7), false);
	struct gt_px *rest = gt_px_const(l, 64 - u->type.bits);
	struct gt_px *v = gt_px_read(l, at, gt_type_int(8, false));

	v->op = GT_PX_READ_KERNEL;
	v = gt_px_bin(l, GT_OP_SHR, v, shift, false);
	v = gt_px_bin(l, GT_OP_SHR, gt_px_bin(l, GT_OP_SHL, v, rest, false), rest, t->is_signed);
	return signed_as(l, v, t);
}

static struct gt_px *read_at(struct gt_lower *l, const struct gt_kuse *u, struct gt_px *at,
			     const struct gt_vtype *t)
{
	struct gt_vtype word = *t;

	if (t->place) {
		at->type = *t;
		return at;
	}
	if (t->kind == GT_K_STR)
		return gt_px_call(l, *t, t->maybe ? "gt_mem_str_maybe" : "gt_mem_str", at, NULL);
	if (t->kind == GT_K_BOOL)
		word = gt_type_int((int)u->type.size, false);
	struct gt_px *px = gt_px_read(l, at, word);
	px->op = GT_PX_READ_KERNEL;
	return t->kind == GT_K_BOOL ? gt_lower_convert(l, px, t) : px;
}

static struct gt_px *arg(struct gt_lower *l, const struct gt_kuse *u, const struct gt_vtype *t)
{
	struct gt_px *ctx = gt_px_special(l, GT_PX_CTX), *slot = gt_px_slot(l, u->slot), *px;

	if (u->type.data_loc)
		return gt_px_call(l, *t, "gt_ctx_loc", ctx, slot, NULL);
	if (t->kind == GT_K_STR)
		return gt_px_call(l, *t, "gt_ctx_str", ctx, slot, NULL);
	if (t->place)
		return gt_px_call(l, *t, "gt_ctx_at", ctx, slot, NULL);
	px = gt_px_call(l, gt_type_int(8, false), "gt_ctx_num", ctx, slot,
			gt_px_const(l, u->type.size), NULL);
	if (t->kind == GT_K_PTR) {
		px->type = *t;
		return px;
	}
	return signed_as(l, px, t);
}

struct gt_px *gt_lower_kernel(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_kuse *u = e->t->kernel;
	const struct gt_vtype *t = &e->t->type;
	struct gt_px *root;

	if (u->how == GT_KU_ARG)
		return arg(l, u, t);
	root = gt_lower_expr(l, u->root);
	if (u->how == GT_KU_ELEM) {
		struct gt_px *off = gt_px_bin(l, GT_OP_MUL, gt_lower_expr(l, u->index),
					      gt_px_const(l, u->type.size), false);

		return read_at(l, u, gt_px_bin(l, GT_OP_ADD, root, off, false), t);
	}
	if (u->type.bits)
		return bit_field(l, u, root, t);
	return read_at(l, u, gt_px_bin(l, GT_OP_ADD, root, gt_px_slot(l, u->slot), false), t);
}
