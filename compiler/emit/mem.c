/*
 * Values that are memory in wire form: strings, tuples, keys. A string is NUL-terminated within its
 * capacity and zero behind it, everywhere, so that equal strings are equal bytes.
 */
#include "emit/emit.h"

#include <string.h>

enum { UNROLL_MAX = 128 }; /* bytes copied word by word; more goes through a helper */

/* Memory with a capacity: type.size bytes. */
bool gt_emit_is_bytes(const struct gt_vtype *t)
{
	return t->kind == GT_K_STR || t->kind == GT_K_BUF || t->kind == GT_K_INET;
}

bool gt_emit_is_mem(const struct gt_vtype *t)
{
	return gt_emit_is_bytes(t) || gt_vtype_has_parts(t) || gt_vtype_is_raw(t);
}

uint32_t gt_emit_mem_size(const struct gt_vtype *t)
{
	return gt_vtype_wire_size(t) - (t->maybe ? 8 : 0);
}

LLVMValueRef gt_emit_offset(struct gt_emit *e, LLVMValueRef p, uint32_t off)
{
	LLVMValueRef index = gt_emit_const(e, off);
	return off ? LLVMBuildGEP2(e->b, e->i8, p, &index, 1, "") : p;
}

LLVMValueRef gt_emit_load(struct gt_emit *e, LLVMTypeRef type, LLVMValueRef p, uint32_t off)
{
	return LLVMBuildLoad2(e->b, type, gt_emit_offset(e, p, off), "");
}

void gt_emit_store(struct gt_emit *e, LLVMValueRef v, LLVMValueRef p, uint32_t off)
{
	LLVMBuildStore(e->b, v, gt_emit_offset(e, p, off));
}

bool gt_emit_is_small(uint32_t size)
{
	return size <= UNROLL_MAX;
}

void gt_emit_copy(struct gt_emit *e, LLVMValueRef dst, LLVMValueRef src, uint32_t size)
{
	if (!gt_emit_is_small(size)) {
		gt_emit_lib_call(e, "gt_copy", (LLVMValueRef[]){dst, src, gt_emit_const(e, size)},
				 3);
		return;
	}
	for (uint32_t i = 0; i < size; i += 8)
		gt_emit_store(e, gt_emit_load(e, e->i64, src, i), dst, i);
}

void gt_emit_zero(struct gt_emit *e, LLVMValueRef p, uint32_t size)
{
	if (!gt_emit_is_small(size) && size <= e->zero_size) {
		gt_emit_copy(e, p, e->zero, size);
		return;
	}
	for (uint32_t i = 0; i < size; i += 8)
		gt_emit_store(e, gt_emit_const(e, 0), p, i);
}

/* Word i of a literal in a string of capacity cap. */
static uint64_t literal_word(const struct gt_px *px, uint32_t cap, uint32_t i)
{
	char word[8] = {0};
	/* a string ends in a NUL, bytes of an array do not */
	uint32_t end = px->type.kind == GT_K_STR ? cap - 1 : cap;
	for (uint32_t k = 0; k < 8; k++)
		if (i + k < px->len && i + k < end)
			word[k] = px->str[i + k];
	uint64_t v;
	memcpy(&v, word, sizeof(v));
	return v;
}

/* From a string of capacity `from` to one of capacity `to`. */
void gt_emit_copy_string(struct gt_emit *e, LLVMValueRef dst, uint32_t to, LLVMValueRef src,
			 uint32_t from)
{
	gt_emit_copy(e, dst, src, to < from ? to : from);
	if (to > from)
		gt_emit_zero(e, gt_emit_offset(e, dst, from), to - from);
	else if (to < from)
		gt_emit_store(e, LLVMConstInt(e->i8, 0, 0), dst, to - 1);
}

static LLVMValueRef mem_map_get(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
				LLVMValueRef dst)
{
	const struct gt_mmap *m = &e->m->maps[px->num];
	LLVMValueRef found = gt_emit_register(e, e->i1);
	LLVMBasicBlockRef there = gt_emit_block(e, "there"), set = gt_emit_block(e, "set"),
			  none = gt_emit_block(e, "none"), next = gt_emit_block(e, "next");
	struct gt_mark mark = gt_emit_mark(e);
	LLVMValueRef p = gt_emit_elem(e, (int)px->num, px->args, px->nargs);
	gt_emit_release(e, mark);
	LLVMBuildStore(e->b, LLVMConstInt(e->i1, 0, 0), found);
	LLVMBuildCondBr(e->b, LLVMBuildIsNull(e->b, p, ""), none, there);
	gt_emit_enter(e, there);
	LLVMValueRef ok = LLVMBuildICmp(e->b, LLVMIntNE, gt_emit_load(e, e->i64, p, 0),
					gt_emit_const(e, 0), "");
	if (m->value.maybe) {
		LLVMValueRef has = gt_emit_load(e, e->i64, p, 8 + gt_emit_mem_size(&m->value));
		ok = LLVMBuildAnd(e->b, ok,
				  LLVMBuildICmp(e->b, LLVMIntNE, has, gt_emit_const(e, 0), ""), "");
	}
	LLVMBuildStore(e->b, ok, found);
	LLVMBuildCondBr(e->b, ok, set, none);
	gt_emit_enter(e, set);
	gt_emit_copy_mem(e, dst, t, gt_emit_offset(e, p, 8), &m->value);
	LLVMBuildBr(e->b, next);
	gt_emit_enter(e, none);
	gt_emit_zero(e, dst, gt_emit_mem_size(t));
	LLVMBuildBr(e->b, next);
	gt_emit_enter(e, next);
	return px->type.maybe ? LLVMBuildLoad2(e->b, e->i1, found, "") : NULL;
}

