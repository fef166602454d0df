/* Value types: from text, from the tree, and which two fit in one place. */
#include <stdlib.h>
#include <string.h>

#include "sema/ctypes.h"
#include "sema/kernel.h"
#include "sema/private.h"
#include "target/enums.h"

struct gt_vtype gt_type_int(int size, bool is_signed)
{
	return (struct gt_vtype){.kind = GT_K_INT, .size = (uint16_t)size, .is_signed = is_signed};
}

struct gt_vtype gt_type_literal(int64_t n, bool is_unsigned)
{
	int size = 1;
	if (is_unsigned)
		return gt_type_int(8, false);
	while (size < 8 && (n >> (size * 8 - 1)) != (n < 0 ? -1 : 0))
		size *= 2;
	struct gt_vtype t = gt_type_int(size, true);
	t.flex = n >= 0;
	return t;
}

struct gt_vtype gt_type_of(enum gt_kind kind)
{
	return (struct gt_vtype){.kind = kind, .size = 8};
}

struct gt_vtype gt_type_str(uint16_t cap)
{
	return (struct gt_vtype){
		.kind = GT_K_STR, .size = (uint16_t)((cap + 7) & ~7), .width = cap};
}

static bool named_int(const char *name, struct gt_vtype *t)
{
	bool is_unsigned = name[0] == 'u';
	if (is_unsigned)
		name++;
	if (strncmp(name, "int", 3))
		return false;
	int bits = name[3] ? atoi(name + 3) : 64;
	if (bits != 8 && bits != 16 && bits != 32 && bits != 64)
		return false;
	*t = gt_type_int(bits / 8, !is_unsigned);
	return true;
}

/* Units and kinds that have a name of their own. */
static bool named_kind(const char *name, struct gt_vtype *t)
{
	static const struct {
		const char *name;
		enum gt_kind kind;
	} kinds[] = {
		{"bool", GT_K_BOOL},	 {"duration", GT_K_DURATION},
		{"bytes", GT_K_BYTES},	 {"count", GT_K_COUNT},
		{"func", GT_K_FUNC},	 {"place", GT_K_PLACE},
		{"type", GT_K_GOTYPE},	 {"exe", GT_K_EXE},
		{"stack", GT_K_GSTACK},	 {"kstack", GT_K_KSTACK},
		{"pointer", GT_K_PTR},	 {"nothing", GT_K_NONE},
		{"time", GT_K_TIME},	 {"mac", GT_K_MAC},
		{"inet", GT_K_INET},	 {"buffer", GT_K_BUF},
		{"array", GT_K_ARRAY},	 {"code", GT_K_CODE},
		{"ksym", GT_K_KSYM},	 {"goversion", GT_K_GOVERSION},
		{"module", GT_K_MODULE}, {"usym", GT_K_USYM},
	};
	for (size_t i = 0; i < GT_COUNT(kinds); i++)
		if (!strcmp(name, kinds[i].name)) {
			*t = gt_type_of(kinds[i].kind);
			if (t->kind == GT_K_INET)
				t->size = GT_INET_SIZE;
			return true;
		}
	if (gt_enum_count(name) < 0)
		return false;
	*t = gt_type_of(GT_K_ENUM);
	t->name = name;
	return true;
}

static struct gt_vtype unknown_type(struct gt_sema *s, const struct gt_type_expr *te)
{
	if (te->is_struct)
		gt_sema_error(s, GT_TAG_KERNEL, te->span,
			      "neither the script nor this kernel has a struct %s", te->name);
	else
		gt_sema_error(s, GT_TAG_UNKNOWN_NAME, te->span, "there is no type '%s'", te->name);
	return gt_type_of(GT_K_ERROR);
}

/* T *: what it points to must be known, but for void. */
static struct gt_vtype pointer_type(struct gt_sema *s, const struct gt_type_expr *te)
{
	struct gt_type_expr to = *te;
	bool is_void = !te->is_struct && !strcmp(te->name, "void");
	to.pointers--;
	if (te->is_struct && !gt_ctype_struct(s, te->name))
		return unknown_type(s, te);
	if (is_void && te->pointers == 1)
		return gt_type_of(GT_K_PTR);
	uint32_t id = gt_ctype_of(s, &to);
	return id ? gt_sema_pointer_to(s, id) : unknown_type(s, te);
}

