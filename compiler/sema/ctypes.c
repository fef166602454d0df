/* Types of C: see ctypes.h. */
#include "sema/ctypes.h"

#include <stdlib.h>
#include <string.h>

#include "sema/private.h"

enum { OWN = 1u << 30, MAX_NEST = 32 };

struct ctype {
	struct gt_ktype k;
	uint32_t align;
	const struct gt_cstruct *def; /* STRUCT of the script */
	bool busy, laid;
	GT_VEC(struct gt_kfield) fields;
	const char *later; /* of a struct that the script does not define: its name */
};

struct gt_ctypes {
	GT_VEC(struct ctype *) own;
	struct gt_map by_name; /* "struct Foo", "int", "* 12", "[4] 12" -> struct ctype */
};

static struct ctype *own(const struct gt_sema *s, uint32_t id)
{
	uint32_t i = id & ~(uint32_t)OWN;

	return id & OWN && i < s->types->own.n ? s->types->own.v[i] : NULL;
}

bool gt_ctype_is_own(uint32_t id)
{
	return id & OWN;
}

static struct ctype *add(struct gt_sema *s, const char *key, struct gt_ktype k, uint32_t align)
{
	struct ctype *t = gt_new(s->arena, struct ctype);

	t->k = k;
	t->k.id = OWN | (uint32_t)s->types->own.n;
	t->align = align;
	if (k.shape == GT_KS_STRUCT)
		t->k.of = t->k.id;
	gt_vec_push(s->arena, &s->types->own, t);
	gt_map_set(&s->types->by_name, key, t);
	return t;
}

/* ---- numbers ---- */

static const struct {
	const char *name;
	uint8_t size;
	bool is_signed;
} typedefs[] = {
	{"int8", 1, true},	{"int16", 2, true},	 {"int32", 4, true},
	{"int64", 8, true},	{"uint8", 1, false},	 {"uint16", 2, false},
	{"uint32", 4, false},	{"uint64", 8, false},	 {"int8_t", 1, true},
	{"int16_t", 2, true},	{"int32_t", 4, true},	 {"int64_t", 8, true},
	{"uint8_t", 1, false},	{"uint16_t", 2, false},	 {"uint32_t", 4, false},
	{"uint64_t", 8, false}, {"__s8", 1, true},	 {"__s16", 2, true},
	{"__s32", 4, true},	{"__s64", 8, true},	 {"__u8", 1, false},
	{"__u16", 2, false},	{"__u32", 4, false},	 {"__u64", 8, false},
	{"s8", 1, true},	{"s16", 2, true},	 {"s32", 4, true},
	{"s64", 8, true},	{"u8", 1, false},	 {"u16", 2, false},
	{"u32", 4, false},	{"u64", 8, false},	 {"size_t", 8, false},
	{"ssize_t", 8, true},	{"uintptr_t", 8, false}, {"intptr_t", 8, true},
	{"uintptr", 8, false},	{"uint", 4, false},	 {"bool", 1, false},
	{"_Bool", 1, false},	{"pid_t", 4, true},	 {"off_t", 8, true},
	{"time_t", 8, true},
};

/* "unsigned long long int" in any order. False when a word is none of C's. */
static bool by_words(const char *name, struct gt_ktype *k)
{
	int longs = 0, is_short = 0, is_unsigned = 0, is_signed = 0, is_char = 0, is_float = 0;

	for (const char *p = name; *p;) {
		size_t n = strcspn(p, " ");
		if (n == 4 && !memcmp(p, "long", n))
			longs++;
		else if (n == 5 && !memcmp(p, "short", n))
			is_short++;
		else if (n == 8 && !memcmp(p, "unsigned", n))
			is_unsigned++;
		else if (n == 6 && !memcmp(p, "signed", n))
			is_signed++;
		else if (n == 4 && !memcmp(p, "char", n))
			is_char++;
		else if (n == 5 && !memcmp(p, "float", n))
			is_float = 4;
		else if (n == 6 && !memcmp(p, "double", n))
			is_float = 8;
		else if (n != 3 || memcmp(p, "int", n))
			return false;
		p += n + (p[n] == ' ');
	}
	k->shape = is_float ? GT_KS_OTHER : GT_KS_INT;
	k->size = is_float   ? (uint32_t)(longs ? 16 : is_float)
		  : is_char  ? 1
		  : is_short ? 2
		  : longs    ? 8
			     : 4;
	k->is_signed = !is_unsigned;
	k->is_char = is_char && !is_unsigned && !is_signed;
	return true;
}

