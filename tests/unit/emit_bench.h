/* Plans made by hand, and objects loaded from them: for the tests of emit/. */
#ifndef GT_TESTS_EMIT_BENCH_H
#define GT_TESTS_EMIT_BENCH_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "bpf/gt_shared.h"
#include "plan/plan.h"

/* ---- plans ---- */

enum { MAPS = 16, PROGS = 4, SLOTS = 16, RECORDS = 8, VARS = 16 };

struct bench {
	struct gt_arena arena;
	struct gt_diags diags;
	struct gt_source src;
	struct gt_plan plan;
	struct gt_pprog progs[PROGS];
	struct gt_mprog mprogs[PROGS];
	struct gt_mmap maps[MAPS];
	struct gt_mslot slots[SLOTS];
	struct gt_mrecord records[RECORDS];
	struct gt_mcounter counters[4];
	struct gt_pvar vars[VARS];
	struct gt_ps **tail[PROGS];
	void *elf;
	size_t len;
	struct bpf_object *obj;
};

enum { SKIP, FULL, LOST, FAULT };

static const struct gt_vtype U64 = {.kind = GT_K_INT, .size = 8},
			     S64 = {.kind = GT_K_INT, .size = 8, .is_signed = true},
			     BOOLEAN = {.kind = GT_K_BOOL, .size = 8};

static inline struct gt_vtype maybe(struct gt_vtype t)
{
	t.maybe = true;
	return t;
}

static inline struct gt_vtype str_type(uint16_t cap)
{
	return (struct gt_vtype){.kind = GT_K_STR, .size = cap};
}

static inline struct gt_vtype tuple_type(struct bench *b, int n, ...)
{
	struct gt_vtype t = {.kind = GT_K_TUPLE,
			     .size = 8,
			     .nelems = n,
			     .elems = gt_new_n(&b->arena, struct gt_vtype, (size_t)n + 1)};
	va_list ap;
	va_start(ap, n);
	for (int i = 0; i < n; i++)
		t.elems[i] = va_arg(ap, struct gt_vtype);
	va_end(ap);
	return t;
}

static inline struct bench *begin_plan(void)
{
	struct bench *b = gt_xcalloc(1, sizeof(*b));
	b->diags.arena = &b->arena;
	b->src = (struct gt_source){"test", "begin { @ = 1; }\n", 17};
	b->plan.src = &b->src;
	b->plan.max_entries = 64;
	b->plan.progs = b->progs;
	b->plan.m = (struct gt_manifest){.arch = "amd64",
					 .script_name = "test",
					 .script = b->src.text,
					 .progs = b->mprogs,
					 .slots = b->slots,
					 .maps = b->maps,
					 .records = b->records,
					 .counters = b->counters,
					 .ncounters = 4};
	b->counters[SKIP] = (struct gt_mcounter){GT_CTR_SKIP, "x", 0, 0};
	b->counters[FULL] = (struct gt_mcounter){GT_CTR_FULL, "x", 0, 0};
	b->counters[LOST] = (struct gt_mcounter){GT_CTR_LOST, "x", 0, 0};
	b->counters[FAULT] = (struct gt_mcounter){GT_CTR_FAULT, "x", 0, 0};
	return b;
}

static inline struct gt_span span(struct bench *b)
{
	return (struct gt_span){&b->src, 8, 13};
}

static inline int add_prog(struct bench *b, enum gt_prog_kind kind)
{
	int i = b->plan.m.nprogs++;
	b->mprogs[i] = (struct gt_mprog){
		.name = gt_arena_printf(&b->arena, "p%d_test", i), .probe = "test", .kind = kind};
	b->progs[i] = (struct gt_pprog){
		.m = &b->mprogs[i], .vars = b->vars, .fault = FAULT, .span = span(b)};
	b->tail[i] = &b->progs[i].body;
	return i;
}

static inline int add_map(struct bench *b, struct gt_vtype key, struct gt_vtype value,
			  enum gt_agg agg)
{
	int i = b->plan.m.nmaps++;
	b->maps[i] = (struct gt_mmap){.name = gt_arena_printf(&b->arena, "@m%d", i),
				      .var = gt_arena_printf(&b->arena, "gt_m_m%d", i),
				      .key = key,
				      .value = value,
				      .agg = agg};
	return i;
}

static inline int add_var(struct bench *b, struct gt_vtype t)
{
	int i = b->progs[0].nvars++;
	b->vars[i] = (struct gt_pvar){"$x", t};
	return i;
}

