/* Type facts of the running kernel: its BTF and the formats of its tracepoints; see kfacts.h. */
#include "target/kfacts.h"

#include <bpf/btf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/map.h"
#include "session/tracefs.h"

enum { MAX_NEST = 16, LINE_MAX_LEN = 512 };

/* The fields of one thing, found once. */
struct args {
	GT_VEC(struct gt_kfield) fields;
	GT_VEC(uint32_t) offsets;
	bool known;
};

struct gt_kfacts {
	struct gt_arena arena;
	struct btf *btf;
	bool tried;
	const char *why;
	struct gt_map structs; /* name -> id as pointer */
	struct gt_map enums;   /* name -> struct gt_kenum */
	struct gt_map named;   /* enumerator -> struct gt_kenum */
	bool enums_read;
	struct gt_map args;   /* "tp:..." -> struct args */
	struct gt_map probed; /* functions that ftrace offers; empty: it does not say */
	bool probed_read;
};

struct gt_kfacts *gt_kfacts_new(void)
{
	return gt_xcalloc(1, sizeof(struct gt_kfacts));
}

void gt_kfacts_free(struct gt_kfacts *f)
{
	if (!f)
		return;
	btf__free(f->btf);
	gt_map_free(&f->structs);
	gt_map_free(&f->enums);
	gt_map_free(&f->named);
	gt_map_free(&f->args);
	gt_map_free(&f->probed);
	gt_arena_free(&f->arena);
	free(f);
}

const char *gt_kfacts_why(const struct gt_kfacts *f)
{
	return f->why;
}

static const struct btf *open_btf(struct gt_kfacts *f)
{
	if (f->tried)
		return f->btf;
	f->tried = true;
	f->btf = btf__load_vmlinux_btf();
	if (!f->btf)
		f->why = gt_arena_printf(&f->arena, "this kernel's types (BTF) cannot be read: %s",
					 strerror(errno));
	return f->btf;
}

static const char *type_name(const struct gt_kfacts *f, const struct btf_type *t)
{
	const char *name = btf__name_by_offset(f->btf, t->name_off);

	return name ? name : "";
}

/* Through typedefs and qualifiers. */
static const struct btf_type *resolve(const struct gt_kfacts *f, uint32_t *id)
{
	const struct btf_type *t = btf__type_by_id(f->btf, *id);

	while (t && (btf_is_mod(t) || btf_is_typedef(t))) {
		*id = t->type;
		t = btf__type_by_id(f->btf, *id);
	}
	return t;
}

static const char *text_of(struct gt_kfacts *f, uint32_t id)
{
	const struct btf_type *t = id ? resolve(f, &id) : NULL;

	if (!t)
		return "void";
	if (btf_is_composite(t) || btf_is_fwd(t))
		return gt_arena_printf(&f->arena, "%s %s", btf_is_union(t) ? "union" : "struct",
				       type_name(f, t));
	if (btf_is_ptr(t))
		return gt_arena_printf(&f->arena, "%s *", text_of(f, t->type));
	return btf_is_func_proto(t) ? "func" : type_name(f, t);
}

static const char *enum_name(struct gt_kfacts *f, uint32_t id, const struct btf_type *t)
{
	const char *name = type_name(f, t);

	return *name ? name : gt_arena_printf(&f->arena, "#btf%u", id);
}

static void describe_int(const struct gt_kfacts *f, const struct btf_type *t, struct gt_ktype *out)
{
	int enc = btf_int_encoding(t);

	out->shape = t->size <= 8 ? GT_KS_INT : GT_KS_OTHER;
	out->size = t->size;
	out->is_signed = enc & BTF_INT_SIGNED;
	out->is_bool = enc & BTF_INT_BOOL;
	out->name = type_name(f, t);
	/* unsigned char is a byte, char is text: BTF tells them by name only */
	out->is_char = t->size == 1 && !strcmp(out->name, "char");
	out->is_signed |= out->is_char;
}

