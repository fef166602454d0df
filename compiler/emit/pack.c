/*
 * Packed records. They are put together in scratch memory, one argument behind the other, and the ring
 * gets as many bytes as they take: a long string costs what it holds, not its capacity. Where an argument
 * begins is known only when the program runs, but the verifier knows how far it can be.
 */
#include "emit/emit.h"

#include <string.h>

#include "bpf/gt_shared.h"

/* Library functions that end what they write with a NUL, and so need no memory of zeros. */
static const char *const ending[] = {"gt_str_user", "gt_str_user_n", "gt_mem_str",
				     "gt_mem_str_maybe", "gt_ctx_str"};

static bool ends_itself(const struct gt_px *px)
{
	for (size_t i = 0; px->op == GT_PX_CALL && i < GT_COUNT(ending); i++)
		if (!strcmp(px->str, ending[i]))
			return true;
	return false;
}

/* A power of two: gt_pack's bound. */
static uint32_t room_of(const struct gt_vtype *t)
{
	uint32_t n = 64;
	while (n < t->size)
		n *= 2;
	return n;
}

static uint32_t room_of_arg(const struct gt_vtype *t)
{
	return gt_vtype_packs(t) ? room_of(t) + (t->maybe ? 8 : 0) : gt_vtype_wire_size(t);
}

static LLVMValueRef at(struct gt_emit *e, LLVMValueRef base, LLVMValueRef off)
{
	return LLVMBuildGEP2(e->b, e->i8, base, &off, 1, "");
}

/* Returns the offset behind the string. */
static LLVMValueRef string(struct gt_emit *e, const struct gt_px *px, LLVMValueRef base,
			   LLVMValueRef off)
{
	const struct gt_vtype *t = &px->type;
	LLVMValueRef dst = at(e, base, off), src = dst, present = NULL;
	uint32_t cap = t->size;
	if (ends_itself(px)) {
		gt_emit_store(e, gt_emit_const(e, 0), dst, 0);
		present = gt_emit_call(e, px, dst, cap).present;
	} else if (px->op == GT_PX_VAR || px->op == GT_PX_PART) {
		struct gt_mark mark = gt_emit_mark(e);
		src = gt_emit_place(e, px, &present, &t);
		cap = t->size < cap ? t->size : cap;
		gt_emit_release(e, mark);
	} else {
		present = gt_emit_mem(e, px, t, dst);
	}
	LLVMValueRef args[] = {dst, gt_emit_const(e, cap), src,
			       gt_emit_const(e, room_of(&px->type) - 1)};
	off = LLVMBuildAdd(e->b, off, gt_emit_lib_call(e, "gt_pack", args, GT_COUNT(args)), "");
	if (!px->type.maybe)
		return off;
	present = present ? LLVMBuildZExt(e->b, present, e->i64, "") : gt_emit_const(e, 1);
	gt_emit_store(e, present, at(e, base, off), 0);
	return LLVMBuildAdd(e->b, off, gt_emit_const(e, 8), "");
}

void gt_emit_packed(struct gt_emit *e, const struct gt_ps *ps)
{
	const struct gt_mrecord *r = &e->m->records[ps->num];
	LLVMValueRef off = gt_emit_const(e, sizeof(struct gt_record)), base;
	uint32_t size = sizeof(struct gt_record);
	struct gt_fork f;
	for (int i = 0; i < r->nargs; i++)
		size += room_of_arg(&r->args[i]);
	base = gt_emit_alloc(e, size);
	for (int i = 0; i < ps->nargs && i < r->nargs; i++) {
		if (gt_vtype_packs(&r->args[i])) {
			off = string(e, ps->args[i], base, off);
		} else {
			gt_emit_wire(e, ps->args[i], &r->args[i], at(e, base, off));
			off = LLVMBuildAdd(e->b, off,
					   gt_emit_const(e, gt_vtype_wire_size(&r->args[i])), "");
		}
	}
	gt_emit_at(e, ps->span);
	LLVMValueRef args[] = {
		gt_emit_lib(e, gt_rec_is_control(r->kind) ? "gt_control" : "gt_events"), base,
		gt_emit_const(e, (uint64_t)ps->num), off};
	gt_emit_fork(e, &f, gt_emit_lib_call(e, "gt_record_send", args, GT_COUNT(args)));
	gt_emit_fork_else(e, &f);
	gt_emit_count(e, ps->lost);
	gt_emit_fork_join(e, &f, false);
}