static inline int add_slot(struct bench *b, const char *name)
{
	int i = b->plan.m.nslots++;
	b->slots[i] = (struct gt_mslot){.name = name, .row = -1, .kind = gt_slot_kind_of(name)};
	return i;
}

static inline struct gt_px *px(struct bench *b, enum gt_px_op op, struct gt_vtype t)
{
	struct gt_px *p = gt_new(&b->arena, struct gt_px);
	p->op = op;
	p->type = t;
	p->span = span(b);
	return p;
}

static inline struct gt_px *num(struct bench *b, int64_t n)
{
	struct gt_px *p = px(b, GT_PX_CONST, S64);
	p->num = n;
	return p;
}

static inline struct gt_px *var(struct bench *b, int i)
{
	struct gt_px *p = px(b, GT_PX_VAR, b->vars[i].type);
	p->num = i;
	return p;
}

static inline struct gt_px *str(struct bench *b, const char *s, uint16_t cap)
{
	struct gt_px *p = px(b, GT_PX_STR, str_type(cap));
	p->str = s;
	p->len = strlen(s);
	return p;
}

static inline struct gt_px *op2(struct bench *b, enum gt_op op, bool is_signed, struct gt_px *l,
				struct gt_px *r)
{
	struct gt_px *p = px(b, GT_PX_BINARY, is_signed ? S64 : U64);
	p->bop = op;
	p->is_signed = is_signed;
	p->a = l;
	p->b = r;
	p->type.maybe = l->type.maybe || r->type.maybe;
	return p;
}

static inline struct gt_px *op1(struct bench *b, enum gt_op op, struct gt_px *a)
{
	struct gt_px *p = px(b, GT_PX_UNARY, a->type);
	p->bop = op;
	p->a = a;
	return p;
}

static inline struct gt_px *node(struct bench *b, enum gt_px_op op, struct gt_vtype t,
				 struct gt_px *x, struct gt_px *y, struct gt_px *z)
{
	struct gt_px *p = px(b, op, t);
	p->a = x;
	p->b = y;
	p->c = z;
	if (op == GT_PX_READ || op == GT_PX_READ_KERNEL) {
		p->num = t.size;
		p->is_signed = t.is_signed;
	}
	return p;
}

static inline struct gt_px *with_args(struct bench *b, struct gt_px *p, int n, ...)
{
	va_list ap;
	p->args = gt_new_n(&b->arena, struct gt_px *, (size_t)n + 1);
	p->nargs = n;
	va_start(ap, n);
	for (int i = 0; i < n; i++)
		p->args[i] = va_arg(ap, struct gt_px *);
	va_end(ap);
	return p;
}

static inline struct gt_px *call(struct bench *b, struct gt_vtype t, const char *fn)
{
	struct gt_px *p = px(b, GT_PX_CALL, t);
	p->str = fn;
	return p;
}

/* A number that is absent, or there: unknown to the compiler. */
static inline struct gt_px *when(struct bench *b, struct gt_px *cond, struct gt_px *v)
{
	return with_args(b, call(b, maybe(U64), "gt_when"), 2, cond, v);
}

static inline struct gt_px *read_at(struct bench *b, enum gt_px_op op, const void *p, uint16_t size,
				    bool is_signed, bool may_fail)
{
	struct gt_vtype t = {
		.kind = GT_K_INT, .size = size, .is_signed = is_signed, .maybe = may_fail};
	return node(b, op, t, num(b, (int64_t)(uintptr_t)p), NULL, NULL);
}

static inline struct gt_ps *stmt_to(struct bench *b, struct gt_ps ***tail, enum gt_ps_op op, int n,
				    struct gt_px *e)
{
	struct gt_ps *s = gt_new(&b->arena, struct gt_ps);
	*s = (struct gt_ps){.op = op,
			    .span = span(b),
			    .num = n,
			    .e = e,
			    .skip = SKIP,
			    .full = FULL,
			    .lost = LOST};
	**tail = s;
	*tail = &s->next;
	return s;
}

static inline struct gt_ps *stmt(struct bench *b, int prog, enum gt_ps_op op, int n,
				 struct gt_px *e)
{
	return stmt_to(b, &b->tail[prog], op, n, e);
}

static inline struct gt_ps *keyed(struct bench *b, struct gt_ps *s, int n, ...)
{
	va_list ap;
	s->key = gt_new_n(&b->arena, struct gt_px *, (size_t)n);
	s->nkey = n;
	va_start(ap, n);
	for (int i = 0; i < n; i++)
		s->key[i] = va_arg(ap, struct gt_px *);
	va_end(ap);
	return s;
}

