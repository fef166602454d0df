/*
 * Numbers. Every one is an i64, and an i1 for its presence where it may be absent: an absent operand
 * makes arithmetic absent, a comparison false, and a call or a read is not made with it.
 */
#include "emit/emit.h"

#include <string.h>

#include "arch/arch.h"

LLVMValueRef gt_emit_const(struct gt_emit *e, uint64_t n)
{
	return LLVMConstInt(e->i64, n, 0);
}

LLVMValueRef gt_emit_and(struct gt_emit *e, LLVMValueRef a, LLVMValueRef b)
{
	return a && b ? LLVMBuildAnd(e->b, a, b, "") : a ? a : b;
}

/*
 * The kernel's verifier follows every path, and remembers on each which values were absent: a dozen
 * of them are thousands of paths. A word that is zero, and of which the verifier knows nothing, takes
 * the memory away.
 */
LLVMValueRef gt_emit_unknown(struct gt_emit *e, LLVMValueRef v)
{
	return LLVMBuildXor(e->b, v, LLVMBuildLoad2(e->b, e->i64, gt_emit_nil(e), ""), "");
}

LLVMValueRef gt_emit_forget(struct gt_emit *e, LLVMValueRef present)
{
	if (LLVMIsConstant(present))
		return present;
	LLVMValueRef v = gt_emit_unknown(e, LLVMBuildZExt(e->b, present, e->i64, ""));
	/* not a comparison: the code for one sets 0 or 1 on two paths */
	return LLVMBuildTrunc(e->b, v, e->i1, "");
}

/* ---- if ---- */

void gt_emit_fork(struct gt_emit *e, struct gt_fork *f, LLVMValueRef cond)
{
	memset(f, 0, sizeof(*f));
	f->then = gt_emit_block(e, "then");
	f->els = gt_emit_block(e, "else");
	f->join = gt_emit_block(e, "join");
	LLVMBuildCondBr(e->b, cond, f->then, f->els);
	gt_emit_enter(e, f->then);
}

void gt_emit_fork_else(struct gt_emit *e, struct gt_fork *f)
{
	f->then_end = LLVMGetInsertBlock(e->b);
	LLVMBuildBr(e->b, f->join);
	gt_emit_enter(e, f->els);
}

static LLVMValueRef phi(struct gt_emit *e, const struct gt_fork *f, LLVMTypeRef type,
			LLVMValueRef a, LLVMValueRef b)
{
	LLVMValueRef p = LLVMBuildPhi(e->b, type, "");
	LLVMAddIncoming(p, (LLVMValueRef[]){a, b}, (LLVMBasicBlockRef[]){f->then_end, f->els_end},
			2);
	return p;
}

struct gt_val gt_emit_fork_join(struct gt_emit *e, struct gt_fork *f, bool value)
{
	struct gt_val v = {0};
	LLVMValueRef yes = LLVMConstInt(e->i1, 1, 0);
	f->els_end = LLVMGetInsertBlock(e->b);
	LLVMBuildBr(e->b, f->join);
	gt_emit_enter(e, f->join);
	if (value)
		v.v = phi(e, f, e->i64, f->a.v, f->b.v);
	if (f->a.present || f->b.present)
		v.present = gt_emit_forget(e, phi(e, f, e->i1, f->a.present ? f->a.present : yes,
						  f->b.present ? f->b.present : yes));
	return v;
}

static struct gt_val absent(struct gt_emit *e)
{
	return (struct gt_val){gt_emit_const(e, 0), LLVMConstInt(e->i1, 0, 0)};
}

static struct gt_val from_bool(struct gt_emit *e, LLVMValueRef i1)
{
	return (struct gt_val){LLVMBuildZExt(e->b, i1, e->i64, ""), NULL};
}

static LLVMValueRef not_zero(struct gt_emit *e, LLVMValueRef v)
{
	return LLVMBuildICmp(e->b, LLVMIntNE, v, gt_emit_const(e, 0), "");
}