static bool describe(struct gt_kfacts *f, uint32_t id, const struct btf_type *t,
		     struct gt_ktype *out)
{
	switch (btf_kind(t)) {
	case BTF_KIND_INT:
		describe_int(f, t, out);
		return true;
	case BTF_KIND_ENUM:
	case BTF_KIND_ENUM64:
		*out = (struct gt_ktype){.shape = GT_KS_INT,
					 .size = t->size,
					 .is_signed = btf_kflag(t),
					 .is_enum = true,
					 .name = enum_name(f, id, t)};
		return true;
	case BTF_KIND_PTR:
		*out = (struct gt_ktype){
			.shape = GT_KS_PTR, .size = 8, .of = t->type, .name = text_of(f, t->type)};
		resolve(f, &out->of);
		return true;
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
		*out = (struct gt_ktype){
			.shape = GT_KS_STRUCT, .size = t->size, .of = id, .name = text_of(f, id)};
		return true;
	case BTF_KIND_ARRAY: {
		const struct btf_array *a = btf_array(t);
		struct gt_ktype elem;

		if (!gt_kfacts_type(f, a->type, &elem))
			return false;
		*out = (struct gt_ktype){.shape = GT_KS_ARRAY,
					 .size = elem.size * a->nelems,
					 .is_char = elem.is_char,
					 .of = a->type,
					 .n = a->nelems,
					 .name = text_of(f, a->type)};
		resolve(f, &out->of);
		return true;
	}
	default:
		return false;
	}
}

bool gt_kfacts_type(struct gt_kfacts *f, uint32_t id, struct gt_ktype *out)
{
	const struct btf_type *t = open_btf(f) ? resolve(f, &id) : NULL;

	*out = (struct gt_ktype){.shape = GT_KS_OTHER};
	if (!t || !id || !describe(f, id, t, out))
		return false;
	out->id = id;
	return true;
}

uint32_t gt_kfacts_typedef(struct gt_kfacts *f, const char *name)
{
	int id = open_btf(f) ? btf__find_by_name_kind(f->btf, name, BTF_KIND_TYPEDEF) : 0;
	uint32_t real = id > 0 ? (uint32_t)id : 0;

	return real && resolve(f, &real) ? real : 0;
}

static void add_enum(struct gt_kfacts *f, uint32_t id, const struct btf_type *t)
{
	struct gt_kenum *e = gt_new(&f->arena, struct gt_kenum);

	e->name = enum_name(f, id, t);
	e->n = btf_vlen(t);
	e->is_signed = btf_kflag(t);
	e->names = gt_new_n(&f->arena, const char *, (size_t)e->n + 1);
	e->values = gt_new_n(&f->arena, int64_t, (size_t)e->n + 1);
	for (int i = 0; i < e->n; i++) {
		bool wide = btf_is_enum64(t);
		const struct btf_enum *v = btf_enum(t) + i;
		const struct btf_enum64 *v64 = btf_enum64(t) + i;
		e->names[i] = btf__name_by_offset(f->btf, wide ? v64->name_off : v->name_off);
		e->values[i] = wide	      ? (int64_t)btf_enum64_value(v64)
			       : e->is_signed ? v->val
					      : (int64_t)(uint32_t)v->val;
		if (!gt_map_get(&f->named, e->names[i]))
			gt_map_set(&f->named, e->names[i], e);
	}
	if (!gt_map_get(&f->enums, e->name))
		gt_map_set(&f->enums, e->name, e);
}

static void read_enums(struct gt_kfacts *f)
{
	if (f->enums_read || !open_btf(f))
		return;
	f->enums_read = true;
	for (uint32_t id = 1; id < btf__type_cnt(f->btf); id++) {
		const struct btf_type *t = btf__type_by_id(f->btf, id);
		if (btf_is_any_enum(t) && btf_vlen(t))
			add_enum(f, id, t);
	}
}

const struct gt_kenum *gt_kfacts_enum(struct gt_kfacts *f, const char *name)
{
	read_enums(f);
	return gt_map_get(&f->enums, name);
}

const struct gt_kenum *gt_kfacts_enum_with(struct gt_kfacts *f, const char *enumerator)
{
	read_enums(f);
	return gt_map_get(&f->named, enumerator);
}

uint32_t gt_kfacts_struct(struct gt_kfacts *f, const char *name)
{
	void *known = gt_map_get(&f->structs, name);
	int id = -ENOENT;

	if (known)
		return (uint32_t)(uintptr_t)known;
	if (!open_btf(f))
		return 0;
	id = btf__find_by_name_kind(f->btf, name, BTF_KIND_STRUCT);
	if (id < 0)
		id = btf__find_by_name_kind(f->btf, name, BTF_KIND_UNION);
	if (id < 0)
		return 0;
	gt_map_set(&f->structs, gt_arena_strdup(&f->arena, name), (void *)(uintptr_t)id);
	return (uint32_t)id;
}

static struct gt_kfield member(struct gt_kfacts *f, const struct btf_type *t, uint32_t i)
{
	const struct btf_member *m = btf_members(t) + i;
	struct gt_kfield field = {.name = btf__name_by_offset(f->btf, m->name_off),
				  .bit = btf_member_bit_offset(t, i)};

