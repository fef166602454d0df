/* Values of C: reads at offsets that are known, or that the session fills in. */
#include "sema/kernel.h"

#include "plan/lower.h"

static struct gt_px *signed_as(struct gt_lower *l, struct gt_px *px, const struct gt_vtype *t)
{
	px->type = gt_type_int(8, false);
	px->type.maybe = t->maybe;
	return gt_lower_convert(l, px, t);
}

static struct gt_px *cut_bits(struct gt_lower *l, struct gt_px *v, struct gt_px *shift,
			      uint32_t bits, const struct gt_vtype *t)
{
	struct gt_px *rest = gt_px_const(l, 64 - bits);

	v = gt_px_bin(l, GT_OP_SHR, v, shift, false);
	v = gt_px_bin(l, GT_OP_SHR, gt_px_bin(l, GT_OP_SHL, v, rest, false), rest, t->is_signed);
	return signed_as(l, v, t);
}

static struct gt_px *read_word(struct gt_lower *l, struct gt_px *at, struct gt_vtype type)
{
	struct gt_px *px = gt_px_read(l, at, type);

	px->op = GT_PX_READ_KERNEL;
	return px;
}

/* Bits of a field that shares its bytes: eight bytes from the one where it begins. */
static struct gt_px *slot_bits(struct gt_lower *l, const struct gt_kuse *u, struct gt_px *root,
			       const struct gt_vtype *t)
{
	struct gt_px *slot = gt_px_slot(l, u->slot), *three = gt_px_const(l, 3);
	struct gt_px *at =
		gt_px_bin(l, GT_OP_ADD, root, gt_px_bin(l, GT_OP_SHR, slot, three, false), false);
	struct gt_px *shift = gt_px_bin(l, GT_OP_AND, slot, gt_px_const(l, 7), false);

	return cut_bits(l, read_word(l, at, gt_type_int(8, false)), shift, u->type.bits, t);
}

/* Bytes that hold so many bits from a place inside the first one on; eight at most. */
static int64_t bytes_of(uint64_t bit, uint32_t bits)
{
	uint64_t n = (bit % 8 + bits + 7) / 8;

	return n > 8 ? 8 : (int64_t)n;
}