LLVMValueRef gt_emit_cond(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_val v = gt_emit_num(e, px);
	return gt_emit_and(e, not_zero(e, v.v), v.present);
}

/* ---- operators ---- */

static struct gt_val logical(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_fork f;
	LLVMValueRef a = gt_emit_cond(e, px->a);
	gt_emit_fork(e, &f, a);
	f.a.v = gt_emit_const(e, 1);
	if (px->bop == GT_OP_LAND)
		f.a.v = LLVMBuildZExt(e->b, gt_emit_cond(e, px->b), e->i64, "");
	gt_emit_fork_else(e, &f);
	f.b.v = gt_emit_const(e, 0);
	if (px->bop == GT_OP_LOR)
		f.b.v = LLVMBuildZExt(e->b, gt_emit_cond(e, px->b), e->i64, "");
	return gt_emit_fork_join(e, &f, true);
}

static struct gt_val compare(struct gt_emit *e, LLVMIntPredicate how, LLVMValueRef a,
			     LLVMValueRef b, LLVMValueRef present)
{
	return from_bool(e, gt_emit_and(e, LLVMBuildICmp(e->b, how, a, b, ""), present));
}

/* By zero it gives 1, and counts that. */
static LLVMValueRef divide(struct gt_emit *e, const struct gt_px *px, LLVMValueRef a,
			   LLVMValueRef b, LLVMValueRef present)
{
	bool mod = px->bop == GT_OP_MOD;
	const char *name = px->is_signed ? mod ? "gt_smod" : "gt_sdiv" : mod ? "gt_mod" : "gt_div";
	LLVMValueRef r = gt_emit_lib_call(e, name, (LLVMValueRef[]){a, b}, 2);
	if (px->counter < 0)
		return r;
	struct gt_fork f;
	LLVMValueRef zero = LLVMBuildICmp(e->b, LLVMIntEQ, b, gt_emit_const(e, 0), "");
	gt_emit_fork(e, &f, gt_emit_and(e, zero, present));
	gt_emit_count(e, px->counter);
	gt_emit_fork_else(e, &f);
	gt_emit_fork_join(e, &f, false);
	return r;
}

static struct gt_val binary(struct gt_emit *e, const struct gt_px *px)
{
	if (px->bop == GT_OP_LAND || px->bop == GT_OP_LOR)
		return logical(e, px);
	struct gt_val l = gt_emit_num(e, px->a), r = gt_emit_num(e, px->b);
	LLVMValueRef a = l.v, b = r.v, present = gt_emit_and(e, l.present, r.present);
	LLVMValueRef shift = LLVMBuildAnd(e->b, b, gt_emit_const(e, 63), "");
	bool s = px->is_signed;
	switch (px->bop) {
	case GT_OP_ADD:
		a = LLVMBuildAdd(e->b, a, b, "");
		break;
	case GT_OP_SUB:
		a = LLVMBuildSub(e->b, a, b, "");
		break;
	case GT_OP_MUL:
		a = LLVMBuildMul(e->b, a, b, "");
		break;
	case GT_OP_DIV:
	case GT_OP_MOD:
		a = divide(e, px, a, b, present);
		break;
	case GT_OP_SHL:
		a = LLVMBuildShl(e->b, a, shift, "");
		break;
	case GT_OP_SHR:
		a = s ? LLVMBuildAShr(e->b, a, shift, "") : LLVMBuildLShr(e->b, a, shift, "");
		break;
	case GT_OP_AND:
		a = LLVMBuildAnd(e->b, a, b, "");
		break;
	case GT_OP_OR:
		a = LLVMBuildOr(e->b, a, b, "");
		break;
	case GT_OP_XOR:
		a = LLVMBuildXor(e->b, a, b, "");
		break;
	case GT_OP_LT:
		return compare(e, s ? LLVMIntSLT : LLVMIntULT, a, b, present);
	case GT_OP_LE:
		return compare(e, s ? LLVMIntSLE : LLVMIntULE, a, b, present);
	case GT_OP_GT:
		return compare(e, s ? LLVMIntSGT : LLVMIntUGT, a, b, present);
	case GT_OP_GE:
		return compare(e, s ? LLVMIntSGE : LLVMIntUGE, a, b, present);
	case GT_OP_EQ:
		return compare(e, LLVMIntEQ, a, b, present);
	case GT_OP_NE:
		return compare(e, LLVMIntNE, a, b, present);
	default:
		gt_error(e->diags, GT_TAG_INTERNAL, px->span, "operator %s has no code",
			 gt_op_text(px->bop));
	}
	return (struct gt_val){a, present};
}