	gt_kfacts_type(f, m->type, &field.type);
	field.type.bits = btf_member_bitfield_size(t, i);
	return field;
}

static bool find_field(struct gt_kfacts *f, uint32_t id, const char *name, int nest,
		       struct gt_kfield *out)
{
	const struct btf_type *t = resolve(f, &id);

	if (!t || !btf_is_composite(t) || nest > MAX_NEST)
		return false;
	const struct btf_member *m = btf_members(t);
	for (int i = 0; i < btf_vlen(t); i++, m++) {
		const char *s = btf__name_by_offset(f->btf, m->name_off);

		if (s && *s && !strcmp(s, name)) {
			*out = member(f, t, (uint32_t)i);
			return out->type.shape != GT_KS_OTHER;
		}
		if ((!s || !*s) && find_field(f, m->type, name, nest + 1, out)) {
			out->bit += btf_member_bit_offset(t, (uint32_t)i);
			return true;
		}
	}
	return false;
}

bool gt_kfacts_field(struct gt_kfacts *f, uint32_t id, const char *name, struct gt_kfield *out)
{
	return open_btf(f) && find_field(f, id, name, 0, out);
}

int gt_kfacts_fields(struct gt_kfacts *f, uint32_t id, const struct gt_kfield **out)
{
	const struct btf_type *t = open_btf(f) ? resolve(f, &id) : NULL;
	GT_VEC(struct gt_kfield) fields = {0};

	if (!t || !btf_is_composite(t))
		return -1;
	for (uint32_t i = 0; i < btf_vlen(t); i++)
		gt_vec_push(&f->arena, &fields, member(f, t, i));
	*out = fields.v;
	return (int)fields.n;
}

/* ---- arguments ---- */

static void add_arg(struct gt_kfacts *f, struct args *a, const char *name,
		    const struct gt_ktype *type, uint32_t offset)
{
	gt_vec_push(&f->arena, &a->fields, (struct gt_kfield){.name = name, .type = *type});
	gt_vec_push(&f->arena, &a->offsets, offset);
}

/* Each argument is a word; the first `skip` are not the script's. */
static void proto_args(struct gt_kfacts *f, struct args *a, uint32_t id, int skip, bool result)
{
	const struct btf_type *proto = resolve(f, &id);

	if (!proto || !btf_is_func_proto(proto))
		return;
	const struct btf_param *p = btf_params(proto);
	struct gt_ktype type;
	a->known = true;
	for (int i = skip; i < btf_vlen(proto); i++) {
		gt_kfacts_type(f, p[i].type, &type);
		add_arg(f, a, btf__name_by_offset(f->btf, p[i].name_off), &type,
			(uint32_t)(i - skip) * 8);
	}
	if (result && gt_kfacts_type(f, proto->type, &type))
		add_arg(f, a, "", &type, btf_vlen(proto) * 8u);
}

static void find_fn(struct gt_kfacts *f, struct args *a, const char *name)
{
	int id = open_btf(f) ? btf__find_by_name_kind(f->btf, name, BTF_KIND_FUNC) : -1;

	if (id > 0)
		proto_args(f, a, btf__type_by_id(f->btf, (uint32_t)id)->type, 0, true);
}

/* The kernel has a function __traceiter_NAME(void *, ...) for each tracepoint: its arguments have names. */
static void find_rawtp(struct gt_kfacts *f, struct args *a, const char *name)
{
	char *full = gt_arena_printf(&f->arena, "__traceiter_%s", name);
	int id = open_btf(f) ? btf__find_by_name_kind(f->btf, full, BTF_KIND_FUNC) : -1;

	if (id > 0)
		proto_args(f, a, btf__type_by_id(f->btf, (uint32_t)id)->type, 1, false);
}

/* An integer of the kernel's with this size and sign, for elements of arrays. */
static uint32_t int_id(struct gt_kfacts *f, uint32_t size, bool is_signed)
{
	static const char *const names[2][9] = {
		{[1] = "unsigned char",
		 [2] = "short unsigned int",
		 [4] = "unsigned int",
		 [8] = "long unsigned int"},
		{[1] = "char", [2] = "short int", [4] = "int", [8] = "long int"}};
	const char *name = size <= 8 ? names[is_signed][size] : NULL;
	int id = name && open_btf(f) ? btf__find_by_name_kind(f->btf, name, BTF_KIND_INT) : 0;

	return id > 0 ? (uint32_t)id : 0;
}

static bool says_signed(const char *type, bool otherwise)
{
	static const char *const words[] = {"int",     "long",	"short",     "char",
					    "s32",     "s64",	"long long", "pid_t",
					    "ssize_t", "off_t", "loff_t"};

	for (size_t i = 0; i < GT_COUNT(words); i++)
		if (!strcmp(type, words[i]))
			return true;
	return otherwise;
}

