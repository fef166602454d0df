/*
 * Loops. The kernel runs a body as a callback (bpf_loop, bpf_for_each_map_elem), so that a loop costs
 * the verifier one look at its body, however often it runs.
 *
 * A callback is a function of its own. What body and clause share lies in the program's scratch
 * memory, where the verifier follows no values: with known values it would try every round. The
 * callback gets a pointer to the program's frame: context, scratch memory, row of the process.
 * break and return end the loop by the callback's result; return also sets a word in scratch, which is
 * tested behind the loop.
 */
#include "emit/emit.h"

#include <string.h>

#include "bpf/gt_shared.h"

enum { FRAME_CTX, FRAME_SCRATCH, FRAME_ROW, FRAME_WORDS };

/* ---- what a program's loops need ---- */

static void find_ps(struct gt_emit *e, const struct gt_ps *ps, int depth);

static void find_px(struct gt_emit *e, const struct gt_px *px, int depth)
{
	if (!px)
		return;
	if ((px->op == GT_PX_VAR || px->op == GT_PX_ADDR_VAR) && depth)
		e->prog.captured[px->num] = true;
	find_px(e, px->a, depth);
	find_px(e, px->b, depth);
	find_px(e, px->c, depth);
	for (int i = 0; i < px->nargs; i++)
		find_px(e, px->args[i], depth);
	find_ps(e, px->body, depth);
}

static void find_ps(struct gt_emit *e, const struct gt_ps *ps, int depth)
{
	for (; ps; ps = ps->next) {
		bool loop = ps->op == GT_PS_WHILE || ps->op == GT_PS_RANGE || ps->op == GT_PS_EACH;
		if (loop)
			e->prog.loops = true;
		if ((ps->op == GT_PS_SET && depth) || ps->op == GT_PS_RANGE)
			e->prog.captured[ps->num] = true;
		if (ps->op == GT_PS_EACH)
			e->prog.captured[ps->var] = true;
		find_px(e, ps->e, depth + (ps->op == GT_PS_WHILE));
		for (int i = 0; i < ps->nkey; i++)
			find_px(e, ps->key[i], depth);
		for (int i = 0; i < ps->nargs; i++)
			find_px(e, ps->args[i], depth);
		find_ps(e, ps->body, depth + loop);
		find_ps(e, ps->els, depth);
	}
}

void gt_emit_loops_find(struct gt_emit *e)
{
	e->prog.captured = gt_new_n(e->arena, bool, (size_t)e->prog.p->nvars + 1);
	find_ps(e, e->prog.p->body, 0);
}

static LLVMValueRef frame_word(struct gt_emit *e, int word)
{
	return gt_emit_offset(e, e->prog.frame, (uint32_t)word * 8);
}

static LLVMValueRef in_scratch(struct gt_emit *e, uint32_t at)
{
	return gt_emit_offset(e, e->prog.scratch.base, at + 8);
}

static uint32_t take_scratch(struct gt_emit *e, uint32_t size)
{
	struct gt_pool *pool = &e->prog.scratch;
	uint32_t at = pool->top;
	pool->top += (size + 7) & ~7u;
	if (pool->top > pool->max)
		pool->max = pool->top;
	return at;
}

void gt_emit_loops_begin(struct gt_emit *e)
{
	struct gt_emit_prog *p = &e->prog;
	LLVMBasicBlockRef at = LLVMGetInsertBlock(e->b);
	LLVMPositionBuilderBefore(e->b, LLVMGetBasicBlockTerminator(p->entry));
	p->frame = LLVMBuildAlloca(e->b, LLVMArrayType2(e->i64, FRAME_WORDS), "");
	gt_emit_enter(e, at);
	LLVMBuildStore(e->b, p->ctx, frame_word(e, FRAME_CTX));
	LLVMBuildStore(e->b, p->scratch.base, frame_word(e, FRAME_SCRATCH));
	if (p->row)
		LLVMBuildStore(e->b, p->row, frame_word(e, FRAME_ROW));
	p->left = take_scratch(e, 8);
}