static struct gt_val unary(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_val v;
	if (px->bop == GT_OP_NOT)
		return from_bool(e, LLVMBuildNot(e->b, gt_emit_cond(e, px->a), ""));
	v = gt_emit_num(e, px->a);
	if (px->bop == GT_OP_NEG)
		v.v = LLVMBuildNeg(e->b, v.v, "");
	else if (px->bop == GT_OP_BNOT)
		v.v = LLVMBuildNot(e->b, v.v, "");
	else
		gt_error(e->diags, GT_TAG_INTERNAL, px->span, "operator %s has no code",
			 gt_op_text(px->bop));
	return v;
}

static struct gt_val choice(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_fork f;
	struct gt_val a = {0};
	if (px->op == GT_PX_ELVIS) {
		a = gt_emit_num(e, px->a);
		if (!a.present)
			return a;
		gt_emit_fork(e, &f, a.present);
		f.a.v = a.v;
	} else {
		LLVMValueRef cond = gt_emit_cond(e, px->a);
		gt_emit_fork(e, &f, cond);
		f.a = gt_emit_num(e, px->b);
	}
	gt_emit_fork_else(e, &f);
	f.b = gt_emit_num(e, px->op == GT_PX_ELVIS ? px->b : px->c);
	return gt_emit_fork_join(e, &f, true);
}

/* Is a value there? Memory is computed and thrown away. */
static struct gt_val is_present(struct gt_emit *e, const struct gt_px *px)
{
	LLVMValueRef present;
	if (gt_emit_is_mem(&px->a->type)) {
		struct gt_mark mark = gt_emit_mark(e);
		present = gt_emit_mem(e, px->a, &px->a->type,
				      gt_emit_alloc(e, gt_emit_mem_size(&px->a->type)));
		gt_emit_release(e, mark);
	} else {
		present = gt_emit_num(e, px->a).present;
	}
	return present ? from_bool(e, present) : (struct gt_val){gt_emit_const(e, 1), NULL};
}

/* ---- memory of the target and of the kernel ---- */

static struct gt_val read(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_val addr = gt_emit_num(e, px->a);
	uint32_t size = (uint32_t)px->num;
	LLVMValueRef out, ok, v;
	struct gt_fork f;
	gt_emit_at(e, px->span);
	if (addr.present)
		gt_emit_fork(e, &f, addr.present);
	out = gt_emit_out(e);
	ok = gt_emit_lib_call(e, px->op == GT_PX_READ ? "gt_read_user" : "gt_read_mem",
			      (LLVMValueRef[]){addr.v, gt_emit_const(e, size), out}, 3);
	v = LLVMBuildLoad2(e->b, e->i64, out, "");
	if (px->is_signed && size < 8) {
		LLVMValueRef bits = gt_emit_const(e, 64 - size * 8);
		v = LLVMBuildAShr(e->b, LLVMBuildShl(e->b, v, bits, ""), bits, "");
	}
	if (!px->type.maybe)
		gt_emit_fault(e, ok);
	struct gt_val r = {v, px->type.maybe ? gt_emit_forget(e, ok) : NULL};
	if (!addr.present)
		return r;
	f.a = r;
	gt_emit_fork_else(e, &f);
	f.b = absent(e);
	return gt_emit_fork_join(e, &f, true);
}