static struct ctype *find_number(struct gt_sema *s, const char *name)
{
	struct gt_ktype k = {.shape = GT_KS_INT, .name = name};
	struct ctype *t = gt_map_get(&s->types->by_name, name);

	if (t)
		return t;
	for (size_t i = 0; i < GT_COUNT(typedefs); i++)
		if (!strcmp(typedefs[i].name, name)) {
			k.size = typedefs[i].size;
			k.is_signed = typedefs[i].is_signed;
			k.is_bool = !strcmp(name, "bool");
			return add(s, name, k, k.size);
		}
	return by_words(name, &k) ? add(s, name, k, k.size) : NULL;
}

uint32_t gt_ctype_named(struct gt_sema *s, const char *name)
{
	struct ctype *t = find_number(s, name);

	if (t)
		return t->k.id;
	return s->kernel ? gt_kfacts_typedef(s->kernel, name) : 0;
}

/* ---- made of others ---- */

bool gt_ctype_get(struct gt_sema *s, uint32_t id, struct gt_ktype *out)
{
	struct ctype *t = own(s, id);

	*out = (struct gt_ktype){.shape = GT_KS_OTHER};
	if (!id)
		return false;
	if (!t)
		return s->kernel && gt_kfacts_type(s->kernel, id, out);
	if (t->later) {
		uint32_t real = s->kernel ? gt_kfacts_struct(s->kernel, t->later) : 0;

		return real && gt_kfacts_type(s->kernel, real, out);
	}
	*out = t->k;
	return true;
}

static const char *name_of(struct gt_sema *s, uint32_t id)
{
	struct gt_ktype k;

	if (!gt_ctype_get(s, id, &k))
		return "void";
	if (k.shape == GT_KS_PTR)
		return gt_arena_printf(s->arena, "%s *", k.name);
	return k.name ? k.name : "struct";
}

uint32_t gt_ctype_pointer(struct gt_sema *s, uint32_t to)
{
	const char *key = gt_arena_printf(s->arena, "* %u", to);
	struct ctype *t = gt_map_get(&s->types->by_name, key), *target = own(s, to);
	struct gt_ktype k = {.shape = GT_KS_PTR, .size = 8, .of = to};

	if (t)
		return t->k.id;
	k.name = target && target->later ? gt_arena_printf(s->arena, "struct %s", target->later)
					 : gt_ctype_text(s, to);
	return add(s, key, k, 8)->k.id;
}

static uint32_t align_of(struct gt_sema *s, uint32_t id)
{
	const struct ctype *t = own(s, id);
	struct gt_ktype k;

	if (t && !t->later)
		return t->align;
	if (!gt_ctype_get(s, id, &k))
		return 1;
	/* BTF does not tell: what fits the size is near. */
	return k.size % 8 == 0 ? 8 : k.size % 4 == 0 ? 4 : k.size % 2 == 0 ? 2 : 1;
}

uint32_t gt_ctype_array(struct gt_sema *s, uint32_t of, uint32_t n)
{
	const char *key = gt_arena_printf(s->arena, "[%u] %u", n, of);
	struct ctype *t = gt_map_get(&s->types->by_name, key);
	struct gt_ktype elem, k = {.shape = GT_KS_ARRAY, .of = of, .n = n};

	if (t)
		return t->k.id;
	if (!gt_ctype_get(s, of, &elem) || (uint64_t)elem.size * n > UINT32_MAX / 8)
		return 0;
	k.size = elem.size * n;
	k.is_char = elem.is_char && elem.shape == GT_KS_INT;
	k.name = name_of(s, of);
	return add(s, key, k, align_of(s, of))->k.id;
}

