/* sizeof and offsetof: sizes of types as C has them, and of values; structs of the script laid out as C does. */
#include <string.h>

#include "sema/private.h"

enum { MAX_STRUCT_DEPTH = 32 };

struct layout {
	uint64_t size, align;
};

static const struct {
	const char *name;
	int size;
} c_types[] = {
	{"char", 1},
	{"signed char", 1},
	{"unsigned char", 1},
	{"bool", 1},
	{"int8", 1},
	{"uint8", 1},
	{"int8_t", 1},
	{"uint8_t", 1},
	{"short", 2},
	{"unsigned short", 2},
	{"int16", 2},
	{"uint16", 2},
	{"int16_t", 2},
	{"uint16_t", 2},
	{"int", 4},
	{"unsigned", 4},
	{"unsigned int", 4},
	{"int32", 4},
	{"uint32", 4},
	{"int32_t", 4},
	{"uint32_t", 4},
	{"long", 8},
	{"unsigned long", 8},
	{"long long", 8},
	{"unsigned long long", 8},
	{"int64", 8},
	{"uint64", 8},
	{"int64_t", 8},
	{"uint64_t", 8},
	{"size_t", 8},
	{"uintptr", 8},
};

static uint64_t align_up(uint64_t n, uint64_t align)
{
	return (n + align - 1) / align * align;
}

/* Adds a member behind the others; its place. */
static uint64_t add_member(struct layout *l, struct layout member)
{
	uint64_t at = align_up(l->size, member.align);
	l->size = at + member.size;
	l->align = member.align > l->align ? member.align : l->align;
	return at;
}

static const struct gt_cstruct *find_struct(const struct gt_sema *s, const char *name)
{
	for (const struct gt_cstruct *c = s->p->ast->structs; c; c = c->next)
		if (!strcmp(c->name, name))
			return c;
	return NULL;
}

static bool type_layout(struct gt_sema *s, const struct gt_type_expr *t, int depth,
			struct layout *out);

/* Of all fields, or up to one of them: then its offset is the size. */
static bool struct_layout(struct gt_sema *s, const struct gt_cstruct *c, const char *upto,
			  int depth, struct layout *out, const struct gt_type_expr **type)
{
	uint64_t size = 0, align = 1;
	bool is_union = !strcmp(c->kind, "union");
	for (const struct gt_param *f = c->fields; f; f = f->next) {
		struct layout l;
		if (!type_layout(s, f->type, depth, &l))
			return false;
		uint64_t at = is_union ? 0 : (size + l.align - 1) / l.align * l.align;
		if (upto && !strcmp(f->name, upto)) {
			*out = (struct layout){at, l.align};
			*type = f->type;
			return true;
		}
		size = at + l.size > size ? at + l.size : size;
		align = l.align > align ? l.align : align;
	}
	*out = (struct layout){(size + align - 1) / align * align, align};
	return !upto;
}

static bool no_size(struct gt_sema *s, const struct gt_type_expr *t, const char *why)
{
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, t->span, "the size of '%s%s' is not known%s",
		      t->is_struct ? "struct " : "", t->name, why);
	return false;
}

static bool base_layout(struct gt_sema *s, const struct gt_type_expr *t, int depth,
			struct layout *out)
{
	if (t->is_struct) {
		const struct gt_cstruct *c = find_struct(s, t->name);
		if (!c && gt_enum_of(s->p->ast, t->name)) {
			*out = (struct layout){8, 8};
			return true;
		}
		if (!c)
			return no_size(s, t, ": no such struct is defined in the script");
		if (depth > MAX_STRUCT_DEPTH)
			return no_size(s, t, ": it holds itself");
		return struct_layout(s, c, NULL, depth + 1, out, NULL);
	}
	for (size_t i = 0; i < GT_COUNT(c_types); i++)
		if (!strcmp(c_types[i].name, t->name)) {
			*out = (struct layout){(uint64_t)c_types[i].size,
					       (uint64_t)c_types[i].size};
			return true;
		}
	return no_size(s, t, "");
}