static struct gt_val slot(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_val v = {gt_emit_slot(e, (int)px->num), NULL};
	if (px->type.maybe)
		v.present = LLVMBuildICmp(e->b, LLVMIntNE, v.v, gt_emit_const(e, GT_GONE), "");
	return v;
}

/* ---- library calls ---- */

static unsigned call_arg(struct gt_emit *e, const struct gt_px *px, LLVMValueRef *args, unsigned n,
			 LLVMValueRef *present)
{
	if (px->op == GT_PX_CTX) {
		args[n++] = e->prog.ctx;
	} else if (px->op == GT_PX_STACKS) {
		args[n++] = gt_emit_lib(e, "gt_stacks");
	} else if (gt_emit_is_bytes(&px->type) || px->type.kind == GT_K_ARRAY) {
		LLVMValueRef p = gt_emit_alloc(e, gt_emit_mem_size(&px->type));
		*present = gt_emit_and(e, *present, gt_emit_mem(e, px, &px->type, p));
		args[n++] = p;
		args[n++] = gt_emit_const(e, px->type.size);
	} else {
		struct gt_val v = gt_emit_num(e, px);
		*present = gt_emit_and(e, *present, v.present);
		args[n++] = v.v;
	}
	return n;
}

struct gt_val gt_emit_call(struct gt_emit *e, const struct gt_px *px, LLVMValueRef out,
			   uint32_t cap)
{
	LLVMValueRef args[20], fn = gt_emit_lib(e, px->str), present = NULL, reg = NULL, r;
	LLVMTypeRef type = fn ? LLVMGlobalGetValueType(fn) : NULL;
	struct gt_mark mark = gt_emit_mark(e);
	struct gt_val v = {gt_emit_const(e, 0), NULL};
	struct gt_fork f;
	unsigned n = 0;

	for (int i = 0; i < px->nargs && n + 4 < GT_COUNT(args); i++)
		n = call_arg(e, px->args[i], args, n, &present);
	bool number = !out, maybe = type && LLVMGetReturnType(type) == e->i1;
	if (!number) {
		args[n++] = out;
		args[n++] = gt_emit_const(e, cap);
	} else if (maybe) {
		args[n++] = reg = gt_emit_out(e);
	}
	bool fits = type && LLVMCountParamTypes(type) == n;
	LLVMTypeRef params[GT_COUNT(args)];
	if (fits)
		LLVMGetParamTypes(type, params);
	for (unsigned i = 0; fits && i < n; i++)
		fits = LLVMTypeOf(args[i]) == params[i];
	if (!fits) {
		gt_error(e->diags, GT_TAG_INTERNAL, px->span,
			 "the BPF library has no %s that takes this", px->str);
		return v;
	}
	gt_emit_at(e, px->span);
	if (present)
		gt_emit_fork(e, &f, present);
	r = LLVMBuildCall2(e->b, type, fn, args, n, "");
	if (number)
		v.v = reg ? LLVMBuildLoad2(e->b, e->i64, reg, "") : r;
	if (maybe && !number && !px->type.maybe)
		gt_emit_fault(e, r); /* what it wrote is empty */
	else if (maybe)
		v.present = gt_emit_forget(e, r);
	gt_emit_release(e, mark);
	if (!present)
		return v;
	f.a = v;
	gt_emit_fork_else(e, &f);
	f.b = absent(e);
	return gt_emit_fork_join(e, &f, number);
}

