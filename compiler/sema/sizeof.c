/* sizeof and offsetof: of types as C has them, and of values. */
#include <string.h>

#include "sema/ctypes.h"
#include "sema/kernel.h"
#include "sema/private.h"

struct layout {
	uint64_t size, align;
};

static uint64_t align_up(uint64_t n, uint64_t align)
{
	return (n + align - 1) / align * align;
}

/* Adds a member behind the others; its place. */
static uint64_t add_member(struct layout *l, struct layout member)
{
	uint64_t at = align_up(l->size, member.align);
	l->size = at + align_up(member.size, member.align);
	l->align = member.align > l->align ? member.align : l->align;
	return at;
}

static struct layout value_layout(const struct gt_vtype *t)
{
	struct layout l = {8, 8}, in = {0, 1};
	switch (t->kind) {
	case GT_K_INT:
		return (struct layout){t->size, t->size};
	case GT_K_BOOL:
		return (struct layout){1, 1};
	case GT_K_STR:
		return (struct layout){t->width ? t->width : t->size, 1};
	case GT_K_TUPLE:
	case GT_K_RECORD:
		for (int i = 0; i < t->nelems; i++)
			add_member(&in, value_layout(&t->elems[i]));
		return (struct layout){align_up(in.size, in.align), in.align};
	case GT_K_STRUCT: /* as its members are */
		for (int i = 0; i < t->nelems; i++)
			add_member(&in, value_layout(&t->elems[i]));
		return (struct layout){t->size, in.align};
	case GT_K_ARRAY:
		return (struct layout){t->size, value_layout(&t->elems[0]).align};
	case GT_K_NONE:
		return (struct layout){0, 1};
	default:
		return l;
	}
}

int gt_sema_size(const struct gt_vtype *t)
{
	return (int)value_layout(t).size;
}

/* Of a map that has keys, its name alone stands for them. */
static bool is_keys(const struct gt_sema *s, const struct gt_expr *e)
{
	const struct gt_mapinfo *m =
		e->kind == GT_E_MAP && !e->has_keys ? gt_map_get(&s->p->map_by_name, e->str) : NULL;
	return m && m->typed_key && m->key.nelems;
}

/* A map that nothing before has used: whether it has keys is told by what stands behind. */
static bool is_unused_yet(const struct gt_sema *s, const struct gt_expr *e)
{
	if (!s->first || e->kind != GT_E_MAP || e->has_keys)
		return false;
	const struct gt_mapinfo *m = gt_map_get(&s->p->map_by_name, e->str);
	return !m || !m->typed_key;
}

struct gt_vtype gt_sema_typeof(struct gt_sema *s, struct gt_expr *e)
{
	if (is_unused_yet(s, e))
		return gt_type_of(GT_K_ERROR);
	if (!is_keys(s, e)) {
		s->measured++;
		struct gt_vtype t = gt_sema_expr(s, e);
		s->measured--;
		return t;
	}
	if (!e->t)
		e->t = gt_new(s->arena, struct gt_tinfo);
	const struct gt_mapinfo *m = gt_map_get(&s->p->map_by_name, e->str);
	return m->key.nelems == 1 ? m->key.elems[0] : m->key;
}

/* A number that the compiler knows, as if it were written out. */
static struct gt_vtype number(struct gt_expr *e, uint64_t n)
{
	e->t->is_const = true;
	e->t->cval = (int64_t)n;
	return gt_type_literal((int64_t)n, false);
}

static struct gt_vtype no_size(struct gt_sema *s, const struct gt_type_expr *t)
{
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, t->span, "the size of '%s%s' is not known%s",
		      t->is_struct ? "struct " : "", t->name ? t->name : "",
		      t->is_struct ? ": neither the script nor this kernel has such a struct" : "");
	return gt_type_of(GT_K_ERROR);
}

