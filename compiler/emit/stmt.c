/* Statements. What one takes of the program's memory it gives back at its end. */
#include "emit/emit.h"

#include "bpf/gt_shared.h"

/* The shape of updates. */
static void if_elem(struct gt_emit *e, struct gt_fork *f, LLVMValueRef p)
{
	gt_emit_fork(e, f, LLVMBuildIsNotNull(e->b, p, ""));
}

static void end_if(struct gt_emit *e, struct gt_fork *f)
{
	gt_emit_fork_else(e, f);
	gt_emit_fork_join(e, f, false);
}

static void else_count(struct gt_emit *e, struct gt_fork *f, int counter)
{
	gt_emit_fork_else(e, f);
	gt_emit_count(e, counter);
	gt_emit_fork_join(e, f, false);
}

static void add(struct gt_emit *e, LLVMValueRef p, uint32_t off, LLVMValueRef n)
{
	LLVMBuildAtomicRMW(e->b, LLVMAtomicRMWBinOpAdd, gt_emit_offset(e, p, off), n,
			   LLVMAtomicOrderingMonotonic, 0);
}

/* May it look at variable num? What a block does is not looked into. */
static bool reads_var(const struct gt_px *px, int64_t num)
{
	if (!px)
		return false;
	if (px->body || ((px->op == GT_PX_VAR || px->op == GT_PX_ADDR_VAR) && px->num == num))
		return true;
	for (int i = 0; i < px->nargs; i++)
		if (reads_var(px->args[i], num))
			return true;
	return reads_var(px->a, num) || reads_var(px->b, num) || reads_var(px->c, num);
}

/* Where the variable's own value is needed on the way, it keeps it until the new one is whole. */
static LLVMValueRef set_mem(struct gt_emit *e, const struct gt_ps *ps, const struct gt_vtype *t,
			    LLVMValueRef dst)
{
	if (!reads_var(ps->e, ps->num))
		return gt_emit_mem(e, ps->e, t, dst);
	LLVMValueRef tmp = gt_emit_alloc(e, gt_emit_mem_size(t));
	LLVMValueRef present = gt_emit_mem(e, ps->e, t, tmp);
	gt_emit_copy(e, dst, tmp, gt_emit_mem_size(t));
	return present;
}

static void set_var(struct gt_emit *e, const struct gt_ps *ps)
{
	const struct gt_var *var = &e->prog.vars[ps->num];
	const struct gt_vtype *t = &e->prog.p->vars[ps->num].type;
	LLVMValueRef present;
	if (gt_emit_is_mem(t)) {
		present = set_mem(e, ps, t, var->v);
	} else {
		struct gt_val v = gt_emit_num(e, ps->e);
		present = v.present;
		if (present && !var->present)
			v.v = LLVMBuildSelect(e->b, present, v.v, gt_emit_const(e, 0), "");
		LLVMBuildStore(e->b, v.v, var->v);
	}
	if (var->present)
		LLVMBuildStore(e->b, present ? present : LLVMConstInt(e->i1, 1, 0), var->present);
}

static void store_value(struct gt_emit *e, const struct gt_ps *ps, LLVMValueRef tmp)
{
	const struct gt_mmap *m = &e->m->maps[ps->num];
	uint32_t size = gt_vtype_wire_size(&m->value);
	LLVMValueRef one = gt_emit_const(e, 1);
	if (!gt_emit_map_keyed(m)) {
		LLVMValueRef p = gt_emit_elem(e, ps->num, NULL, 0);
		struct gt_fork f;
		if_elem(e, &f, p);
		gt_emit_copy(e, gt_emit_offset(e, p, 8), gt_emit_offset(e, tmp, 8), size);
		gt_emit_store(e, one, p, 0);
		end_if(e, &f);
		return;
	}
	gt_emit_store(e, one, tmp, 0);
	LLVMValueRef key = gt_emit_alloc(e, gt_vtype_wire_size(&m->key));
	uint32_t off = 0;
	for (int i = 0; i < ps->nkey && i < m->key.nelems; i++) {
		gt_emit_wire(e, ps->key[i], &m->key.elems[i], gt_emit_offset(e, key, off));
		off += gt_vtype_wire_size(&m->key.elems[i]);
	}
	LLVMValueRef args[] = {e->maps[ps->num], key, tmp, e->counters,
			       gt_emit_const(e, (uint64_t)ps->full)};
	gt_emit_lib_call(e, "gt_update", args, GT_COUNT(args));
}