/* b where a is absent; or the branch of a condition */
static LLVMValueRef mem_choice(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
			       LLVMValueRef dst)
{
	LLVMBasicBlockRef then = gt_emit_block(e, "then"), els = gt_emit_block(e, "else"),
			  next = gt_emit_block(e, "next");
	LLVMValueRef has = gt_emit_register(e, e->i1), a, b, cond;
	bool elvis = px->op == GT_PX_ELVIS;
	a = elvis ? gt_emit_mem(e, px->a, t, dst) : NULL;
	cond = elvis ? a : gt_emit_cond(e, px->a);
	if (!cond)
		return NULL;
	LLVMBuildStore(e->b, LLVMConstInt(e->i1, 1, 0), has);
	LLVMBuildCondBr(e->b, cond, then, els);
	gt_emit_enter(e, then);
	if (!elvis && (a = gt_emit_mem(e, px->b, t, dst)))
		LLVMBuildStore(e->b, a, has);
	LLVMBuildBr(e->b, next);
	gt_emit_enter(e, els);
	b = gt_emit_mem(e, elvis ? px->b : px->c, t, dst);
	if (b)
		LLVMBuildStore(e->b, b, has);
	LLVMBuildBr(e->b, next);
	gt_emit_enter(e, next);
	return b || (!elvis && a) ? LLVMBuildLoad2(e->b, e->i1, has, "") : NULL;
}

static LLVMValueRef mem_var(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
			    LLVMValueRef dst)
{
	const struct gt_var *var = &e->prog.vars[px->num];
	gt_emit_copy_mem(e, dst, t, var->v, &e->prog.p->vars[px->num].type);
	return var->present ? LLVMBuildLoad2(e->b, e->i1, var->present, "") : NULL;
}

/* The bytes of a number, or of a string. */
static LLVMValueRef mem_bytes(struct gt_emit *e, const struct gt_px *px, uint32_t size,
			      LLVMValueRef dst)
{
	if (px->a->type.kind == GT_K_STR)
		return gt_emit_mem(e, px->a, &px->a->type, dst);
	struct gt_val v = gt_emit_num(e, px->a);
	uint64_t mask = px->type.size < 8 ? (1ull << (px->type.size * 8)) - 1 : UINT64_MAX;
	gt_emit_zero(e, dst, size);
	gt_emit_store(e, LLVMBuildAnd(e->b, v.v, gt_emit_const(e, mask), ""), dst, 0);
	return v.present;
}

LLVMValueRef gt_emit_mem(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
			 LLVMValueRef dst)
{
	uint32_t size = gt_emit_mem_size(t);
	LLVMValueRef tmp, present;
	switch (px->op) {
	case GT_PX_STR:
		for (uint32_t i = 0; i < size; i += 8)
			gt_emit_store(e, gt_emit_const(e, literal_word(px, size, i)), dst, i);
		return NULL;
	case GT_PX_CONST: /* of a variable without a value */
		gt_emit_zero(e, dst, size);
		return NULL;
	case GT_PX_VAR:
		return mem_var(e, px, t, dst);
	case GT_PX_BLOCK:
		gt_emit_stmts(e, px->body);
		return gt_emit_mem(e, px->a, t, dst);
	case GT_PX_MAP_GET:
		return mem_map_get(e, px, t, dst);
	case GT_PX_COND:
	case GT_PX_ELVIS:
		return mem_choice(e, px, t, dst);
	case GT_PX_TUPLE:
		gt_emit_tuple(e, px, t, dst);
		return NULL;
	case GT_PX_PART: {
		const struct gt_vtype *from;
		struct gt_mark mark = gt_emit_mark(e);
		present = NULL;
		tmp = gt_emit_place(e, px, &present, &from);
		gt_emit_copy_mem(e, dst, t, tmp, from);
		gt_emit_release(e, mark);
		return present;
	}
	case GT_PX_READ_RAW:
		if (!gt_vtype_has_parts(t))
			return gt_emit_read_raw(e, px, dst);
		tmp = gt_emit_alloc(e, gt_emit_mem_size(&px->type));
		present = gt_emit_read_raw(e, px, tmp);
		gt_emit_copy_mem(e, dst, t, tmp, &px->type);
		return present;
	case GT_PX_INSIDE:
		return gt_emit_inside_mem(e, px, t, dst);
	case GT_PX_BYTES:
		return mem_bytes(e, px, size, dst);
	case GT_PX_CALL:
		if (px->type.size <= size) { /* a shorter string's end stays zero */
			gt_emit_zero(e, dst, size);
			return gt_emit_call(e, px, dst, px->type.size).present;
		}
		tmp = gt_emit_alloc(e, px->type.size);
		gt_emit_zero(e, tmp, px->type.size);
		present = gt_emit_call(e, px, tmp, px->type.size).present;
		gt_emit_copy_string(e, dst, size, tmp, px->type.size);
		return present;
	default:
		gt_error(e->diags, GT_TAG_INTERNAL, px->span,
			 "expression %d is no string and no tuple", px->op);
		return NULL;
	}
}

