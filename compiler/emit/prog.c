/*
 * One program: which hits count, the row of the process, memory, the body, the exits.
 *
 *	entry	what becomes registers, the stack memory
 *	start	the tests of the program's scope; to `out` when the hit does not count
 *	setup	scratch memory, variables set to zero
 *	body	the statements
 *	leave	scratch memory is given back
 *	out	return 0
 */
#include "emit/emit.h"

#include <string.h>

#include "arch/arch.h"
#include "bpf/gt_shared.h"

LLVMBasicBlockRef gt_emit_block(struct gt_emit *e, const char *name)
{
	return LLVMAppendBasicBlockInContext(e->ctx, e->prog.fn, name);
}

void gt_emit_enter(struct gt_emit *e, LLVMBasicBlockRef block)
{
	LLVMPositionBuilderAtEnd(e->b, block);
}

void gt_emit_count(struct gt_emit *e, int counter)
{
	if (counter >= 0)
		gt_emit_lib_call(e, "gt_count",
				 (LLVMValueRef[]){e->counters, gt_emit_const(e, (uint64_t)counter)},
				 2);
}

void gt_emit_fault(struct gt_emit *e, LLVMValueRef ok)
{
	struct gt_fork f;
	if (e->prog.p->fault < 0)
		return;
	gt_emit_fork(e, &f, ok);
	gt_emit_fork_else(e, &f);
	gt_emit_count(e, e->prog.p->fault);
	gt_emit_fork_join(e, &f, false);
}

LLVMValueRef gt_emit_reg(struct gt_emit *e, int reg)
{
	int off = gt_arch_reg_offset(gt_arch_find(e->m->arch), reg);
	if (off < 0) {
		gt_error(e->diags, GT_TAG_INTERNAL, e->prog.p->span, "%s has no register %d",
			 e->m->arch, reg);
		return gt_emit_const(e, 0);
	}
	LLVMValueRef v = gt_emit_load(e, e->i64, e->prog.ctx, (uint32_t)off);
	if (reg != GT_REG_SP || !e->prog.is_target)
		return v;
	/* The slot is a constant: where no site of the binary has a delta, the verifier drops this. */
	struct gt_fork f;
	LLVMValueRef moved = gt_emit_slot(e, gt_emit_slot_find(e, "site.delta"));
	gt_emit_fork(e, &f, LLVMBuildICmp(e->b, LLVMIntNE, moved, gt_emit_const(e, 0), ""));
	f.a.v = gt_emit_lib_call(e, "gt_entry_sp", (LLVMValueRef[]){e->prog.ctx, v}, 2);
	gt_emit_fork_else(e, &f);
	f.b.v = v;
	return gt_emit_fork_join(e, &f, true).v;
}

/* ---- memory ---- */

LLVMValueRef gt_emit_register(struct gt_emit *e, LLVMTypeRef type)
{
	LLVMBasicBlockRef at = LLVMGetInsertBlock(e->b);
	LLVMMetadataRef loc = LLVMGetCurrentDebugLocation2(e->b);
	LLVMValueRef term = LLVMGetBasicBlockTerminator(e->prog.entry);
	LLVMPositionBuilderBefore(e->b, term);
	LLVMValueRef v = LLVMBuildAlloca(e->b, type, "");
	LLVMBuildStore(e->b, LLVMConstNull(type), v);
	LLVMPositionBuilderAtEnd(e->b, at);
	LLVMSetCurrentDebugLocation2(e->b, loc);
	return v;
}

LLVMValueRef gt_emit_out(struct gt_emit *e)
{
	if (!e->prog.word)
		e->prog.word = gt_emit_register(e, e->i64);
	LLVMBuildStore(e->b, gt_emit_const(e, 0), e->prog.word);
	return e->prog.word;
}

struct gt_mark gt_emit_mark(struct gt_emit *e)
{
	return (struct gt_mark){e->prog.stack.top, e->prog.scratch.top};
}

void gt_emit_release(struct gt_emit *e, struct gt_mark mark)
{
	e->prog.stack.top = mark.stack;
	e->prog.scratch.top = mark.scratch;
}

LLVMValueRef gt_emit_alloc(struct gt_emit *e, uint32_t size)
{
	size = (size + 7) & ~7u;
	uint32_t room = e->prog.depth ? 0 : e->prog.loops ? GT_STACK_LOOPS : GT_STACK_ALL;
	bool small = size <= GT_STACK_EACH && e->prog.stack.top + size <= room;
	struct gt_pool *pool = small ? &e->prog.stack : &e->prog.scratch;
	LLVMValueRef p = gt_emit_offset(e, pool->base, pool->top + (small ? 0 : 8));
	pool->top += size;
	if (pool->top > pool->max)
		pool->max = pool->top;
	return p;
}

/* What stands for memory until its size is known. */
static LLVMValueRef stand_in(struct gt_emit *e)
{
	return LLVMBuildAlloca(e->b, e->i8, "");
}