/* The type number of a pointer to a type; 0: the kernel has none. */
static uint32_t ptr_id(struct gt_kfacts *f, uint32_t to)
{
	uint32_t n = to && open_btf(f) ? btf__type_cnt(f->btf) : 0;

	for (uint32_t id = 1; id < n; id++) {
		const struct btf_type *t = btf__type_by_id(f->btf, id);

		if (btf_is_ptr(t) && t->type == to)
			return id;
	}
	return 0;
}

/* "const char *const *": the words without "const", and how many stars. */
static char *base_of(struct gt_kfacts *f, const char *type, int *stars)
{
	char *base = gt_arena_strdup(&f->arena, type), *to = base;

	*stars = 0;
	for (const char *p = type; *p;) {
		bool word = p == type || p[-1] == ' ' || p[-1] == '*';

		if (word && !strncmp(p, "const", 5) && strchr(" *", p[5])) {
			p += 5;
		} else if (*p == '*') {
			++*stars;
			p++;
		} else if (*p == ' ' && (to == base || to[-1] == ' ')) {
			p++;
		} else {
			*to++ = *p++;
		}
	}
	while (to > base && to[-1] == ' ')
		to--;
	*to = 0;
	return base;
}

static void pointer_to(struct gt_kfacts *f, const char *type, struct gt_ktype *out)
{
	int stars;
	char *base = base_of(f, type, &stars);

	out->shape = GT_KS_PTR;
	if (!strncmp(base, "struct ", 7))
		out->of = gt_kfacts_struct(f, base + 7);
	else if (!strcmp(base, "char"))
		out->of = int_id(f, 1, true);
	out->name = base;
	for (int i = 1; i < stars; i++) {
		out->of = ptr_id(f, out->of);
		out->name = gt_arena_printf(&f->arena, "%s%s*", out->name, i == 1 ? " " : "");
	}
}

/* "char prev_comm[16]", "const char * filename", "__data_loc char[] name", "unsigned int fd" */
static void format_field(struct gt_kfacts *f, struct args *a, char *text, uint32_t offset,
			 uint32_t size, bool is_signed)
{
	bool loc = !strncmp(text, "__data_loc ", 11);
	char *name, *bracket = NULL;
	struct gt_ktype type = {.shape = GT_KS_INT, .size = size};
	unsigned long n = 0;

	if (loc)
		text += 11;
	else if ((bracket = strchr(text, '[')))
		*bracket = 0;
	name = strrchr(text, ' ');
	if (!name)
		return;
	*name++ = 0;
	if (bracket)
		n = strtoul(bracket + 1, NULL, 10);
	type.is_signed = says_signed(text, is_signed);
	type.is_bool = !strcmp(text, "bool");
	if (loc) {
		type.shape = GT_KS_OTHER;
		type.data_loc = !strncmp(text, "char", 4);
		type.is_char = true;
		type.name = text;
	} else if (bracket && n && size % n == 0) {
		type.shape = GT_KS_ARRAY;
		type.n = (uint32_t)n;
		type.is_char = size == n && !strcmp(text, "char");
		type.of = int_id(f, size / (uint32_t)n, type.is_signed);
		type.name = text;
	} else if (strchr(text, '*')) {
		pointer_to(f, text, &type);
	} else if (size != 1 && size != 2 && size != 4 && size != 8) {
		type.shape = GT_KS_OTHER;
		type.name = text;
	}
	add_arg(f, a, name, &type, offset);
}

static void find_tp(struct gt_kfacts *f, struct args *a, const char *name)
{
	char line[LINE_MAX_LEN], *path = gt_arena_printf(&f->arena, "%s/format", name);
	int dir = gt_tracefs_open(), fd;
	FILE *file;

	if (dir < 0) {
		f->why = gt_arena_printf(&f->arena, "this kernel's tracepoints cannot be read: %s",
					 strerror(-dir));
		return;
	}
	if (!strchr(path, ':') || strpbrk(name, "/.")) {
		close(dir);
		return;
	}
	*strchr(path, ':') = '/';
	fd = openat(dir, path, O_RDONLY | O_CLOEXEC);
	close(dir);
	file = fd < 0 ? NULL : fdopen(fd, "r");
	while (file && fgets(line, sizeof(line), file)) {
		char *field = strstr(line, "field:"), *end = field ? strchr(field, ';') : NULL;
		unsigned offset, size;
		int sign;

		a->known = true;
		if (!end ||
		    sscanf(end, "; offset:%u; size:%u; signed:%d;", &offset, &size, &sign) != 3)
			continue;
		*end = 0;
		format_field(f, a, gt_arena_strdup(&f->arena, field + strlen("field:")), offset,
			     size, sign);
	}
	if (file)
		fclose(file);
}