/* A captured variable's place, in the function at hand. */
static void place_var(struct gt_emit *e, int i)
{
	const struct gt_vtype *t = &e->prog.p->vars[i].type;
	struct gt_var *v = &e->prog.vars[i];
	v->v = in_scratch(e, v->at);
	v->present = t->maybe ? gt_emit_offset(e, v->v, gt_emit_mem_size(t)) : NULL;
}

void gt_emit_loops_var(struct gt_emit *e, int i)
{
	const struct gt_vtype *t = &e->prog.p->vars[i].type;
	e->prog.vars[i].at = take_scratch(e, gt_emit_mem_size(t) + (t->maybe ? 8 : 0));
	place_var(e, i);
	gt_emit_zero(e, e->prog.vars[i].v, gt_emit_mem_size(t) + (t->maybe ? 8 : 0));
}

/* ---- callbacks ---- */

struct callback {
	struct gt_emit_prog outer;
	LLVMBasicBlockRef at;
	LLVMMetadataRef loc;
	LLVMValueRef fn;
};

/* Statements go into the callback's body from here on. nparams: the last one is the frame. */
static void callback_begin(struct gt_emit *e, struct callback *c, struct gt_span span,
			   LLVMTypeRef *params, unsigned nparams)
{
	struct gt_emit_prog *p = &e->prog;
	unsigned line = gt_emit_line(e, span);
	const char *name = gt_arena_printf(e->arena, "gt_loop_%d", e->nloops++);
	c->outer = *p;
	c->at = LLVMGetInsertBlock(e->b);
	c->loc = LLVMGetCurrentDebugLocation2(e->b);
	c->fn = LLVMAddFunction(e->mod, name, LLVMFunctionType(e->i64, params, nparams, 0));
	LLVMSetLinkage(c->fn, LLVMInternalLinkage);
	gt_emit_function(e, c->fn);
	p->fn = c->fn;
	p->sp = gt_emit_debug_callback(e, c->fn, name, line ? line : 1, nparams);
	p->depth++;
	p->vars = gt_arena_memdup(e->arena, p->vars, (size_t)p->p->nvars * sizeof(*p->vars));
	p->stack = (struct gt_pool){0};
	p->word = NULL;
	LLVMSetCurrentDebugLocation2(
		e->b, LLVMDIBuilderCreateDebugLocation(e->ctx, line ? line : 1, 1, p->sp, NULL));
	p->entry = gt_emit_block(e, "entry");
	LLVMBasicBlockRef body = gt_emit_block(e, "body");
	gt_emit_enter(e, p->entry);
	p->stack.base = LLVMBuildAlloca(e->b, e->i8, "");
	LLVMBuildBr(e->b, body);
	gt_emit_enter(e, body);
	p->frame = LLVMGetParam(c->fn, nparams - 1);
	p->ctx = LLVMBuildLoad2(e->b, e->ptr, frame_word(e, FRAME_CTX), "");
	p->scratch.base = LLVMBuildLoad2(e->b, e->ptr, frame_word(e, FRAME_SCRATCH), "");
	if (p->row)
		p->row = LLVMBuildLoad2(e->b, e->ptr, frame_word(e, FRAME_ROW), "");
	for (int i = 0; i < p->p->nvars; i++)
		if (p->captured[i])
			place_var(e, i);
	p->again = gt_emit_block(e, "again");
	p->stop = gt_emit_block(e, "stop");
	p->clause_end = gt_emit_block(e, "left");
}