static void replace(LLVMValueRef old, LLVMValueRef by)
{
	LLVMReplaceAllUsesWith(old, by);
	LLVMInstructionEraseFromParent(old);
}

static void make_vars(struct gt_emit *e)
{
	const struct gt_pprog *p = e->prog.p;
	e->prog.vars = gt_new_n(e->arena, struct gt_var, (size_t)p->nvars + 1);
	for (int i = 0; i < p->nvars; i++) {
		const struct gt_vtype *t = &p->vars[i].type;
		struct gt_var *v = &e->prog.vars[i];
		if (e->prog.captured[i]) {
			gt_emit_loops_var(e, i);
			continue;
		}
		if (t->maybe)
			v->present = gt_emit_register(e, e->i1);
		if (gt_emit_is_mem(t)) {
			v->v = gt_emit_alloc(e, gt_emit_mem_size(t));
			/* A string is assigned before it is read. */
			if (t->kind != GT_K_STR || gt_emit_is_small(t->size))
				gt_emit_zero(e, v->v, gt_emit_mem_size(t));
		} else {
			v->v = gt_emit_register(e, e->i64);
		}
	}
}

/* ---- which hits count ---- */

/* Goes on where cond is false. */
static void out_if(struct gt_emit *e, LLVMValueRef cond)
{
	LLVMBasicBlockRef next = gt_emit_block(e, "next");
	LLVMBuildCondBr(e->b, cond, e->prog.out, next);
	gt_emit_enter(e, next);
}

static LLVMValueRef slot_set(struct gt_emit *e, const char *name)
{
	LLVMValueRef v = gt_emit_slot(e, gt_emit_slot_find(e, name));
	return LLVMBuildICmp(e->b, LLVMIntNE, v, gt_emit_const(e, 0), "");
}

static LLVMValueRef find_row(struct gt_emit *e)
{
	LLVMValueRef args[] = {e->procs, gt_emit_slot(e, gt_emit_slot_find(e, "pidns.dev")),
			       gt_emit_slot(e, gt_emit_slot_find(e, "pidns.ino"))};
	return gt_emit_lib_call(e, "gt_row", args, 3);
}

static void target_start(struct gt_emit *e)
{
	struct gt_fork f;
	gt_emit_fork(e, &f, slot_set(e, "site.flags"));
	LLVMValueRef args[] = {e->prog.ctx, gt_emit_reg(e, GT_REG_FLAGS)};
	out_if(e, gt_emit_lib_call(e, "gt_not_a_call", args, 2));
	gt_emit_fork_else(e, &f);
	gt_emit_fork_join(e, &f, false);

	gt_emit_fork(e, &f, slot_set(e, "filter"));
	out_if(e, LLVMBuildIsNull(e->b, find_row(e), ""));
	gt_emit_fork_else(e, &f);
	gt_emit_fork_join(e, &f, false);
}

static void base_start(struct gt_emit *e)
{
	/* begin, end and interval run in gotap's own thread: they are never filtered */
	bool filter = e->m->target_filter && e->prog.p->m->kind >= GT_PROG_PROFILE &&
		      e->prog.p->m->kind <= GT_PROG_URETPROBE;
	if (!e->prog.p->uses_row && !filter)
		return;
	LLVMValueRef row = find_row(e), missing = LLVMBuildIsNull(e->b, row, "");
	if (filter)
		out_if(e, LLVMBuildAnd(e->b, missing, slot_set(e, "filter"), ""));
	e->prog.row = LLVMBuildSelect(e->b, missing, e->zero, row, "");
}

/* ---- the whole ---- */

static const char *section(struct gt_emit *e, const struct gt_mprog *m)
{
	switch (m->kind) {
	case GT_PROG_GO:
		return gt_arena_printf(e->arena, "uprobe.multi/%s", m->name);
	case GT_PROG_PROFILE:
		return gt_arena_printf(e->arena, "perf_event/%s", m->name);
	case GT_PROG_TRACEPOINT:
		return gt_arena_printf(e->arena, "tracepoint/%s", m->name);
	case GT_PROG_BENCH:
		return gt_arena_printf(e->arena, "xdp/%s", m->name);
	default:
		return gt_arena_printf(e->arena, "raw_tp/%s", m->name);
	}
}

void gt_emit_stack_made(struct gt_emit *e)
{
	struct gt_pool *stack = &e->prog.stack;
	LLVMPositionBuilderBefore(e->b, stack->base);
	if (stack->max) {
		LLVMValueRef mem =
			LLVMBuildAlloca(e->b, LLVMArrayType2(e->i64, stack->max / 8), "");
		replace(stack->base, mem);
	} else {
		LLVMInstructionEraseFromParent(stack->base);
	}
}