/* Where it is known, no byte beyond it is read. */
static struct gt_px *own_bits(struct gt_lower *l, const struct gt_kuse *u, struct gt_px *root,
			      const struct gt_vtype *t)
{
	struct gt_px *at =
		gt_px_bin(l, GT_OP_ADD, root, gt_px_const(l, (int64_t)u->bit / 8), false);
	struct gt_px *v = read_word(l, at, gt_type_int(8, false));

	v->num = bytes_of(u->bit, u->type.bits);
	return cut_bits(l, v, gt_px_const(l, u->bit % 8), u->type.bits, t);
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
		return gt_px_call(l, *t, t->maybe ? "gt_mem_str_maybe" : "gt_mem_str", at,
				  gt_px_const(l, u->type.n), NULL);
	if (t->kind == GT_K_BOOL)
		word = gt_type_int((int)u->type.size, false);
	struct gt_px *px = read_word(l, at, word);
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

static struct gt_px *element(struct gt_lower *l, const struct gt_kuse *u, struct gt_px *root)
{
	if (!u->index)
		return root;
	if (u->bound && !u->index->t->is_const) {
		struct gt_px *px = gt_px_special(l, GT_PX_ELEM);
		px->a = root;
		px->b = gt_lower_expr(l, u->index);
		px->num = u->type.size;
		px->len = u->bound;
		px->type.maybe = root->type.maybe || px->b->type.maybe;
		return px;
	}
	struct gt_px *off = gt_px_bin(l, GT_OP_MUL, gt_lower_expr(l, u->index),
				      gt_px_const(l, u->type.size), false);
	return gt_px_bin(l, GT_OP_ADD, root, off, false);
}

/* Where it lies that an expression reads. */
static struct gt_px *address(struct gt_lower *l, const struct gt_kuse *u)
{
	struct gt_px *root = gt_lower_place(l, u->root);

	if (u->how == GT_KU_ELEM)
		return element(l, u, root);
	return gt_px_bin(l, GT_OP_ADD, root,
			 u->slot ? gt_px_slot(l, u->slot) : gt_px_const(l, (int64_t)u->bit / 8),
			 false);
}

struct gt_px *gt_lower_kernel(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_kuse *u = e->t->kernel;
	struct gt_vtype t = e->t->type;

	if (e->t->load) { /* its bytes: what is asked for here is where */
		t = gt_type_of(GT_K_PTR);
		t.place = true;
		t.maybe = e->t->type.maybe;
	}
	if (u->how == GT_KU_OFFSET)
		return gt_px_slot(l, u->slot);
	if (u->how == GT_KU_ARG)
		return arg(l, u, &t);
	if (u->type.bits && u->how == GT_KU_MEMBER)
		return u->slot ? slot_bits(l, u, gt_lower_place(l, u->root), &t)
			       : own_bits(l, u, gt_lower_place(l, u->root), &t);
	return read_at(l, u, address(l, u), &t);
}

/* ---- values that are bytes, and addresses ---- */

struct gt_px *gt_lower_load(struct gt_lower *l, struct gt_px *at, const struct gt_vtype *t)
{
	struct gt_px *px = gt_px_special(l, GT_PX_READ_RAW);

	px->type = *t;
	px->type.maybe |= at->type.maybe;
	px->num = gt_vtype_is_raw(t) ? t->size : gt_vtype_wire_size(t) - (t->maybe ? 8 : 0);
	px->a = at;
	return px;
}

struct gt_px *gt_lower_raw_part(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_vtype *of = &e->a->t->type;
	const struct gt_vtype *part = &of->elems[of->kind == GT_K_STRUCT ? e->t->part : 0];
	struct gt_px *px = gt_px_special(l, GT_PX_INSIDE), *v = px;

	px->type = e->t->type;
	px->a = gt_lower_expr(l, e->a);
	px->num = part->at / 8;
	px->len = part->kind == GT_K_STR ? part->size : (gt_vtype_wire_size(part));
	if (of->kind == GT_K_ARRAY)
		px->b = gt_lower_expr(l, e->b);
	px->type.maybe = px->a->type.maybe || (px->b && px->b->type.maybe);
	if (!part->bits)
		return px;
	px->type = gt_type_int(8, false);
	px->type.maybe = px->a->type.maybe;
	px->len = (size_t)bytes_of(part->at, part->bits);
	return cut_bits(l, v, gt_px_const(l, part->at % 8), part->bits, &e->t->type);
}

struct gt_px *gt_lower_address(struct gt_lower *l, const struct gt_expr *e)
{
	const struct gt_expr *of = e->a;
	struct gt_px *px;

	if (of->t->kernel) {
		px = address(l, of->t->kernel);
	} else if (of->kind == GT_E_VAR) {
		px = gt_px_special(l, GT_PX_ADDR_VAR);
		px->num = l->clause_vars + of->t->var->index;
	} else {
		px = gt_px_special(l, GT_PX_ADDR_MAP);
		px->num = gt_lower_map(l, of->t->map);
		px->args = gt_lower_key(l, of, &px->nargs);
	}
	px->type = e->t->type;
	return px;
}

struct gt_px *gt_lower_memory(struct gt_lower *l, const struct gt_expr *e)
{
	struct gt_px *px, *v;

	if (!gt_vtype_is_raw(&e->t->type))
		return gt_lower_place(l, e);
	v = gt_lower_expr(l, e);
	px = gt_px_special(l, GT_PX_ADDR_VALUE);
	px->type = gt_type_of(GT_K_PTR);
	px->type.maybe = v->type.maybe;
	px->a = v;
	return px;
}