LLVMValueRef gt_emit_wire(struct gt_emit *e, const struct gt_px *px, const struct gt_vtype *t,
			  LLVMValueRef dst)
{
	LLVMValueRef present, zero = gt_emit_const(e, 0), one = gt_emit_const(e, 1);
	uint32_t end = 8;
	if (gt_emit_is_mem(t)) {
		struct gt_mark mark = gt_emit_mark(e);
		present = gt_emit_mem(e, px, t, dst);
		gt_emit_release(e, mark);
		end = gt_emit_mem_size(t);
	} else {
		struct gt_val v = gt_emit_num(e, px);
		present = v.present;
		gt_emit_store(e, present ? LLVMBuildSelect(e->b, present, v.v, zero, "") : v.v, dst,
			      0);
	}
	if (t->maybe)
		gt_emit_store(e, present ? LLVMBuildSelect(e->b, present, one, zero, "") : one, dst,
			      end);
	return present;
}

LLVMValueRef gt_emit_place(struct gt_emit *e, const struct gt_px *px, LLVMValueRef *present,
			   const struct gt_vtype **type)
{
	*type = &px->type;
	if (px->op == GT_PX_VAR) {
		const struct gt_var *var = &e->prog.vars[px->num];
		if (var->present)
			*present = gt_emit_and(e, *present,
					       LLVMBuildLoad2(e->b, e->i1, var->present, ""));
		*type = &e->prog.p->vars[px->num].type;
		return var->v;
	}
	if (px->op == GT_PX_PART) {
		const struct gt_vtype *whole;
		LLVMValueRef p = gt_emit_place(e, px->a, present, &whole);
		p = gt_emit_offset(e, p, gt_emit_part_offset(whole, (int)px->num));
		*type = &whole->elems[px->num];
		if ((*type)->maybe) {
			LLVMValueRef has = gt_emit_load(e, e->i64, p, gt_emit_mem_size(*type));
			*present = gt_emit_and(
				e, *present,
				LLVMBuildICmp(e->b, LLVMIntNE, has, gt_emit_const(e, 0), ""));
		}
		return p;
	}
	LLVMValueRef p = gt_emit_alloc(e, gt_emit_mem_size(&px->type));
	*present = gt_emit_and(e, *present, gt_emit_mem(e, px, &px->type, p));
	return p;
}

LLVMValueRef gt_emit_str_eq(struct gt_emit *e, const struct gt_px *a, const struct gt_px *b,
			    LLVMValueRef *present)
{
	struct gt_mark mark = gt_emit_mark(e);
	const struct gt_vtype *ta = &a->type, *tb = &b->type;
	LLVMValueRef diff = gt_emit_const(e, 0), pa = NULL, pb = NULL;
	*present = NULL;
	if (a->op != GT_PX_STR) /* literals need no place */
		pa = gt_emit_place(e, a, present, &ta);
	if (b->op != GT_PX_STR)
		pb = gt_emit_place(e, b, present, &tb);
	uint32_t ca = ta->size, cb = tb->size, n = ca < cb ? ca : cb;
	/* The shorter capacity holds a NUL, so equal bytes up to there are equal strings. */
	for (uint32_t i = 0; i < n; i += 8) {
		LLVMValueRef wa = pa ? gt_emit_load(e, e->i64, pa, i)
				     : gt_emit_const(e, literal_word(a, ca, i));
		LLVMValueRef wb = pb ? gt_emit_load(e, e->i64, pb, i)
				     : gt_emit_const(e, literal_word(b, cb, i));
		diff = LLVMBuildOr(e->b, diff, LLVMBuildXor(e->b, wa, wb, ""), "");
	}
	gt_emit_release(e, mark);
	return LLVMBuildICmp(e->b, LLVMIntEQ, diff, gt_emit_const(e, 0), "");
}