static void map_set(struct gt_emit *e, const struct gt_ps *ps)
{
	const struct gt_mmap *m = &e->m->maps[ps->num];
	LLVMValueRef tmp = gt_emit_alloc(e, 8 + gt_vtype_wire_size(&m->value));
	LLVMValueRef present = gt_emit_wire(e, ps->e, &m->value, gt_emit_offset(e, tmp, 8));
	struct gt_fork f;
	if (!present || m->value.maybe) {
		store_value(e, ps, tmp);
		return;
	}
	gt_emit_fork(e, &f, present);
	store_value(e, ps, tmp);
	else_count(e, &f, ps->skip);
}

static void map_add(struct gt_emit *e, const struct gt_ps *ps)
{
	LLVMValueRef one = gt_emit_const(e, 1);
	struct gt_val v = gt_emit_num(e, ps->e);
	struct gt_fork skip, f;
	if (v.present)
		gt_emit_fork(e, &skip, v.present);
	LLVMValueRef p = gt_emit_elem_made(e, ps->num, ps->key, ps->nkey, ps->full);
	if_elem(e, &f, p);
	add(e, p, 8, v.v);
	if (e->m->maps[ps->num].value.maybe)
		gt_emit_store(e, one, p, 16);
	gt_emit_store(e, one, p, 0);
	end_if(e, &f);
	if (v.present)
		else_count(e, &skip, ps->skip);
}

static bool value_signed(const struct gt_vtype *t)
{
	return t->kind != GT_K_INT ||
	       t->is_signed; /* the reader of maps compares by the same rule */
}

static void aggregate(struct gt_emit *e, const struct gt_ps *ps)
{
	const struct gt_mmap *m = &e->m->maps[ps->num];
	LLVMValueRef one = gt_emit_const(e, 1);
	struct gt_val v = {one, NULL};
	struct gt_fork skip, f;
	if (ps->e)
		v = gt_emit_num(e, ps->e);
	if (v.present)
		gt_emit_fork(e, &skip, v.present);
	LLVMValueRef p = gt_emit_elem_made(e, ps->num, ps->key, ps->nkey, ps->full);
	if_elem(e, &f, p);
	LLVMValueRef args[] = {p,
			       v.v,
			       gt_emit_const(e, value_signed(&m->value)),
			       gt_emit_const(e, (uint64_t)m->lo),
			       gt_emit_const(e, (uint64_t)m->hi),
			       gt_emit_const(e, (uint64_t)m->step),
			       gt_emit_const(e, gt_mmap_value_size(m) / 8 - 1)};
	gt_emit_lib_call(e, gt_arena_printf(e->arena, "gt_agg_%s", gt_agg_name(m->agg)), args,
			 GT_COUNT(args));
	end_if(e, &f);
	if (v.present)
		else_count(e, &skip, ps->skip);
}