/* Now that sizes are known: memory in place of the stand-ins, scratch taken and given back. */
static bool finish_memory(struct gt_emit *e, LLVMBasicBlockRef setup, LLVMBasicBlockRef vars)
{
	struct gt_pool *scratch = &e->prog.scratch;
	gt_emit_stack_made(e);
	gt_emit_enter(e, setup);
	if (!scratch->max) {
		LLVMInstructionEraseFromParent(scratch->base);
		LLVMBuildBr(e->b, vars);
		gt_emit_enter(e, e->prog.leave);
		LLVMBuildBr(e->b, e->prog.out);
		return true;
	}
	if (scratch->max + 8 > GT_SCRATCH_MAX) {
		gt_error(e->diags, GT_TAG_LIMIT, e->prog.p->span,
			 "%s holds %u bytes of strings and keys at a time, and a program has %d: "
			 "use shorter strings",
			 e->prog.p->m->probe, scratch->max, GT_SCRATCH_MAX - 8);
		return false;
	}
	if (scratch->max + 8 > e->scratch_size)
		e->scratch_size = scratch->max + 8;
	if (!e->scratch)
		e->scratch = LLVMAddGlobal(e->mod, e->i64, "gt_scratch_later");
	LLVMValueRef piece = gt_emit_lib_call(e, "gt_take", &e->scratch, 1);
	LLVMBuildCondBr(e->b, LLVMBuildIsNull(e->b, piece, ""), e->prog.out, vars);
	replace(scratch->base, piece);
	gt_emit_enter(e, e->prog.leave);
	gt_emit_lib_call(e, "gt_give", &piece, 1);
	LLVMBuildBr(e->b, e->prog.out);
	return true;
}

void gt_emit_function(struct gt_emit *e, LLVMValueRef fn)
{
	LLVMAddAttributeAtIndex(
		fn, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
		LLVMCreateEnumAttribute(e->ctx, LLVMGetEnumAttributeKindForName("nounwind", 8), 0));
	LLVMAddTargetDependentFunctionAttr(fn, "target-cpu", "v3");
}

bool gt_emit_program(struct gt_emit *e, int index)
{
	const struct gt_pprog *p = &e->plan->progs[index];
	struct gt_emit_prog *prog = &e->prog;
	LLVMTypeRef type = LLVMFunctionType(e->i32, &e->ptr, 1, 0);
	LLVMMetadataRef here;

	memset(prog, 0, sizeof(*prog));
	prog->p = p;
	prog->is_target = gt_prog_kind_scope(p->m->kind) == GT_SCOPE_TARGET;
	prog->fn = LLVMAddFunction(e->mod, p->m->name, type);
	LLVMSetSection(prog->fn, section(e, p->m));
	gt_emit_function(e, prog->fn);
	unsigned line = gt_emit_line(e, p->span);
	prog->sp = gt_emit_debug_program(e, prog->fn, p->m->name, line ? line : 1);
	prog->ctx = LLVMGetParam(prog->fn, 0);
	here = LLVMDIBuilderCreateDebugLocation(e->ctx, line ? line : 1, 1, prog->sp, NULL);

	prog->entry = gt_emit_block(e, "entry");
	LLVMBasicBlockRef start = gt_emit_block(e, "start"), setup = gt_emit_block(e, "setup"),
			  vars = gt_emit_block(e, "vars");
	prog->leave = gt_emit_block(e, "leave");
	prog->out = gt_emit_block(e, "out");
	LLVMSetCurrentDebugLocation2(e->b, here);
	gt_emit_enter(e, prog->entry);
	prog->stack.base = stand_in(e);
	prog->scratch.base = stand_in(e);
	LLVMBuildBr(e->b, start);
	gt_emit_enter(e, start);
	if (prog->is_target)
		target_start(e);
	else
		base_start(e);
	LLVMBuildBr(e->b, setup);
	gt_emit_enter(e, vars);
	gt_emit_loops_find(e);
	if (prog->loops)
		gt_emit_loops_begin(e);
	make_vars(e);
	if (p->has_result)
		prog->result = gt_emit_register(e, e->i32);
	gt_emit_stmts(e, p->body);
	LLVMBuildBr(e->b, prog->leave);
	LLVMSetCurrentDebugLocation2(e->b, here);
	if (prog->result) {
		/* Every way out of the body comes by here; before it nothing was returned. */
		gt_emit_enter(e, prog->leave);
		LLVMValueRef v = LLVMBuildLoad2(e->b, e->i64, prog->vars[p->result].v, "");
		LLVMBuildStore(e->b, LLVMBuildTrunc(e->b, v, e->i32, ""), prog->result);
	}
	gt_emit_enter(e, prog->out);
	LLVMBuildRet(e->b, prog->result ? LLVMBuildLoad2(e->b, e->i32, prog->result, "")
					: LLVMConstInt(e->i32, 0, 0));
	return finish_memory(e, setup, vars);
}
