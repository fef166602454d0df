/*
 * Structs and arrays of C that are values: bytes as they lay in memory. A part is read where it lies,
 * aligned or not; and addresses of variables and of what maps hold.
 */
#include "emit/emit.h"

LLVMValueRef gt_emit_read_raw(struct gt_emit *e, const struct gt_px *px, LLVMValueRef dst)
{
	LLVMValueRef found = gt_emit_register(e, e->i1), ok;
	LLVMBasicBlockRef next = gt_emit_block(e, "next"), there = gt_emit_block(e, "there");
	struct gt_val at = gt_emit_num(e, px->a);

	gt_emit_zero(e, dst, gt_emit_mem_size(&px->type));
	gt_emit_at(e, px->span);
	LLVMBuildStore(e->b, LLVMConstInt(e->i1, 0, 0), found);
	if (at.present)
		LLVMBuildCondBr(e->b, at.present, there, next);
	else
		LLVMBuildBr(e->b, there);
	gt_emit_enter(e, there);
	ok = gt_emit_lib_call(e, "gt_mem_raw",
			      (LLVMValueRef[]){at.v, gt_emit_const(e, (uint64_t)px->num), dst}, 3);
	LLVMBuildStore(e->b, ok, found);
	if (!px->type.maybe)
		gt_emit_fault(e, ok);
	LLVMBuildBr(e->b, next);
	gt_emit_enter(e, next);
	return px->type.maybe ? LLVMBuildLoad2(e->b, e->i1, found, "") : NULL;
}

/* Where a part lies. ok: NULL, or an i1 that says whether its index is one of the array's. */
static LLVMValueRef part_at(struct gt_emit *e, const struct gt_px *px, LLVMValueRef *present,
			    LLVMValueRef *ok, uint32_t *align)
{
	const struct gt_vtype *whole = &px->a->type;
	LLVMValueRef p = px->a->op == GT_PX_INSIDE ? part_at(e, px->a, present, ok, align)
						   : gt_emit_place(e, px->a, present, &whole);
	uint32_t num = (uint32_t)px->num, each = whole->n ? whole->size / whole->n : 1;

	p = gt_emit_offset(e, p, num);
	if (num)
		*align = num & -num & (*align - 1) ? num & -num : *align;
	if (!px->b)
		return p;
	struct gt_val i = gt_emit_num(e, px->b);
	LLVMValueRef n = gt_emit_const(e, whole->n);
	LLVMValueRef in = LLVMBuildICmp(e->b, LLVMIntULT, i.v, n, "");
	LLVMValueRef index = LLVMBuildSelect(e->b, in, i.v, gt_emit_const(e, 0), "");
	*present = gt_emit_and(e, *present, i.present);
	*ok = gt_emit_and(e, *ok, in);
	if (each & (*align - 1))
		*align = each & -each;
	index = LLVMBuildMul(e->b, index, gt_emit_const(e, each), "");
	return LLVMBuildGEP2(e->b, e->i8, p, &index, 1, "");
}

/* 1 to 8 bytes, the first one lowest. */
static LLVMValueRef load_bytes(struct gt_emit *e, LLVMValueRef p, uint32_t n, uint32_t align)
{
	LLVMValueRef v = gt_emit_const(e, 0);

	for (uint32_t i = 0, step; i < n; i += step) {
		step = n - i >= 8 ? 8 : n - i >= 4 ? 4 : n - i >= 2 ? 2 : 1;
		LLVMTypeRef type = LLVMIntTypeInContext(e->ctx, step * 8);
		LLVMValueRef part = LLVMBuildLoad2(e->b, type, gt_emit_offset(e, p, i), "");
		LLVMSetAlignment(part, i ? 1 : align < step ? align : step);
		part = LLVMBuildZExt(e->b, part, e->i64, "");
		v = LLVMBuildOr(e->b, v, LLVMBuildShl(e->b, part, gt_emit_const(e, i * 8), ""), "");
	}
	return v;
}