static struct args *args_of(struct gt_kfacts *f, const char *kind, const char *name)
{
	char *key = gt_arena_printf(&f->arena, "%s:%s", kind, name);
	struct args *a = gt_map_get(&f->args, key);

	if (a)
		return a;
	a = gt_new(&f->arena, struct args);
	if (!strcmp(kind, "tp"))
		find_tp(f, a, name);
	else if (!strcmp(kind, "rawtp"))
		find_rawtp(f, a, name);
	else
		find_fn(f, a, name);
	gt_map_set(&f->args, key, a);
	return a;
}

int gt_kfacts_args(struct gt_kfacts *f, const char *kind, const char *name,
		   const struct gt_kfield **out)
{
	const struct args *a = args_of(f, kind, name);

	*out = a->fields.v;
	return a->known ? (int)a->fields.n : -1;
}

int gt_kfacts_arg_offset(struct gt_kfacts *f, const char *subject, uint64_t *out)
{
	size_t kind = strcspn(subject, ":");
	const char *dot = strrchr(subject, '.');

	if (!subject[kind] || !dot)
		return -ENOENT;
	const struct args *a = args_of(f, gt_arena_strndup(&f->arena, subject, kind),
				       gt_arena_strndup(&f->arena, subject + kind + 1,
							(size_t)(dot - subject) - kind - 1));
	for (size_t i = 0; i < a->fields.n; i++)
		if (!strcmp(a->fields.v[i].name, dot + 1)) {
			*out = a->offsets.v[i];
			return 0;
		}
	return -ENOENT;
}

/* ---- names by pattern ---- */

struct match {
	struct gt_kfacts *f;
	const char *pattern;
	GT_VEC(const char *) names;
};

static void consider(struct match *m, const char *name)
{
	if (gt_glob(m->pattern, name))
		gt_vec_push(&m->f->arena, &m->names, gt_arena_strdup(&m->f->arena, name));
}

static int consider_tp(void *ctx, const char *category, const char *event)
{
	struct match *m = ctx;
	char name[256];

	snprintf(name, sizeof(name), "%s:%s", category, event);
	consider(m, name);
	return 0;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Which functions can be probed, where the kernel says so; of the others BTF speaks, too. */
static void read_probed(struct gt_kfacts *f)
{
	FILE *in = fopen("/sys/kernel/tracing/available_filter_functions", "re");
	char line[512];

	if (!in)
		in = fopen("/sys/kernel/debug/tracing/available_filter_functions", "re");
	f->probed_read = true;
	while (in && fgets(line, sizeof(line), in)) {
		line[strcspn(line, " \t\n")] = 0;
		gt_map_set(&f->probed, gt_arena_strdup(&f->arena, line), f);
	}
	if (in)
		fclose(in);
}

static bool is_probed(struct gt_kfacts *f, const char *name)
{
	if (!f->probed_read)
		read_probed(f);
	return !f->probed.n || gt_map_get(&f->probed, name);
}

int gt_kfacts_match(struct gt_kfacts *f, const char *kind, const char *pattern,
		    const char *const **out)
{
	struct match m = {.f = f, .pattern = pattern};
	bool raw = !strcmp(kind, "rawtp");

	if (!strcmp(kind, "tp")) {
		int dir = gt_tracefs_open();

		if (dir >= 0) {
			gt_tracefs_each(dir, consider_tp, &m);
			close(dir);
		}
	} else if (open_btf(f)) {
		for (uint32_t i = 1; i < btf__type_cnt(f->btf); i++) {
			const struct btf_type *t = btf__type_by_id(f->btf, i);
			const char *name = type_name(f, t);

			if (raw && btf_is_typedef(t) && !strncmp(name, "btf_trace_", 10))
				consider(&m, name + 10);
			else if (!raw && btf_is_func(t) && gt_glob(pattern, name) &&
				 is_probed(f, name))
				consider(&m, name);
		}
	}
	if (m.names.n)
		qsort(m.names.v, m.names.n, sizeof(*m.names.v), by_text);
	size_t n = 0;
	for (size_t i = 0; i < m.names.n; i++)
		if (!n || strcmp(m.names.v[i], m.names.v[n - 1]))
			m.names.v[n++] = m.names.v[i];
	*out = m.names.v;
	return (int)n;
}
