/* Elements of maps: finding, reading, deleting one; aggregations read as numbers. */
#include "emit/emit.h"

static LLVMValueRef is_set(struct gt_emit *e, LLVMValueRef p, uint32_t off)
{
	return LLVMBuildICmp(e->b, LLVMIntNE, gt_emit_load(e, e->i64, p, off), gt_emit_const(e, 0),
			     "");
}

/* The key in memory; an array's one index where the map has none. */
static LLVMValueRef key_place(struct gt_emit *e, const struct gt_mmap *m, struct gt_px *const *key,
			      int nkey)
{
	if (!gt_emit_map_keyed(m)) {
		LLVMValueRef index = gt_emit_alloc(e, 8);
		gt_emit_store(e, LLVMConstInt(e->i32, 0, 0), index, 0);
		return index;
	}
	LLVMValueRef k = gt_emit_alloc(e, gt_vtype_wire_size(&m->key));
	uint32_t off = 0;
	for (int i = 0; i < nkey && i < m->key.nelems; i++) {
		gt_emit_wire(e, key[i], &m->key.elems[i], gt_emit_offset(e, k, off));
		off += gt_vtype_wire_size(&m->key.elems[i]);
	}
	return k;
}

LLVMValueRef gt_emit_elem(struct gt_emit *e, int map, struct gt_px *const *key, int nkey)
{
	LLVMValueRef k = key_place(e, &e->m->maps[map], key, nkey);
	return gt_emit_lib_call(e, "gt_find", (LLVMValueRef[]){e->maps[map], k}, 2);
}

LLVMValueRef gt_emit_elem_made(struct gt_emit *e, int map, struct gt_px *const *key, int nkey,
			       int full)
{
	if (!gt_emit_map_keyed(&e->m->maps[map]))
		return gt_emit_elem(e, map, key, nkey);
	LLVMValueRef args[] = {e->maps[map], key_place(e, &e->m->maps[map], key, nkey), e->zero,
			       e->counters, gt_emit_const(e, (uint64_t)full)};
	return gt_emit_lib_call(e, "gt_elem", args, GT_COUNT(args));
}

struct gt_val gt_emit_map_get(struct gt_emit *e, const struct gt_px *px)
{
	const struct gt_mmap *m = &e->m->maps[px->num];
	struct gt_mark mark = gt_emit_mark(e);
	struct gt_fork f;
	LLVMValueRef p = gt_emit_elem(e, (int)px->num, px->args, px->nargs);
	gt_emit_release(e, mark);
	gt_emit_fork(e, &f, LLVMBuildIsNotNull(e->b, p, ""));
	LLVMValueRef set = is_set(e, p, 0);
	f.a.v = gt_emit_load(e, e->i64, p, 8);
	if (m->value.maybe)
		set = LLVMBuildAnd(e->b, set, is_set(e, p, 16), "");
	f.a.present = set;
	gt_emit_fork_else(e, &f);
	f.b = (struct gt_val){gt_emit_const(e, 0), LLVMConstInt(e->i1, 0, 0)};
	struct gt_val v = gt_emit_fork_join(e, &f, true);
	if (!px->type.maybe) {
		v.v = LLVMBuildSelect(e->b, v.present, v.v, gt_emit_const(e, 0), "");
		v.present = NULL;
	}
	return v;
}

/* Per CPU, another one may have counted: there an element is a key. */
struct gt_val gt_emit_has_key(struct gt_emit *e, const struct gt_px *px)
{
	struct gt_mark mark = gt_emit_mark(e);
	struct gt_fork f;
	LLVMValueRef p = gt_emit_elem(e, (int)px->num, px->args, px->nargs);
	gt_emit_release(e, mark);
	gt_emit_fork(e, &f, LLVMBuildIsNotNull(e->b, p, ""));
	f.a.v = gt_emit_const(e, 1);
	if (e->m->maps[px->num].agg == GT_AGG_NONE)
		f.a.v = LLVMBuildZExt(e->b, is_set(e, p, 0), e->i64, "");
	gt_emit_fork_else(e, &f);
	f.b.v = gt_emit_const(e, 0);
	return gt_emit_fork_join(e, &f, true);
}

/* A word of an aggregation over all CPUs. */
static LLVMValueRef agg_word(struct gt_emit *e, int map, LLVMValueRef key, uint64_t word,
			     uint64_t kind)
{
	const struct gt_mmap *m = &e->m->maps[map];
	bool is_signed = m->value.kind != GT_K_INT || m->value.is_signed;
	LLVMValueRef args[] = {e->maps[map], key, gt_emit_const(e, word), gt_emit_const(e, kind),
			       gt_emit_const(e, is_signed)};
	return gt_emit_lib_call(e, "gt_agg_word", args, GT_COUNT(args));
}

LLVMValueRef gt_emit_agg_value(struct gt_emit *e, int map, enum gt_agg agg, LLVMValueRef key)
{
	const struct gt_mmap *m = &e->m->maps[map];
	switch (agg) {
	case GT_AGG_COUNT:
		return agg_word(e, map, key, 0, 0);
	case GT_AGG_MIN:
	case GT_AGG_MAX:
		return agg_word(e, map, key, 1, agg == GT_AGG_MIN ? 1 : 2);
	case GT_AGG_AVG: {
		LLVMValueRef n = agg_word(e, map, key, 0, 0), one = gt_emit_const(e, 1);
		LLVMValueRef none = LLVMBuildICmp(e->b, LLVMIntEQ, n, gt_emit_const(e, 0), "");
		LLVMValueRef args[] = {agg_word(e, map, key, 1, 0),
				       LLVMBuildSelect(e->b, none, one, n, "")};
		bool is_unsigned = m->value.kind == GT_K_INT && !m->value.is_signed;
		return gt_emit_lib_call(e, is_unsigned ? "gt_div" : "gt_sdiv", args, 2);
	}
	default:
		return agg_word(e, map, key, 1, 0);
	}
}

struct gt_val gt_emit_agg_get(struct gt_emit *e, const struct gt_px *px)
{
	int map = (int)px->num;
	struct gt_mark mark = gt_emit_mark(e);
	LLVMValueRef key = key_place(e, &e->m->maps[map], px->args, px->nargs);
	gt_emit_at(e, px->span);
	LLVMValueRef v = gt_emit_agg_value(e, map, px->agg, key);
	gt_emit_release(e, mark);
	return (struct gt_val){v, NULL};
}

/* The one element of a map without keys cannot go: it becomes empty. i1: was it there? */
LLVMValueRef gt_emit_delete(struct gt_emit *e, int map, struct gt_px *const *key, int nkey)
{
	const struct gt_mmap *m = &e->m->maps[map];
	LLVMValueRef k = key_place(e, m, key, nkey);
	if (gt_emit_map_keyed(m))
		return gt_emit_lib_call(e, "gt_delete", (LLVMValueRef[]){e->maps[map], k}, 2);
	struct gt_fork f;
	LLVMValueRef p = gt_emit_lib_call(e, "gt_find", (LLVMValueRef[]){e->maps[map], k}, 2);
	gt_emit_fork(e, &f, LLVMBuildIsNotNull(e->b, p, ""));
	f.a.v = LLVMBuildZExt(e->b, is_set(e, p, 0), e->i64, "");
	gt_emit_zero(e, p, gt_mmap_value_size(m));
	gt_emit_fork_else(e, &f);
	f.b.v = gt_emit_const(e, 0);
	return LLVMBuildTrunc(e->b, gt_emit_fork_join(e, &f, true).v, e->i1, "");
}