/* Arguments are written straight into the ring. */
static void emit_record(struct gt_emit *e, const struct gt_ps *ps)
{
	if (e->m->records[ps->num].packed) {
		gt_emit_packed(e, ps);
		return;
	}
	const struct gt_mrecord *r = &e->m->records[ps->num];
	LLVMValueRef ring = gt_emit_lib(e, gt_rec_is_control(r->kind) ? "gt_control" : "gt_events");
	uint32_t len = 0, off = sizeof(struct gt_record);
	struct gt_fork f;
	for (int i = 0; i < r->nargs; i++)
		len += gt_vtype_wire_size(&r->args[i]);
	LLVMValueRef size = gt_emit_const(e, len), id = gt_emit_const(e, (uint64_t)ps->num);
	bool leaves_room = gt_rec_is_control(r->kind) && r->kind != GT_REC_EXIT;
	LLVMValueRef p = gt_emit_lib_call(e, leaves_room ? "gt_control_begin" : "gt_record_begin",
					  (LLVMValueRef[]){ring, size}, 2);
	if_elem(e, &f, p);
	gt_emit_lib_call(e, "gt_record_head", (LLVMValueRef[]){p, id, size}, 3);
	for (int i = 0; i < ps->nargs && i < r->nargs; i++) {
		gt_emit_wire(e, ps->args[i], &r->args[i], gt_emit_offset(e, p, off));
		off += gt_vtype_wire_size(&r->args[i]);
	}
	gt_emit_at(e, ps->span);
	gt_emit_lib_call(e, "gt_record_end", &p, 1);
	else_count(e, &f, ps->lost);
}

static void if_stmt(struct gt_emit *e, const struct gt_ps *ps)
{
	struct gt_fork f;
	gt_emit_fork(e, &f, gt_emit_cond(e, ps->e));
	gt_emit_stmts(e, ps->body);
	gt_emit_fork_else(e, &f);
	gt_emit_stmts(e, ps->els);
	gt_emit_fork_join(e, &f, false);
}

static void clause(struct gt_emit *e, const struct gt_ps *ps)
{
	LLVMBasicBlockRef outer = e->prog.clause_end, end = gt_emit_block(e, "clause");
	e->prog.clause_end = end;
	gt_emit_stmts(e, ps->body);
	LLVMBuildBr(e->b, end);
	gt_emit_enter(e, end);
	e->prog.clause_end = outer;
}

static void evaluate(struct gt_emit *e, const struct gt_px *px)
{
	if (gt_emit_is_mem(&px->type))
		gt_emit_mem(e, px, &px->type, gt_emit_alloc(e, gt_emit_mem_size(&px->type)));
	else
		gt_emit_num(e, px);
}

/* What follows in the same list is never reached: it gets a block of its own, which the passes drop. */
static void return_stmt(struct gt_emit *e)
{
	LLVMBuildBr(e->b, e->prog.clause_end ? e->prog.clause_end : e->prog.leave);
	gt_emit_enter(e, gt_emit_block(e, "unreached"));
}

static void stmt(struct gt_emit *e, const struct gt_ps *ps)
{
	switch (ps->op) {
	case GT_PS_SET:
		set_var(e, ps);
		break;
	case GT_PS_MAP_SET:
		map_set(e, ps);
		break;
	case GT_PS_MAP_ADD:
		map_add(e, ps);
		break;
	case GT_PS_AGG:
		aggregate(e, ps);
		break;
	case GT_PS_DELETE:
		gt_emit_delete(e, ps->num, ps->key, ps->nkey);
		break;
	case GT_PS_IF:
		if_stmt(e, ps);
		break;
	case GT_PS_EMIT:
		emit_record(e, ps);
		break;
	case GT_PS_RETURN:
		return_stmt(e);
		break;
	case GT_PS_CLAUSE:
		clause(e, ps);
		break;
	case GT_PS_EXPR:
		evaluate(e, ps->e);
		break;
	case GT_PS_WHILE:
	case GT_PS_RANGE:
	case GT_PS_EACH:
	case GT_PS_BREAK:
	case GT_PS_CONTINUE:
		gt_emit_loop(e, ps);
		break;
	}
}

void gt_emit_stmts(struct gt_emit *e, const struct gt_ps *list)
{
	for (; list; list = list->next) {
		struct gt_mark mark = gt_emit_mark(e);
		gt_emit_at(e, list->span);
		stmt(e, list);
		gt_emit_release(e, mark);
	}
}
