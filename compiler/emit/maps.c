/* Maps of the script and of the plan's tables, and constants. Those of the library come with it. */
#include "emit/emit.h"

#include <string.h>

#include <linux/bpf.h>

enum { STATE_ENTRIES = 1 << 20, SPARE_ABOVE = 1024 /* bytes */ };

bool gt_emit_map_keyed(const struct gt_mmap *m)
{
	return m->key.nelems > 0;
}

static LLVMValueRef add_map_flags(struct gt_emit *e, const char *name, enum bpf_map_type type,
				  uint32_t key, uint32_t value, uint32_t entries, uint32_t flags)
{
	const struct gt_map_attr attrs[] = {{"type", type},
					    {"key_size", key},
					    {"value_size", value},
					    {"max_entries", entries},
					    {"map_flags", flags}};
	LLVMTypeRef t = LLVMArrayType2(e->i64, GT_COUNT(attrs));
	LLVMValueRef g = LLVMAddGlobal(e->mod, t, name);
	LLVMSetInitializer(g, LLVMConstNull(t));
	LLVMSetSection(g, ".maps");
	LLVMSetAlignment(g, 8);
	gt_emit_debug_var(e, g, name, gt_emit_debug_map(e, attrs, GT_COUNT(attrs)));
	return g;
}

static LLVMValueRef add_map(struct gt_emit *e, const char *name, enum bpf_map_type type,
			    uint32_t key, uint32_t value, uint32_t entries)
{
	return add_map_flags(e, name, type, key, value, entries, 0);
}

LLVMValueRef gt_emit_rodata(struct gt_emit *e, const char *name, LLVMTypeRef type,
			    LLVMValueRef init, LLVMMetadataRef di)
{
	LLVMValueRef g = LLVMAddGlobal(e->mod, type, name);
	LLVMSetInitializer(g, init);
	LLVMSetSection(g, ".rodata");
	LLVMSetGlobalConstant(g, 1);
	LLVMSetAlignment(g, 8);
	gt_emit_debug_var(e, g, name, gt_emit_debug_const(e, di));
	return g;
}

LLVMValueRef gt_emit_nil(struct gt_emit *e)
{
	if (!e->nil) {
		e->nil = LLVMAddGlobal(e->mod, e->i64, "gt_nil");
		LLVMSetInitializer(e->nil, gt_emit_const(e, 0));
		LLVMSetAlignment(e->nil, 8);
		LLVMSetExternallyInitialized(e->nil, 1);
		gt_emit_debug_var(e, e->nil, "gt_nil", e->di_u64);
	}
	return e->nil;
}

static uint32_t max(uint32_t a, uint32_t b)
{
	return a > b ? a : b;
}

static enum bpf_map_type map_type(const struct gt_mmap *m)
{
	bool percpu = m->agg != GT_AGG_NONE;
	if (!gt_emit_map_keyed(m))
		return percpu ? BPF_MAP_TYPE_PERCPU_ARRAY : BPF_MAP_TYPE_ARRAY;
	if (m->kind == GT_MAP_LRU || m->kind == GT_MAP_PERCPU_LRU || m->agg == GT_AGG_TOPK)
		return percpu ? BPF_MAP_TYPE_LRU_PERCPU_HASH : BPF_MAP_TYPE_LRU_HASH;
	return percpu ? BPF_MAP_TYPE_PERCPU_HASH : BPF_MAP_TYPE_HASH;
}

void gt_emit_maps(struct gt_emit *e)
{
	bool targets = false, rows = false;
	uint32_t zeros = max(1024, (uint32_t)e->m->row_words * 8);

	e->maps = gt_new_n(e->arena, LLVMValueRef, (size_t)e->m->nmaps + 1);
	for (int i = 0; i < e->m->nmaps; i++) {
		const struct gt_mmap *m = &e->m->maps[i];
		bool keyed = gt_emit_map_keyed(m);
		uint32_t value = gt_mmap_value_size(m);
		enum bpf_map_type type = map_type(m);
		/* A state has an entry per goroutine: many, and memory only for those that are. So
		 * have large elements, which are there once per CPU. */
		bool state = keyed && m->hidden,
		     spare = type == BPF_MAP_TYPE_PERCPU_HASH && value > SPARE_ABOVE;
		e->maps[i] = add_map_flags(e, m->var, type, keyed ? gt_vtype_wire_size(&m->key) : 4,
					   value,
					   state	? STATE_ENTRIES
					   : !keyed	? 1
					   : m->entries ? m->entries
							: e->plan->max_entries,
					   state || spare ? BPF_F_NO_PREALLOC : 0);
		zeros = max(zeros, value);
	}
	for (int i = 0; i < e->m->nprogs; i++) {
		bool target = gt_prog_kind_scope(e->m->progs[i].kind) == GT_SCOPE_TARGET;
		bool timer = e->m->progs[i].kind >= GT_PROG_PROFILE &&
			     e->m->progs[i].kind <= GT_PROG_URETPROBE;
		targets |= target;
		rows |= !target && (e->plan->progs[i].uses_row || (e->m->target_filter && timer));
	}
	e->m->needs_procs = rows;
	if (rows || targets)
		e->procs = add_map(e, "gt_procs", BPF_MAP_TYPE_HASH, 4,
				   (uint32_t)e->m->row_words * 8, GT_PROCS_MAX);
	if (e->m->ncounters)
		e->counters = add_map(e, "gt_counters", BPF_MAP_TYPE_PERCPU_ARRAY, 4, 8,
				      (uint32_t)e->m->ncounters);
	LLVMTypeRef t = LLVMArrayType2(e->i8, zeros);
	e->zero = gt_emit_rodata(e, "gt_zero", t, LLVMConstNull(t),
				 gt_emit_debug_array(e, e->di_char, 1, zeros));
	e->zero_size = zeros;
}

void gt_emit_scratch_map(struct gt_emit *e)
{
	LLVMValueRef g = add_map(e, "gt_scratch", BPF_MAP_TYPE_PERCPU_ARRAY, 4, e->scratch_size,
				 GT_SCRATCH_LEASES);
	LLVMReplaceAllUsesWith(e->scratch, g);
	LLVMDeleteGlobal(e->scratch);
	e->scratch = g;
}

void gt_emit_manifest(struct gt_emit *e)
{
	struct gt_buf json = {0};
	gt_manifest_write(e->m, &json);
	LLVMValueRef text = LLVMConstStringInContext2(e->ctx, json.p, json.n, 1);
	LLVMValueRef g = LLVMAddGlobal(e->mod, LLVMTypeOf(text), "gt_manifest");
	LLVMSetInitializer(g, text);
	LLVMSetSection(g, ".gotap");
	LLVMSetGlobalConstant(g, 1);
	LLVMSetAlignment(g, 1);
	gt_buf_free(&json);
}