/* ---- structs ---- */

static uint32_t lay_out(struct gt_sema *s, struct ctype *t); /* 0: it is being laid out */

/* An enumeration: four bytes, shown by name. */
static uint32_t enumeration(struct gt_sema *s, const char *name)
{
	const struct gt_cstruct *c = gt_sema_enum(s, name);
	const char *key = gt_arena_printf(s->arena, "enum %s", name);
	struct ctype *t = c ? gt_map_get(&s->types->by_name, key) : NULL;
	struct gt_ktype k = {.shape = GT_KS_INT, .size = 4, .is_enum = true};

	if (!c || t)
		return t ? t->k.id : 0;
	k.name = c->name;
	return add(s, key, k, 4)->k.id;
}

/* Named in the script, and defined there or not at all. */
static uint32_t later(struct gt_sema *s, const char *name)
{
	const char *key = gt_arena_printf(s->arena, "later %s", name);
	struct ctype *t = gt_map_get(&s->types->by_name, key);

	if (!t) {
		t = add(s, key, (struct gt_ktype){.shape = GT_KS_OTHER}, 1);
		t->later = name;
	}
	return t->k.id;
}

static struct ctype *find_own_struct(struct gt_sema *s, const char *name)
{
	return gt_map_get(&s->types->by_name, gt_arena_printf(s->arena, "struct %s", name));
}

uint32_t gt_ctype_struct(struct gt_sema *s, const char *name)
{
	const struct ctype *t = find_own_struct(s, name);
	uint32_t id = t ? t->k.id : enumeration(s, name);

	if (id)
		return id;
	return s->kernel ? gt_kfacts_struct(s->kernel, name) : 0;
}

static struct ctype *declare(struct gt_sema *s, const struct gt_cstruct *c)
{
	struct gt_ktype k = {.shape = GT_KS_STRUCT};
	const char *key = *c->name ? gt_arena_printf(s->arena, "struct %s", c->name)
				   : gt_arena_printf(s->arena, "nameless %p", (const void *)c);
	struct ctype *t = gt_map_get(&s->types->by_name, key);

	if (t)
		return t;
	k.name = gt_arena_printf(s->arena, "%s%s%s", c->kind, *c->name ? " " : "", c->name);
	t = add(s, key, k, 1);
	t->def = c;
	return t;
}

static uint32_t no_size(struct gt_sema *s, const struct gt_type_expr *t, const char *why)
{
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, t->span, "the size of '%s%s' is not known%s",
		      t->is_struct ? "struct " : "", t->name, why);
	return 0;
}

/* Behind a star nothing needs a size yet. */
static uint32_t base_of(struct gt_sema *s, const struct gt_type_expr *t)
{
	struct ctype *own_struct;
	uint32_t id;

	if (t->def)
		return lay_out(s, declare(s, t->def));
	if (!t->is_struct)
		return gt_ctype_named(s, t->name);
	own_struct = find_own_struct(s, t->name);
	if (own_struct && t->pointers)
		return own_struct->k.id;
	if (own_struct) {
		id = lay_out(s, own_struct);
		if (!id) {
			no_size(s, t, ": it holds itself");
			gt_sema_note(s, (struct gt_span){0}, "a pointer to it may stand inside it");
		}
		return id;
	}
	id = enumeration(s, t->name);
	if (id)
		return id;
	if (t->pointers)
		return later(s, t->name);
	id = gt_ctype_struct(s, t->name);
	return id ? id : no_size(s, t, ": neither the script nor this kernel has such a struct");
}