struct gt_val gt_emit_inside(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_mark mark = gt_emit_mark(e);
	uint32_t align = 8, n = (uint32_t)px->len;

	if (px->type.kind == GT_K_BOOL)
		n = 1;
	else if (px->type.kind == GT_K_INT && n > px->type.size)
		n = px->type.size;
	LLVMValueRef present = NULL, ok = NULL, p = part_at(e, px, &present, &ok, &align);
	LLVMValueRef v = load_bytes(e, p, n, align);

	if (px->type.kind == GT_K_INT && px->type.is_signed && n < 8) {
		LLVMValueRef rest = gt_emit_const(e, 64 - n * 8);
		v = LLVMBuildAShr(e->b, LLVMBuildShl(e->b, v, rest, ""), rest, "");
	}
	if (ok) {
		gt_emit_fault(e, ok);
		v = LLVMBuildSelect(e->b, ok, v, gt_emit_const(e, 0), "");
	}
	gt_emit_release(e, mark);
	return (struct gt_val){v, present};
}

LLVMValueRef gt_emit_inside_mem(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
				LLVMValueRef dst)
{
	struct gt_mark mark = gt_emit_mark(e);
	struct gt_fork f;
	uint32_t align = 8, cap = gt_emit_mem_size(t);
	LLVMValueRef present = NULL, ok = NULL, p = part_at(e, px, &present, &ok, &align);
	bool text = px->type.kind == GT_K_STR;
	LLVMValueRef args[] = {p, gt_emit_const(e, px->len), dst, gt_emit_const(e, cap)};

	gt_emit_zero(e, dst, cap);
	if (ok)
		gt_emit_fork(e, &f, ok);
	if (text)
		gt_emit_lib_call(e, "gt_own_str", args, 4);
	else
		gt_emit_lib_call(e, "gt_copy",
				 (LLVMValueRef[]){dst, p, gt_emit_const(e, px->type.size)}, 3);
	if (ok) {
		gt_emit_fork_else(e, &f);
		gt_emit_count(e, e->prog.p->fault);
		gt_emit_fork_join(e, &f, false);
	}
	gt_emit_release(e, mark);
	return present;
}

/* ---- addresses ---- */

struct gt_val gt_emit_elem_at(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_val root = gt_emit_num(e, px->a), i = gt_emit_num(e, px->b);
	LLVMValueRef in = LLVMBuildICmp(e->b, LLVMIntULT, i.v, gt_emit_const(e, px->len), "");
	LLVMValueRef off = LLVMBuildMul(e->b, i.v, gt_emit_const(e, (uint64_t)px->num), "");
	LLVMValueRef at = LLVMBuildAdd(e->b, root.v, off, "");

	return (struct gt_val){LLVMBuildSelect(e->b, in, at, gt_emit_const(e, 0), ""),
			       gt_emit_and(e, root.present, i.present)};
}

struct gt_val gt_emit_addr(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_fork f;

	if (px->op == GT_PX_ADDR_VAR)
		return (struct gt_val){
			gt_emit_lib_call(e, "gt_address", &e->prog.vars[px->num].v, 1), NULL};
	if (px->op == GT_PX_ADDR_VALUE) {
		const struct gt_vtype *type;
		struct gt_val v = {0};
		LLVMValueRef at = gt_emit_place(e, px->a, &v.present, &type);
		v.v = gt_emit_lib_call(e, "gt_address", &at, 1);
		return v;
	}
	struct gt_mark mark = gt_emit_mark(e);
	LLVMValueRef p = gt_emit_elem(e, (int)px->num, px->args, px->nargs);
	gt_emit_release(e, mark);
	gt_emit_fork(e, &f, LLVMBuildIsNotNull(e->b, p, ""));
	LLVMValueRef value = gt_emit_offset(e, p, 8);
	f.a.v = gt_emit_lib_call(e, "gt_address", &value, 1);
	gt_emit_fork_else(e, &f);
	f.b.v = gt_emit_const(e, 0);
	return gt_emit_fork_join(e, &f, true);
}