/* A number, struct or array as C names it. */
static struct gt_vtype c_type(struct gt_sema *s, const struct gt_type_expr *te)
{
	bool missing = te->is_struct && !gt_ctype_struct(s, te->name);
	uint32_t id = missing ? 0 : gt_ctype_of(s, te);
	return id ? gt_sema_raw_type(s, te->span, id) : unknown_type(s, te);
}

struct gt_vtype gt_type_resolve(struct gt_sema *s, const struct gt_type_expr *te)
{
	struct gt_vtype t = {0};
	if (te->of)
		return gt_sema_typeof(s, te->of);
	if (!te->name) {
		t.kind = GT_K_TUPLE;
		for (const struct gt_type_expr *e = te->elems; e; e = e->next)
			t.nelems++;
		t.elems = gt_new_n(s->arena, struct gt_vtype, (size_t)t.nelems);
		int i = 0;
		for (const struct gt_type_expr *e = te->elems; e; e = e->next)
			t.elems[i++] = gt_type_resolve(s, e);
		return t;
	}
	/* a name with a dot is a struct of the Go runtime */
	if (te->pointers && te->is_struct && strchr(te->name, '.')) {
		t = gt_type_of(GT_K_PTR);
		t.name = te->pointers == 1 ? te->name : NULL;
		return t;
	}
	const struct gt_cstruct *c =
		te->is_struct && te->array < 0 && !te->pointers ? gt_sema_enum(s, te->name) : NULL;
	if (c) {
		t = gt_type_int(8, false);
		t.name = c->name;
		return t;
	}
	if (te->pointers && te->array < 0)
		return pointer_type(s, te);
	if (!te->is_struct && !te->pointers && !strcmp(te->name, "string"))
		return gt_type_str((uint16_t)(te->array > 0 && te->array <= 1024 ? te->array : 64));
	if (!te->is_struct && te->array < 0 &&
	    (named_int(te->name, &t) || named_kind(te->name, &t)) &&
	    (t.kind < GT_K_GOVERSION || t.kind > GT_K_BUF)) /* those are no types of the language */
		return t;
	return c_type(s, te);
}

struct gt_vtype gt_type_text(const char *text)
{
	static struct gt_map names; /* enumeration names live as long as the process */
	struct gt_vtype t = {0};
	char name[48];
	size_t n = strcspn(text, "?[ ");
	if (!strncmp(text, "enum ", 5)) {
		text += 5;
		n = strcspn(text, "?");
	}
	if (n >= sizeof(name))
		gt_die("bad type in a builtin's signature: %s", text);
	memcpy(name, text, n);
	name[n] = 0;
	if (!strcmp(name, "string"))
		t = gt_type_str((uint16_t)(text[n] == '[' ? atoi(text + n + 1) : 64));
	else if (!named_int(name, &t) && !named_kind(name, &t))
		gt_die("unknown type in a builtin's signature: %s", text);
	if (t.kind == GT_K_ENUM) {
		const char *kept = gt_map_get(&names, name);
		if (!kept) {
			kept = gt_xstrdup(name);
			gt_map_set(&names, kept, (void *)kept);
		}
		t.name = kept;
	}
	t.maybe = strchr(text, '?') != NULL;
	return t;
}

static void set_changed(struct gt_sema *s, bool differs)
{
	if (differs)
		s->changed = true;
}

/*
 * The smallest type that holds both. No type of 64 bits holds two signs: int64 then. What is made of
 * literals not below zero takes the sign of the other.
 */
static struct gt_vtype promote(const struct gt_vtype *a, const struct gt_vtype *b)
{
	int size = a->size > b->size ? a->size : b->size;
	struct gt_vtype t = gt_type_int(size, a->is_signed);
	t.flex = a->flex && b->flex;
	if (a->is_signed == b->is_signed)
		return t;
	t.is_signed = (!a->flex && a->is_signed) || (!b->flex && b->is_signed);
	if (a->flex || b->flex)
		return t;
	const struct gt_vtype *u = a->is_signed ? b : a, *s = a->is_signed ? a : b;
	if (s->size <= u->size)
		t.size = (uint16_t)(size < 8 ? size * 2 : 8);
	return t;
}