uint32_t gt_ctype_of(struct gt_sema *s, const struct gt_type_expr *t)
{
	if (!t->name || t->of)
		return 0;
	bool is_void = !t->is_struct && !strcmp(t->name, "void");
	uint32_t id = is_void ? 0 : base_of(s, t);
	if (!id && (!is_void || !t->pointers))
		return 0;
	for (int i = 0; i < t->pointers; i++)
		id = gt_ctype_pointer(s, id);
	/* int m[2][3] is two of three */
	for (int i = t->ndims - 1; i >= 0 && id; i--)
		id = gt_ctype_array(s, id, (uint32_t)t->dims[i]);
	if (t->array >= 0 && id)
		id = t->array > INT32_MAX ? 0 : gt_ctype_array(s, id, (uint32_t)t->array);
	return id;
}

struct layout {
	uint64_t bits;	/* so far */
	uint64_t align; /* bytes */
	uint64_t size;	/* bits of the largest, of a union */
	bool is_union, packed;
};

static uint64_t round_up(uint64_t n, uint64_t to)
{
	return to ? (n + to - 1) / to * to : n;
}

static void place_member(struct gt_sema *s, struct ctype *t, struct layout *l,
			 const struct gt_param *p, const struct gt_ktype *k, uint32_t align)
{
	uint64_t unit = (uint64_t)k->size * 8, at = l->is_union ? 0 : l->bits, width = unit;

	if (p->is_bits && !p->bits) { /* what follows starts a new unit */
		l->bits = round_up(l->bits, unit);
		return;
	}
	if (l->packed && !p->is_bits)
		align = 1;
	if (p->is_bits) {
		width = (uint64_t)p->bits;
		if (!l->packed && at / unit != (at + width - 1) / unit)
			at = round_up(at, unit);
	} else {
		at = round_up(at, align * 8);
	}
	if (l->packed)
		align = 1;
	if (!p->is_bits || *p->name)
		l->align = align > l->align ? align : l->align;
	l->bits = at + width;
	l->size = l->bits > l->size ? l->bits : l->size;
	if (p->is_bits && !*p->name)
		return;
	struct gt_kfield f = {.name = p->name, .type = *k, .bit = at};
	f.type.bits = p->is_bits ? (uint32_t)p->bits : 0;
	gt_vec_push(s->arena, &t->fields, f);
}

static bool has_member(struct gt_sema *s, const struct ctype *t, const char *name)
{
	struct gt_kfield f;

	return *name && t->fields.n && gt_ctype_field(s, t->k.id, name, &f);
}

/* A member, or those of a nameless one. */
static void check_names(struct gt_sema *s, const struct ctype *t, const struct gt_param *p,
			const char *name, uint32_t id)
{
	const struct gt_kfield *inner;
	int n = *name || p->is_bits ? 0 : gt_ctype_fields(s, id, &inner);

	if (has_member(s, t, name))
		gt_sema_error(s, GT_TAG_ARGUMENTS, p->span, "'%s' is defined twice in %s", name,
			      t->k.name);
	for (int i = 0; i < n; i++)
		check_names(s, t, p, inner[i].name, inner[i].type.of);
}

static void lay_member(struct gt_sema *s, struct ctype *t, struct layout *l,
		       const struct gt_param *p)
{
	struct gt_ktype k;
	uint32_t id = gt_ctype_of(s, p->type);

	check_names(s, t, p, p->name, id);
	if (!id || !gt_ctype_get(s, id, &k)) {
		if (!p->type->is_struct)
			no_size(s, p->type, "");
	} else if (p->is_bits && (k.shape != GT_KS_INT || (uint32_t)p->bits > k.size * 8)) {
		gt_sema_error(s, GT_TAG_LITERAL, p->span, "'%s' does not hold %d bits", k.name,
			      p->bits);
	} else {
		place_member(s, t, l, p, &k, align_of(s, id));
	}
}