/* The value before; a full map has none, and counts it. */
static struct gt_val fetch_add(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_mark mark = gt_emit_mark(e);
	struct gt_val n = gt_emit_num(e, px->a);
	struct gt_fork f;
	LLVMValueRef p = gt_emit_elem_made(e, (int)px->num, px->args, px->nargs, px->counter);
	gt_emit_release(e, mark);
	gt_emit_fork(e, &f, LLVMBuildIsNotNull(e->b, p, ""));
	f.a.v = LLVMBuildAtomicRMW(e->b, LLVMAtomicRMWBinOpAdd, gt_emit_offset(e, p, 8), n.v,
				   LLVMAtomicOrderingMonotonic, 0);
	if (e->m->maps[px->num].value.maybe)
		gt_emit_store(e, gt_emit_const(e, 1), p, 16);
	gt_emit_store(e, gt_emit_const(e, 1), p, 0);
	gt_emit_fork_else(e, &f);
	f.b.v = gt_emit_const(e, 0);
	return gt_emit_fork_join(e, &f, true);
}

struct gt_val gt_emit_num(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_val v = {0};
	switch (px->op) {
	case GT_PX_CONST:
		return (struct gt_val){gt_emit_const(e, (uint64_t)px->num), NULL};
	case GT_PX_VAR:
		v.v = LLVMBuildLoad2(e->b, e->i64, e->prog.vars[px->num].v, "");
		if (e->prog.vars[px->num].present)
			v.present = LLVMBuildLoad2(e->b, e->i1, e->prog.vars[px->num].present, "");
		return v;
	case GT_PX_UNARY:
		return unary(e, px);
	case GT_PX_BINARY:
		return binary(e, px);
	case GT_PX_COND:
	case GT_PX_ELVIS:
		return choice(e, px);
	case GT_PX_PRESENT:
		return is_present(e, px);
	case GT_PX_REG:
		return (struct gt_val){gt_emit_reg(e, (int)px->num), NULL};
	case GT_PX_SLOT:
		return slot(e, px);
	case GT_PX_SLOT_AT:
		v = gt_emit_num(e, px->a);
		v.v = gt_emit_slot_at(e, (int)px->num, v.v);
		return v;
	case GT_PX_READ:
	case GT_PX_READ_KERNEL:
		return read(e, px);
	case GT_PX_CALL:
		return gt_emit_call(e, px, NULL, 0);
	case GT_PX_MAP_GET:
		return gt_emit_map_get(e, px);
	case GT_PX_HAS_KEY:
		return gt_emit_has_key(e, px);
	case GT_PX_AGG_GET:
		return gt_emit_agg_get(e, px);
	case GT_PX_DELETE:
		return from_bool(e, gt_emit_delete(e, (int)px->num, px->args, px->nargs));
	case GT_PX_LEN:
		return (struct gt_val){gt_emit_lib_call(e, "gt_map_len", &e->maps[px->num], 1),
				       NULL};
	case GT_PX_BLOCK:
		gt_emit_stmts(e, px->body);
		return gt_emit_num(e, px->a);
	case GT_PX_FETCH_ADD:
		return fetch_add(e, px);
	case GT_PX_PART:
		return gt_emit_part(e, px);
	case GT_PX_BYTE:
		return gt_emit_byte(e, px);
	case GT_PX_INSIDE:
		return gt_emit_inside(e, px);
	case GT_PX_ELEM:
		return gt_emit_elem_at(e, px);
	case GT_PX_ADDR_VAR:
	case GT_PX_ADDR_VALUE:
	case GT_PX_ADDR_MAP:
		return gt_emit_addr(e, px);
	case GT_PX_STR_EQ:
	case GT_PX_STR_NE: {
		LLVMValueRef present, eq = px->a->type.kind == GT_K_STR
						   ? gt_emit_str_eq(e, px->a, px->b, &present)
						   : gt_emit_parts_eq(e, px->a, px->b, &present);
		if (px->op == GT_PX_STR_NE)
			eq = LLVMBuildNot(e->b, eq, "");
		return from_bool(e, gt_emit_and(e, eq, present));
	}
	default:
		gt_error(e->diags, GT_TAG_INTERNAL, px->span, "expression %d is no number", px->op);
		return absent(e);
	}
}
