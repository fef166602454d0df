/*
 * Tuples and records: memory in wire form, one part after the other. A record's fields are found by
 * name, since the place it goes to may order them differently.
 */
#include "emit/emit.h"

uint32_t gt_emit_part_offset(const struct gt_vtype *t, int i)
{
	uint32_t off = 0;
	for (int k = 0; k < i; k++)
		off += gt_vtype_wire_size(&t->elems[k]);
	return off;
}

void gt_emit_tuple(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
		   LLVMValueRef dst)
{
	/* In the order written, wherever each part goes. */
	for (int k = 0; k < px->nargs; k++)
		for (int i = 0; i < t->nelems; i++)
			if (gt_vtype_part_of(t, i, &px->type) == k)
				gt_emit_wire(e, px->args[k], &t->elems[i],
					     gt_emit_offset(e, dst, gt_emit_part_offset(t, i)));
}

/* One part; an absent one leaves zeros, as everywhere in wire form. */
static void copy_part(struct gt_emit *e, LLVMValueRef dst, const struct gt_vtype *to,
		      LLVMValueRef src, const struct gt_vtype *from)
{
	if (gt_emit_is_mem(to))
		gt_emit_copy_mem(e, dst, to, src, from);
	else
		gt_emit_store(e, gt_emit_load(e, e->i64, src, 0), dst, 0);
	if (to->maybe)
		gt_emit_store(e,
			      from->maybe ? gt_emit_load(e, e->i64, src, gt_emit_mem_size(from))
					  : gt_emit_const(e, 1),
			      dst, gt_emit_mem_size(to));
}

void gt_emit_copy_mem(struct gt_emit *e, LLVMValueRef dst, const struct gt_vtype *to,
		      LLVMValueRef src, const struct gt_vtype *from)
{
	struct gt_vtype a = *to, b = *from;
	a.maybe = b.maybe = false;
	if (gt_emit_is_bytes(to)) {
		gt_emit_copy_string(e, dst, to->size, src, from->size);
	} else if (gt_vtype_same(&a, &b)) {
		gt_emit_copy(e, dst, src, gt_emit_mem_size(to));
	} else {
		for (int i = 0; i < to->nelems; i++) {
			int k = gt_vtype_part_of(to, i, from);
			if (k >= 0)
				copy_part(e, gt_emit_offset(e, dst, gt_emit_part_offset(to, i)),
					  &to->elems[i],
					  gt_emit_offset(e, src, gt_emit_part_offset(from, k)),
					  &from->elems[k]);
		}
	}
}

struct gt_val gt_emit_part(struct gt_emit *e, const struct gt_px *px)
{
	const struct gt_vtype *type;
	struct gt_val v = {0};
	struct gt_mark mark = gt_emit_mark(e);
	LLVMValueRef p = gt_emit_place(e, px, &v.present, &type);
	v.v = gt_emit_load(e, e->i64, p, 0);
	gt_emit_release(e, mark);
	return v;
}

struct gt_val gt_emit_byte(struct gt_emit *e, const struct gt_px *px)
{
	const struct gt_vtype *type;
	struct gt_mark mark = gt_emit_mark(e);
	struct gt_val at = gt_emit_num(e, px->b), v = {NULL, at.present};
	LLVMValueRef p = gt_emit_place(e, px->a, &v.present, &type);
	/* The last byte of the capacity is 0: so is whatever lies behind. */
	LLVMValueRef last = gt_emit_const(e, type->size - 1u);
	LLVMValueRef over = LLVMBuildICmp(e->b, LLVMIntUGT, at.v, last, "");
	LLVMValueRef i = LLVMBuildSelect(e->b, over, last, at.v, "");
	p = LLVMBuildGEP2(e->b, e->i8, p, &i, 1, "");
	v.v = LLVMBuildSExt(e->b, LLVMBuildLoad2(e->b, e->i8, p, ""), e->i64, "");
	gt_emit_release(e, mark);
	return v;
}

/* The type that holds both. */
static struct gt_vtype common(struct gt_emit *e, const struct gt_vtype *a, const struct gt_vtype *b)
{
	struct gt_vtype t = *a;
	t.maybe |= b->maybe;
	if (gt_emit_is_bytes(&t) && b->size > t.size)
		t.size = b->size;
	if (!gt_vtype_has_parts(&t))
		return t;
	t.elems = gt_new_n(e->arena, struct gt_vtype, (size_t)t.nelems);
	for (int i = 0; i < t.nelems; i++) {
		int k = gt_vtype_part_of(a, i, b);
		t.elems[i] = k < 0 ? a->elems[i] : common(e, &a->elems[i], &b->elems[k]);
	}
	return t;
}

LLVMValueRef gt_emit_parts_eq(struct gt_emit *e, const struct gt_px *a, const struct gt_px *b,
			      LLVMValueRef *present)
{
	struct gt_vtype t = common(e, &a->type, &b->type);
	struct gt_mark mark = gt_emit_mark(e);
	uint32_t size = gt_emit_mem_size(&t);
	LLVMValueRef diff = gt_emit_const(e, 0), pa = gt_emit_alloc(e, size),
		     pb = gt_emit_alloc(e, size);
	*present = gt_emit_mem(e, a, &t, pa);
	*present = gt_emit_and(e, *present, gt_emit_mem(e, b, &t, pb));
	for (uint32_t i = 0; i < size; i += 8) {
		LLVMValueRef wa = gt_emit_load(e, e->i64, pa, i),
			     wb = gt_emit_load(e, e->i64, pb, i);
		diff = LLVMBuildOr(e->b, diff, LLVMBuildXor(e->b, wa, wb, ""), "");
	}
	gt_emit_release(e, mark);
	return LLVMBuildICmp(e->b, LLVMIntEQ, diff, gt_emit_const(e, 0), "");
}
