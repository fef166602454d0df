/*
 * Slots. In target programs, and for the session's own facts, a slot is a constant in .rodata that is
 * marked as initialised elsewhere: LLVM may not fold it, the verifier knows its value. In base
 * programs the facts of a target lie in the row of the current process.
 */
#include "emit/emit.h"

#include <string.h>

static uint32_t slot_words(const struct gt_mslot *s)
{
	return s->kind == GT_SLOT_ENUM ? GT_ENUM_MAX * 2 / 8 : 1;
}

int gt_emit_slot_find(struct gt_emit *e, const char *name)
{
	struct gt_manifest *m = e->m;
	for (int i = 0; i < m->nslots; i++)
		if (!strcmp(m->slots[i].name, name))
			return i;
	struct gt_mslot *slots = gt_new_n(e->arena, struct gt_mslot, (size_t)m->nslots + 1);
	struct gt_slot *mine = gt_new_n(e->arena, struct gt_slot, (size_t)m->nslots + 1);
	if (m->nslots) {
		memcpy(slots, m->slots, (size_t)m->nslots * sizeof(*slots));
		memcpy(mine, e->slots, (size_t)m->nslots * sizeof(*mine));
	}
	slots[m->nslots] =
		(struct gt_mslot){.name = name, .row = -1, .kind = gt_slot_kind_of(name)};
	m->slots = slots;
	e->slots = mine;
	return m->nslots++;
}

static void make_var(struct gt_emit *e, int i)
{
	struct gt_mslot *s = &e->m->slots[i];
	bool array = s->kind == GT_SLOT_ENUM;
	LLVMTypeRef t = array ? LLVMArrayType2(e->i16, GT_ENUM_MAX) : e->i64;
	s->var = gt_arena_printf(e->arena, "gt_slot_%d", i);
	e->slots[i].var = gt_emit_rodata(e, s->var, t, LLVMConstNull(t),
					 array ? gt_emit_debug_array(e, e->di_u16, 2, GT_ENUM_MAX)
					       : e->di_u64);
	LLVMSetExternallyInitialized(e->slots[i].var, 1);
}

/* Which slots the prologues of programs look at, then where each slot lives. */
void gt_emit_slots(struct gt_emit *e)
{
	static const char *const own[] = {"filter", "pidns.dev", "pidns.ino", "site.flags",
					  "site.delta"};
	enum { BASE_OWN = 3 }; /* the first ones serve programs of both scopes */
	bool targets = false, bases = false;
	int words = 2;

	for (int i = 0; i < e->m->nprogs; i++) {
		bool target = gt_prog_kind_scope(e->m->progs[i].kind) == GT_SCOPE_TARGET;
		targets |= target;
		bases |= !target && (e->plan->progs[i].uses_row || e->m->target_filter);
	}
	for (size_t i = 0; (targets || bases) && i < (targets ? GT_COUNT(own) : BASE_OWN); i++) {
		int slot = gt_emit_slot_find(e, own[i]); /* may move e->slots */
		e->slots[slot].in_target |= targets;
		e->slots[slot].in_base |= bases && i < BASE_OWN;
	}
	for (int i = 0; i < e->m->nslots; i++) {
		struct gt_mslot *s = &e->m->slots[i];
		bool per_target = gt_slot_is_target(s->kind);
		s->var = NULL;
		s->row = -1;
		if (e->slots[i].in_base && per_target) {
			if (s->kind == GT_SLOT_TARGET || s->kind == GT_SLOT_BIAS) {
				s->row = s->kind == GT_SLOT_BIAS;
			} else {
				s->row = words;
				words += (int)slot_words(s);
			}
		}
		if (s->kind != GT_SLOT_BIAS &&
		    (e->slots[i].in_target || (e->slots[i].in_base && !per_target)))
			make_var(e, i);
	}
	e->m->row_words = words;
}

/* Where a slot's bytes are, for the program at hand. */
static LLVMValueRef place(struct gt_emit *e, int i)
{
	const struct gt_mslot *s = &e->m->slots[i];
	if (!e->prog.is_target && gt_slot_is_target(s->kind))
		return gt_emit_offset(e, e->prog.row ? e->prog.row : e->zero,
				      s->row < 0 ? 0 : (uint32_t)s->row * 8);
	return e->slots[i].var;
}

LLVMValueRef gt_emit_slot(struct gt_emit *e, int i)
{
	LLVMValueRef p = place(e, i);
	if (!p) {
		gt_error(e->diags, GT_TAG_INTERNAL, e->prog.p->span,
			 "slot %s has no place in a program of a target", e->m->slots[i].name);
		return gt_emit_const(e, 0);
	}
	return gt_emit_load(e, e->i64, p, 0);
}

LLVMValueRef gt_emit_slot_at(struct gt_emit *e, int i, LLVMValueRef index)
{
	LLVMValueRef p = place(e, i);
	index = LLVMBuildAnd(e->b, index, gt_emit_const(e, GT_ENUM_MAX - 1), "");
	p = LLVMBuildGEP2(e->b, e->i16, p, &index, 1, "");
	return LLVMBuildZExt(e->b, LLVMBuildLoad2(e->b, e->i16, p, ""), e->i64, "");
}