/* ---- the kernel ---- */

static int complaints;

static inline int listen(enum libbpf_print_level level, const char *format, va_list ap)
{
	if (level == LIBBPF_DEBUG)
		return 0;
	char line[4096];
	vsnprintf(line, sizeof(line), format, ap);
	if (level == LIBBPF_WARN) {
		complaints++;
		fputs(line, stderr);
	}
	return 0;
}

static inline void emit(struct bench *b)
{
	bool ok = gt_emit(&b->plan, NULL, &b->elf, &b->len, &b->diags);
	if (!ok)
		gt_diags_print(&b->diags, stderr, false);
	assert_true(ok);
}

static inline void open_object(struct bench *b)
{
	LIBBPF_OPTS(bpf_object_open_opts, opts, .object_name = "gotap");
	complaints = 0;
	libbpf_set_print(listen);
	emit(b);
	const char *keep = getenv("EMIT_TEST_ELF");
	if (keep) {
		FILE *f = fopen(keep, "w");
		fwrite(b->elf, 1, b->len, f);
		fclose(f);
	}
	b->obj = bpf_object__open_mem(b->elf, b->len, &opts);
	assert_non_null(b->obj);
}

static inline void set_slot(struct bench *b, const char *name, uint64_t value)
{
	for (int i = 0; i < b->plan.m.nslots; i++) {
		const struct gt_mslot *s = &b->plan.m.slots[i];
		if (strcmp(s->name, name) || !s->var)
			continue;
		struct bpf_map *m;
		bpf_object__for_each_map(m, b->obj)
		{
			size_t size;
			char *p = bpf_map__initial_value(m, &size);
			const struct btf *btf = bpf_object__btf(b->obj);
			int id = btf__find_by_name_kind(btf, ".rodata", BTF_KIND_DATASEC);
			if (!p || !strstr(bpf_map__name(m), ".rodata") || id < 0)
				continue;
			const struct btf_type *t = btf__type_by_id(btf, (uint32_t)id);
			const struct btf_var_secinfo *v = (const void *)(t + 1);
			for (unsigned k = 0; k < BTF_INFO_VLEN(t->info); k++)
				if (!strcmp(btf__name_by_offset(
						    btf, btf__type_by_id(btf, v[k].type)->name_off),
					    s->var))
					memcpy(p + v[k].offset, &value, 8);
		}
	}
}

static inline void load(struct bench *b)
{
	if (!b->obj)
		open_object(b);
	assert_int_equal(bpf_object__load(b->obj), 0);
	assert_int_equal(complaints, 0);
}

static inline void run(struct bench *b, int prog)
{
	LIBBPF_OPTS(bpf_test_run_opts, opts);
	struct bpf_program *p = bpf_object__find_program_by_name(b->obj, b->mprogs[prog].name);
	assert_non_null(p);
	assert_int_equal(bpf_prog_test_run_opts(bpf_program__fd(p), &opts), 0);
}

/* Sum over CPUs of the words of an element; false when there is none. */
static inline bool words(struct bench *b, const char *var, const void *key, uint64_t *out, size_t n)
{
	struct bpf_map *m = bpf_object__find_map_by_name(b->obj, var);
	assert_non_null(m);
	bool percpu = bpf_map__type(m) == BPF_MAP_TYPE_PERCPU_ARRAY ||
		      bpf_map__type(m) == BPF_MAP_TYPE_PERCPU_HASH;
	size_t cpus = percpu ? (size_t)libbpf_num_possible_cpus() : 1,
	       size = (bpf_map__value_size(m) + 7) & ~7u;
	char *buf = gt_xcalloc(cpus, size);
	bool found = !bpf_map_lookup_elem(bpf_map__fd(m), key, buf);
	memset(out, 0, n * 8);
	for (size_t c = 0; found && c < cpus; c++)
		for (size_t i = 0; i < n && i * 8 < size; i++)
			out[i] += ((uint64_t *)(buf + c * size))[i];
	free(buf);
	return found;
}

static inline uint64_t counter(struct bench *b, uint32_t i)
{
	uint64_t n;
	assert_true(words(b, "gt_counters", &i, &n, 1));
	return n;
}

static inline void end_plan(struct bench *b)
{
	bpf_object__close(b->obj);
	free(b->elf);
	gt_arena_free(&b->arena);
	free(b);
}

#endif