static struct gt_vtype type_size(struct gt_sema *s, struct gt_expr *e)
{
	const struct gt_type_expr *t = e->type;
	struct gt_ktype k;
	if (t->name && !t->is_struct && !t->pointers && !strcmp(t->name, "string"))
		return number(e, t->array > 0 ? (uint64_t)t->array : 64);
	/* as a value of the script; a member of a struct has four bytes */
	if (t->is_struct && !t->pointers && t->array < 0 && gt_sema_enum(s, t->name))
		return number(e, 8);
	if (t->is_struct && !t->pointers && !gt_ctype_struct(s, t->name))
		return no_size(s, t);
	if (!gt_ctype_get(s, gt_ctype_of(s, t), &k))
		return no_size(s, t);
	return number(e, k.size);
}

/* Of a thing in memory, not of the pointer by which it is known. */
static struct gt_vtype expr_size(struct gt_sema *s, struct gt_expr *e, struct gt_expr *of)
{
	s->measured++;
	struct gt_vtype t = is_keys(s, of) || is_unused_yet(s, of) ? gt_sema_typeof(s, of)
								   : gt_sema_place(s, of);
	s->measured--;
	if (t.kind == GT_K_ERROR)
		return t;
	if (of->t->kernel && of->t->kernel->type.size)
		return number(e, of->t->kernel->type.size);
	return number(e, value_layout(&t).size);
}

/* The struct that it is about: named, or what an expression is or points to. */
static uint32_t struct_of(struct gt_sema *s, struct gt_expr *e, const char **name)
{
	if (e->type) {
		*name = e->type->is_struct ? e->type->name : NULL;
		return e->type->is_struct && !e->type->pointers ? gt_ctype_struct(s, e->type->name)
								: 0;
	}
	struct gt_vtype t = gt_sema_place(s, e->a);
	*name = NULL;
	return t.kind == GT_K_PTR || t.kind == GT_K_STRUCT ? t.btf : 0;
}

/* "'outer.x'": what stands before a place of the path. */
static const char *path_to(struct gt_sema *s, const struct gt_expr *e, const char *name,
			   const char *at)
{
	const char *first = name	    ? name
			    : e->a	    ? gt_sema_source(s, e->a)
			    : e->type->name ? e->type->name
					    : "this";
	int n = at > e->str ? (int)(at - e->str) - 1 : 0;

	return gt_arena_printf(s->arena, "'%s%s%.*s'", first, n ? "." : "", n, e->str);
}

/* Of the kernel's types it is known when the program is loaded. */
static struct gt_vtype offset_of(struct gt_sema *s, struct gt_expr *e)
{
	const char *name;
	struct gt_kfield f = {.type.of = struct_of(s, e, &name)};
	uint32_t top = f.type.of;
	uint64_t bit = 0;
	for (const char *p = e->str; *p;) {
		size_t n = strcspn(p, ".");
		const char *field = gt_arena_strndup(s->arena, p, n);
		struct gt_ktype k;
		bool inside = p == e->str || f.type.shape != GT_KS_PTR;
		bool known = inside && gt_ctype_get(s, f.type.of, &k) && k.shape == GT_KS_STRUCT;
		if (!known || !gt_ctype_field(s, k.of, field, &f)) {
			gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->span,
				      known ? "%s has no field '%s'"
					    : "%s is no struct, to have a field '%s'",
				      known ? k.name : path_to(s, e, name, p), field);
			return gt_type_of(GT_K_ERROR);
		}
		bit += f.bit;
		p += n + (p[n] == '.');
	}
	if (f.type.bits) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "'%s' is a bit field: it begins inside a byte", e->str);
		return gt_type_of(GT_K_ERROR);
	}
	if (gt_ctype_is_own(top) || !name)
		return number(e, bit / 8);
	gt_sema_kuse(s, e, GT_KU_OFFSET, &f.type)->slot =
		gt_arena_printf(s->arena, "btf:%s.%s", name, e->str);
	return gt_type_int(8, false);
}

struct gt_vtype gt_sema_sizeof(struct gt_sema *s, struct gt_expr *e)
{
	if (e->kind == GT_E_OFFSETOF)
		return offset_of(s, e);
	if (e->a)
		return expr_size(s, e, e->a);
	if (e->type->of)
		return expr_size(s, e, e->type->of);
	return type_size(s, e);
}