static void callback_end(struct gt_emit *e, struct callback *c)
{
	struct gt_emit_prog *p = &e->prog;
	uint32_t scratch = p->scratch.max;
	LLVMBuildBr(e->b, p->again);
	gt_emit_enter(e, p->again);
	LLVMBuildRet(e->b, gt_emit_const(e, 0));
	gt_emit_enter(e, p->clause_end);
	gt_emit_store(e, gt_emit_const(e, 1), in_scratch(e, p->left), 0);
	LLVMBuildBr(e->b, p->stop);
	gt_emit_enter(e, p->stop);
	LLVMBuildRet(e->b, gt_emit_const(e, 1));
	gt_emit_stack_made(e);
	*p = c->outer;
	p->scratch.max = scratch;
	gt_emit_enter(e, c->at);
	LLVMSetCurrentDebugLocation2(e->b, c->loc);
}

static bool leaves(const struct gt_ps *ps);

static bool px_leaves(const struct gt_px *px)
{
	if (!px)
		return false;
	for (int i = 0; i < px->nargs; i++)
		if (px_leaves(px->args[i]))
			return true;
	return px_leaves(px->a) || px_leaves(px->b) || px_leaves(px->c) || leaves(px->body);
}

/* Does a return stand in these statements? */
static bool leaves(const struct gt_ps *ps)
{
	for (; ps; ps = ps->next) {
		if (ps->op == GT_PS_RETURN || px_leaves(ps->e) || leaves(ps->body) ||
		    leaves(ps->els))
			return true;
		for (int i = 0; i < ps->nargs; i++)
			if (px_leaves(ps->args[i]))
				return true;
		for (int i = 0; i < ps->nkey; i++)
			if (px_leaves(ps->key[i]))
				return true;
	}
	return false;
}

/* The call of the helper; behind it, on to the clause's end where the body has returned. */
static LLVMValueRef run(struct gt_emit *e, const struct gt_ps *ps, const char *how,
			LLVMValueRef first, struct callback *c)
{
	LLVMValueRef left = in_scratch(e, e->prog.left), rounds;
	LLVMBasicBlockRef end = e->prog.clause_end ? e->prog.clause_end : e->prog.leave;
	bool may_leave = leaves(ps->body) || px_leaves(ps->e);
	if (may_leave)
		gt_emit_store(e, gt_emit_const(e, 0), left, 0);
	gt_emit_at(e, ps->span);
	rounds = gt_emit_lib_call(e, how, (LLVMValueRef[]){first, c->fn, e->prog.frame}, 3);
	if (may_leave) {
		LLVMBasicBlockRef next = gt_emit_block(e, "next");
		LLVMBuildCondBr(e->b,
				LLVMBuildICmp(e->b, LLVMIntNE, gt_emit_load(e, e->i64, left, 0),
					      gt_emit_const(e, 0), ""),
				end, next);
		gt_emit_enter(e, next);
	}
	return rounds;
}

static void count_if(struct gt_emit *e, LLVMValueRef cond, int counter)
{
	struct gt_fork f;
	gt_emit_fork(e, &f, cond);
	gt_emit_count(e, counter);
	gt_emit_fork_else(e, &f);
	gt_emit_fork_join(e, &f, false);
}

/* ---- the loops ---- */

static void while_loop(struct gt_emit *e, const struct gt_ps *ps)
{
	LLVMTypeRef params[] = {e->i64, e->ptr};
	LLVMValueRef max = gt_emit_const(e, GT_LOOP_MAX);
	struct callback c;
	callback_begin(e, &c, ps->span, params, 2);
	struct gt_mark mark = gt_emit_mark(e);
	LLVMBasicBlockRef body = gt_emit_block(e, "while");
	LLVMBuildCondBr(e->b, gt_emit_cond(e, ps->e), body, e->prog.stop);
	gt_emit_release(e, mark);
	gt_emit_enter(e, body);
	gt_emit_stmts(e, ps->body);
	callback_end(e, &c);
	LLVMValueRef rounds = run(e, ps, "gt_loop", max, &c);
	count_if(e, LLVMBuildICmp(e->b, LLVMIntEQ, rounds, max, ""), ps->cut);
}