static uint32_t lay_out(struct gt_sema *s, struct ctype *t)
{
	const struct gt_cstruct *c = t->def;
	struct layout l = {.align = 1, .is_union = !strcmp(c->kind, "union"), .packed = c->packed};

	if (t->busy || t->laid)
		return t->busy ? 0 : t->k.id;
	t->busy = true;
	for (const struct gt_param *p = c->fields; p; p = p->next)
		lay_member(s, t, &l, p);
	t->busy = false;
	t->laid = true;
	if ((uint64_t)c->align > l.align)
		l.align = (uint64_t)c->align;
	t->align = (uint32_t)l.align;
	t->k.size = (uint32_t)(round_up(l.size, l.align * 8) / 8);
	return t->k.id;
}

static bool find_field(struct gt_sema *s, uint32_t id, const char *name, int nest,
		       struct gt_kfield *out)
{
	const struct ctype *t = own(s, id);

	if (nest > MAX_NEST || (t && t->later))
		return t && t->later && nest <= MAX_NEST &&
		       find_field(s, gt_ctype_struct(s, t->later), name, nest + 1, out);
	if (!t)
		return id && s->kernel && gt_kfacts_field(s->kernel, id, name, out);
	for (size_t i = 0; i < t->fields.n; i++) {
		const struct gt_kfield *f = &t->fields.v[i];

		if (!strcmp(f->name, name)) {
			*out = *f;
			return true;
		}
		if (!*f->name && f->type.shape == GT_KS_STRUCT &&
		    find_field(s, f->type.of, name, nest + 1, out)) {
			out->bit += f->bit;
			return true;
		}
	}
	return false;
}

bool gt_ctype_field(struct gt_sema *s, uint32_t id, const char *name, struct gt_kfield *out)
{
	return find_field(s, id, name, 0, out);
}

int gt_ctype_fields(struct gt_sema *s, uint32_t id, const struct gt_kfield **out)
{
	const struct ctype *t = own(s, id);

	if (t && t->later)
		return gt_ctype_fields(s, gt_ctype_struct(s, t->later), out);
	if (!t)
		return id && s->kernel ? gt_kfacts_fields(s->kernel, id, out) : -1;
	*out = t->fields.v;
	return t->k.shape == GT_KS_STRUCT ? (int)t->fields.n : -1;
}

void gt_ctype_begin(struct gt_sema *s, const struct gt_ast *ast)
{
	s->types = gt_new(s->arena, struct gt_ctypes);
	for (const struct gt_cstruct *c = ast->structs; c; c = c->next) {
		const struct ctype *t = declare(s, c);

		if (t->def != c) {
			gt_sema_error(s, GT_TAG_ARGUMENTS, c->span, "'%s' is defined twice",
				      t->k.name);
			gt_sema_note(s, t->def->span, "the first is here");
		}
	}
	for (const struct gt_cstruct *c = ast->structs; c; c = c->next)
		lay_out(s, declare(s, c));
}

void gt_ctype_end(struct gt_sema *s)
{
	gt_map_free(&s->types->by_name);
}

/* ---- values ---- */

uint32_t gt_ctype_of_value(struct gt_sema *s, const struct gt_vtype *t)
{
	switch (t->kind) {
	case GT_K_INT:
		return gt_ctype_named(s, gt_arena_printf(s->arena, "%sint%d",
							 t->is_signed ? "" : "u", t->size * 8));
	case GT_K_BOOL:
		return gt_ctype_named(s, "bool");
	case GT_K_PTR:
		return gt_ctype_pointer(s, t->btf);
	case GT_K_STR:
		return gt_ctype_array(s, gt_ctype_named(s, "char"), t->size);
	case GT_K_STRUCT:
	case GT_K_ARRAY:
		return t->btf;
	default:
		return 0;
	}
}

const char *gt_ctype_text(struct gt_sema *s, uint32_t id)
{
	struct gt_ktype k;

	if (!gt_ctype_get(s, id, &k) || k.shape != GT_KS_ARRAY)
		return name_of(s, id);
	return gt_arena_printf(s->arena, "%s[%u]", gt_ctype_text(s, k.of), k.n);
}