/* Is b a with more room, as the type of a variable is that holds more than was known? */
static bool grew(struct gt_sema *s, uint32_t a, uint32_t b)
{
	struct gt_ktype ka, kb;
	if (!gt_ctype_get(s, a, &ka) || !gt_ctype_get(s, b, &kb) || ka.shape != kb.shape)
		return false;
	if (ka.shape == GT_KS_PTR)
		return grew(s, ka.of, kb.of);
	if (ka.shape == GT_KS_ARRAY)
		return ka.is_char && kb.is_char && kb.n > ka.n;
	return ka.shape == GT_KS_INT &&
	       (kb.size > ka.size || (kb.size == ka.size && ka.is_signed && !kb.is_signed));
}

/*
 * Pointers to different structs are different; numbers may be looked at in many ways. A pointer to a
 * variable follows its type.
 */
static bool merge_pointees(struct gt_sema *s, struct gt_vtype *a, const struct gt_vtype *b)
{
	struct gt_ktype ka, kb;
	if (a->to || b->to)
		return a->to && b->to && gt_vtype_same(a->to, b->to);
	if (!gt_ctype_get(s, a->btf, &ka) || !gt_ctype_get(s, b->btf, &kb))
		return true;
	if (grew(s, a->btf, b->btf)) {
		a->btf = b->btf;
		set_changed(s, true);
	}
	return ka.shape != GT_KS_STRUCT || kb.shape != GT_KS_STRUCT || ka.of == kb.of;
}

bool gt_type_merge(struct gt_sema *s, struct gt_vtype *to, const struct gt_vtype *from,
		   bool from_const)
{
	if (from->kind == GT_K_ERROR)
		return true;
	if (to->kind == GT_K_NONE || to->kind == GT_K_ERROR) {
		set_changed(s, true);
		*to = *from;
		return true;
	}
	if (from->maybe && !to->maybe) {
		to->maybe = true;
		set_changed(s, true);
	}
	if (to->kind == GT_K_INT && from->kind == GT_K_INT) {
		/* beside any other number, that of an enumeration is a number */
		if (to->name && (!from->name || strcmp(to->name, from->name))) {
			to->name = NULL;
			set_changed(s, true);
		}
		struct gt_vtype t = promote(to, from);
		set_changed(s, t.flex != to->flex || t.size != to->size ||
				       t.is_signed != to->is_signed);
		to->size = t.size;
		to->flex = t.flex;
		to->is_signed = t.is_signed;
		return true;
	}
	if ((to->kind == GT_K_BOOL) != (from->kind == GT_K_BOOL))
		return false;
	/* A number written out takes the unit of its place. */
	if (from_const && from->kind == GT_K_INT && gt_vtype_is_num(to))
		return true;
	if (to->kind == GT_K_INT && gt_vtype_is_num(from)) {
		set_changed(s, true);
		bool maybe = to->maybe;
		*to = *from;
		to->maybe |= maybe;
		return true;
	}
	if (from->kind == GT_K_INT && gt_vtype_is_num(to))
		return true;
	if (to->kind != from->kind)
		return false;
	if ((to->kind == GT_K_CODE || to->kind == GT_K_TIME) && strcmp(to->name, from->name))
		return false;
	if ((to->kind == GT_K_STR || to->kind == GT_K_BUF) && from->size > to->size) {
		to->size = from->size;
		set_changed(s, true);
	}
	if (to->kind == GT_K_STR && from->width > to->width) {
		to->width = from->width;
		set_changed(s, true);
	}
	if (to->kind == GT_K_ENUM)
		return !strcmp(to->name, from->name);
	if (to->kind == GT_K_PTR && s->quiet && to->to && from->to &&
	    !gt_vtype_same(to->to, from->to)) {
		to->to = from->to; /* what it points to still grows */
		set_changed(s, true);
	}
	if (to->kind == GT_K_PTR)
		return merge_pointees(s, to, from);
	if (gt_vtype_is_raw(to)) {
		struct gt_vtype a = *to, b = *from;
		a.maybe = b.maybe = false;
		return gt_vtype_same(&a, &b);
	}
	return !gt_vtype_has_parts(to) || gt_type_merge_parts(s, to, from);
}