static bool type_layout(struct gt_sema *s, const struct gt_type_expr *t, int depth,
			struct layout *out)
{
	if (t->pointers) {
		*out = (struct layout){8, 8};
	} else if (t->name && !t->is_struct && !strcmp(t->name, "string")) {
		*out = (struct layout){t->array > 0 ? (uint64_t)t->array : 64, 1};
		return true;
	} else if (!t->name || !base_layout(s, t, depth, out)) {
		return false;
	}
	if (t->array >= 0)
		out->size *= (uint64_t)t->array;
	return true;
}

static struct layout value_layout(const struct gt_vtype *t)
{
	struct layout l = {8, 8};
	switch (t->kind) {
	case GT_K_INT:
		return (struct layout){t->size, t->size};
	case GT_K_BOOL:
		return (struct layout){1, 1};
	case GT_K_STR:
		return (struct layout){t->width ? t->width : t->size, 1};
	case GT_K_TUPLE:
	case GT_K_RECORD:
		l = (struct layout){0, 1};
		for (int i = 0; i < t->nelems; i++)
			add_member(&l, value_layout(&t->elems[i]));
		l.size = align_up(l.size, l.align);
		return l;
	default:
		return l;
	}
}

/* A number that the compiler knows, as if it were written out. */
static struct gt_vtype number(struct gt_expr *e, uint64_t n)
{
	e->t->is_const = true;
	e->t->cval = (int64_t)n;
	return gt_type_literal((int64_t)n, false);
}

static struct gt_vtype offset_of(struct gt_sema *s, struct gt_expr *e)
{
	const struct gt_type_expr *t = e->type;
	uint64_t at = 0;
	if (!t) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "offsetof() takes a struct that the script defines");
		return gt_type_of(GT_K_ERROR);
	}
	for (const char *p = e->str; *p;) {
		size_t n = strcspn(p, ".");
		const char *field = gt_arena_strndup(s->arena, p, n);
		const struct gt_cstruct *c =
			t->is_struct && !t->pointers ? find_struct(s, t->name) : NULL;
		struct layout l;
		if (!c || !struct_layout(s, c, field, 0, &l, &t)) {
			gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->span,
				      c ? "struct %s has no field '%s'"
					: "%s is no struct of the script, to have a field '%s'",
				      t->name ? t->name : "this", field);
			return gt_type_of(GT_K_ERROR);
		}
		at += l.size;
		p += n + (p[n] == '.');
	}
	return number(e, at);
}

struct gt_vtype gt_sema_sizeof(struct gt_sema *s, struct gt_expr *e)
{
	struct layout l;
	if (e->kind == GT_E_OFFSETOF)
		return offset_of(s, e);
	if (e->a) {
		struct gt_vtype t = gt_sema_expr(s, e->a);
		return t.kind == GT_K_ERROR ? t : number(e, value_layout(&t).size);
	}
	if (e->type->of) {
		struct gt_vtype t = gt_sema_expr(s, e->type->of);
		return t.kind == GT_K_ERROR ? t : number(e, value_layout(&t).size);
	}
	if (!type_layout(s, e->type, 0, &l))
		return gt_type_of(GT_K_ERROR);
	return number(e, l.size);
}

void gt_sema_structs(struct gt_sema *s, const struct gt_ast *ast)
{
	for (const struct gt_cstruct *c = ast->structs; c; c = c->next) {
		struct layout l;
		const struct gt_cstruct *first = find_struct(s, c->name);
		if (first != c) {
			gt_sema_error(s, GT_TAG_ARGUMENTS, c->span, "'%s %s' is defined twice",
				      c->kind, c->name);
			gt_sema_note(s, first->span, "the first is here");
		} else {
			struct_layout(s, c, NULL, 0, &l, NULL);
		}
	}
}