static void range_loop(struct gt_emit *e, const struct gt_ps *ps)
{
	LLVMTypeRef params[] = {e->i64, e->ptr};
	struct gt_val from = gt_emit_num(e, ps->args[0]), to = gt_emit_num(e, ps->args[1]);
	LLVMValueRef present = gt_emit_and(e, from.present, to.present);
	LLVMValueRef zero = gt_emit_const(e, 0), max = gt_emit_const(e, GT_LOOP_MAX);
	LLVMValueRef n = LLVMBuildSub(e->b, to.v, from.v, "");
	LLVMValueRef some = LLVMBuildICmp(e->b, LLVMIntSLT, from.v, to.v, ""), over;
	uint32_t at = take_scratch(e, 8);
	struct callback c;

	some = gt_emit_and(e, some, present);
	n = LLVMBuildSelect(e->b, some, n, zero, "");
	over = LLVMBuildICmp(e->b, LLVMIntUGT, n, max, "");
	count_if(e, over, ps->cut);
	n = LLVMBuildSelect(e->b, over, max, n, "");
	gt_emit_store(e, from.v, in_scratch(e, at), 0);
	callback_begin(e, &c, ps->span, params, 2);
	const struct gt_var *var = &e->prog.vars[ps->num];
	LLVMValueRef first = gt_emit_load(e, e->i64, in_scratch(e, at), 0);
	gt_emit_store(e, LLVMBuildAdd(e->b, first, LLVMGetParam(c.fn, 0), ""), var->v, 0);
	gt_emit_stmts(e, ps->body);
	callback_end(e, &c);
	/* A body that the verifier knows never runs is dead code to it, and then it stumbles over its address. */
	run(e, ps, "gt_loop", gt_emit_unknown(e, n), &c);
}

static void each_loop(struct gt_emit *e, const struct gt_ps *ps)
{
	LLVMTypeRef params[] = {e->ptr, e->ptr, e->ptr, e->ptr};
	const struct gt_mmap *m = &e->m->maps[ps->num];
	uint32_t key_size = gt_vtype_wire_size(&m->key);
	struct callback c;
	callback_begin(e, &c, ps->span, params, 4);
	LLVMValueRef pair = e->prog.vars[ps->var].v, key = LLVMGetParam(c.fn, 1),
		     value = LLVMGetParam(c.fn, 2), to = gt_emit_offset(e, pair, key_size);
	gt_emit_copy(e, pair, key, key_size);
	if (m->agg) {
		gt_emit_store(e, gt_emit_agg_value(e, ps->num, e->m->maps[ps->num].agg, pair), to,
			      0);
	} else {
		LLVMBasicBlockRef body = gt_emit_block(e, "each");
		LLVMBuildCondBr(e->b,
				LLVMBuildICmp(e->b, LLVMIntNE, gt_emit_load(e, e->i64, value, 0),
					      gt_emit_const(e, 0), ""),
				body, e->prog.again);
		gt_emit_enter(e, body);
		gt_emit_copy(e, to, gt_emit_offset(e, value, 8), gt_vtype_wire_size(&m->value));
	}
	gt_emit_stmts(e, ps->body);
	callback_end(e, &c);
	run(e, ps, "gt_each", e->maps[ps->num], &c);
}

/* What follows in the same list is never reached. */
static void jump(struct gt_emit *e, LLVMBasicBlockRef to)
{
	LLVMBuildBr(e->b, to);
	gt_emit_enter(e, gt_emit_block(e, "unreached"));
}

void gt_emit_loop(struct gt_emit *e, const struct gt_ps *ps)
{
	switch (ps->op) {
	case GT_PS_WHILE:
		while_loop(e, ps);
		break;
	case GT_PS_RANGE:
		range_loop(e, ps);
		break;
	case GT_PS_EACH:
		each_loop(e, ps);
		break;
	default:
		jump(e, ps->op == GT_PS_BREAK ? e->prog.stop : e->prog.again);
	}
}
