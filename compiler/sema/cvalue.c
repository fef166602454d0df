/*
 * Values of C types: members, elements, pointers. A struct or an array that lies in memory is a place: a
 * pointer that stands for the thing itself. It stays one while members are taken; where a value is
 * needed its bytes are loaded, and are a value of kind STRUCT or ARRAY from there on.
 */
#include <string.h>

#include "object/limits.h"
#include "sema/ctypes.h"
#include "sema/kernel.h"
#include "sema/private.h"

enum { STR_MAX = 240 };

struct gt_vtype gt_sema_pointer_to(struct gt_sema *s, uint32_t id)
{
	struct gt_vtype t = gt_type_of(GT_K_PTR);
	struct gt_ktype k;

	t.btf = id;
	if (!id)
		return t;
	gt_ctype_get(s, gt_ctype_pointer(s, id), &k);
	t.name = k.name;
	return t;
}

/* char[n]: n chars and a NUL. The kernel's own keep theirs inside. */
static struct gt_vtype text_type(const struct gt_ktype *k)
{
	uint32_t n = k->n + gt_ctype_is_own(k->id);

	return gt_type_str((uint16_t)(n > STR_MAX ? STR_MAX : n));
}

struct gt_vtype gt_sema_cvalue(struct gt_sema *s, const struct gt_ktype *k)
{
	struct gt_vtype t = gt_type_of(GT_K_ERROR);

	switch (k->shape) {
	case GT_KS_INT:
		if (k->is_bool)
			return gt_type_of(GT_K_BOOL);
		t = gt_type_int((int)k->size, k->is_signed);
		t.name = k->is_enum && gt_sema_enum(s, k->name) ? k->name : NULL;
		return t;
	case GT_KS_ARRAY:
		if (k->is_char && k->n)
			return text_type(k);
		break;
	case GT_KS_PTR:
		if (gt_ctype_is_own(k->id))
			return gt_sema_pointer_to(s, k->of);
		break;
	case GT_KS_OTHER:
		return k->data_loc ? gt_type_str(64) : t;
	default:
		break;
	}
	t = gt_type_of(GT_K_PTR);
	t.name = k->name;
	t.btf = k->of;
	t.place = k->shape != GT_KS_PTR;
	return t;
}

/* ---- bytes as values ---- */

struct raw {
	struct gt_sema *s;
	GT_VEC(struct gt_vtype) elems;
	GT_VEC(const char *) names;
	bool too_deep;
};

static struct gt_vtype raw_type(struct raw *r, const struct gt_ktype *k, int nest);

/* Members of nameless members are members of the struct around them. */
static void add_members(struct raw *into, uint32_t id, uint64_t bit, int nest)
{
	const struct gt_kfield *f;
	int n = gt_ctype_fields(into->s, id, &f);

	for (int i = 0; i < n; i++) {
		if (!*f[i].name && f[i].type.shape == GT_KS_STRUCT) {
			add_members(into, f[i].type.of, bit + f[i].bit, nest + 1);
			continue;
		}
		if (!*f[i].name)
			continue;
		struct gt_vtype t = raw_type(into, &f[i].type, nest + 1);
		t.at = (uint32_t)(bit + f[i].bit);
		t.bits = (uint16_t)f[i].type.bits;
		gt_vec_push(into->s->arena, &into->elems, t);
		gt_vec_push(into->s->arena, &into->names, f[i].name);
	}
}

static struct gt_vtype raw_struct(struct raw *r, const struct gt_ktype *k, int nest)
{
	struct raw inner = {.s = r->s};

	add_members(&inner, k->of, 0, nest);
	r->too_deep |= inner.too_deep;
	return (struct gt_vtype){.kind = GT_K_STRUCT,
				 .size = (uint16_t)k->size,
				 .name = k->name,
				 .nelems = (int)inner.elems.n,
				 .elems = inner.elems.v,
				 .fields = inner.names.v,
				 .btf = k->of};
}

static struct gt_vtype raw_array(struct raw *r, const struct gt_ktype *k, int nest)
{
	struct gt_ktype of;
	struct gt_vtype *elem = gt_new(r->s->arena, struct gt_vtype);

	if (k->is_char && k->n)
		return (struct gt_vtype){.kind = GT_K_STR, .size = (uint16_t)k->n};
	gt_ctype_get(r->s, k->of, &of);
	*elem = raw_type(r, &of, nest + 1);
	return (struct gt_vtype){.kind = GT_K_ARRAY,
				 .size = (uint16_t)k->size,
				 .n = k->n,
				 .nelems = 1,
				 .elems = elem,
				 .btf = gt_ctype_array(r->s, k->of, k->n)};
}

static struct gt_vtype raw_type(struct raw *r, const struct gt_ktype *k, int nest)
{
	struct gt_vtype t = {.kind = GT_K_NONE};

	if (nest > GT_MAX_RAW_NESTED) {
		r->too_deep = true;
		return t;
	}
	switch (k->shape) {
	case GT_KS_INT:
		t = gt_sema_cvalue(r->s, k);
		return t;
	case GT_KS_PTR:
		return gt_sema_cvalue(r->s, k);
	case GT_KS_STRUCT:
		return raw_struct(r, k, nest);
	case GT_KS_ARRAY:
		return raw_array(r, k, nest);
	default:
		return t;
	}
}

static struct gt_vtype too_large(struct gt_sema *s, struct gt_span span, const struct gt_ktype *k,
				 const char *text)
{
	gt_sema_error(s, GT_TAG_LIMIT, span,
		      "'%s' is %u bytes, and a value holds %d: take members of it", text, k->size,
		      GT_MAX_RAW);
	return gt_type_of(GT_K_ERROR);
}

static struct gt_vtype as_value(struct gt_sema *s, struct gt_span span, const struct gt_ktype *k,
				const char *text)
{
	struct raw r = {.s = s};

	if (k->size > GT_MAX_RAW)
		return too_large(s, span, k, text);
	struct gt_vtype t = raw_type(&r, k, 0);
	if (r.too_deep || (t.kind == GT_K_STRUCT && t.nelems > GT_MAX_MEMBERS)) {
		gt_sema_error(s, GT_TAG_LIMIT, span,
			      "'%s' has more than %d members or structs more than %d deep in each "
			      "other: take members of it",
			      text, GT_MAX_MEMBERS, GT_MAX_RAW_NESTED);
		return gt_type_of(GT_K_ERROR);
	}
	return t;
}

struct gt_vtype gt_sema_raw_type(struct gt_sema *s, struct gt_span span, uint32_t id)
{
	struct gt_ktype k;

	if (!gt_ctype_get(s, id, &k))
		return gt_type_of(GT_K_ERROR);
	if (k.shape == GT_KS_ARRAY && k.is_char)
		return gt_sema_cvalue(s, &k);
	if (k.shape == GT_KS_STRUCT || k.shape == GT_KS_ARRAY)
		return as_value(s, span, &k, gt_ctype_text(s, id));
	return gt_sema_cvalue(s, &k);
}

struct gt_vtype gt_sema_load(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *place)
{
	struct gt_vtype t = as_value(s, e->span, &e->t->kernel->type, gt_sema_source(s, e));

	t.maybe = place->maybe;
	e->t->load = t.kind != GT_K_ERROR;
	return t;
}

/* ---- pointers and places ---- */

static void near_fields(struct gt_sema *s, uint32_t id, struct gt_near *near, int nest)
{
	const struct gt_kfield *fields;
	int n = nest < 4 ? gt_ctype_fields(s, id, &fields) : 0;

	for (int i = 0; i < n; i++) {
		if (*fields[i].name)
			gt_near_add(near, fields[i].name);
		else if (fields[i].type.shape == GT_KS_STRUCT)
			near_fields(s, fields[i].type.of, near, nest + 1);
	}
}

static struct gt_vtype no_field(struct gt_sema *s, const struct gt_expr *e, uint32_t id,
				const char *name)
{
	struct gt_near near = {.name = e->str};

	gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->name_span.src ? e->name_span : e->span,
		      "%s has no field '%s'", name ? name : "the struct", e->str);
	near_fields(s, id, &near, 0);
	if (near.n)
		gt_sema_note(s, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
	return gt_type_of(GT_K_ERROR);
}

struct gt_vtype gt_sema_kmember(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	const struct gt_kuse *base = e->a->t->kernel;
	struct gt_ktype of = {0};
	struct gt_kfield field = {0};
	bool joined = base && base->how == GT_KU_MEMBER && base->slot && a->place;
	const char *head = a->name ? strchr(a->name, ' ') : NULL;

	gt_ctype_get(s, a->btf, &of);
	if (of.shape != GT_KS_STRUCT) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "'.%s' needs a struct, %s",
			      e->str, gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (!gt_ctype_field(s, of.of, e->str, &field))
		return no_field(s, e, of.of, a->name);
	struct gt_vtype t = gt_sema_cvalue(s, &field.type);
	bool own = gt_ctype_is_own(of.of);
	/* A struct of the kernel's without a name is known only as a part of the one around it. */
	if (t.kind == GT_K_ERROR || (!own && !joined && (!head || !head[1])))
		return gt_sema_odd_type(s, e, e->str, &field.type);
	struct gt_kuse *u = gt_sema_kuse(s, e, GT_KU_MEMBER, &field.type);
	u->root = joined ? base->root : e->a;
	u->bit = field.bit;
	if (!own)
		u->slot = gt_arena_printf(s->arena, "%s:%s.%s", field.type.bits ? "btfbit" : "btf",
					  joined ? strchr(base->slot, ':') + 1 : head + 1, e->str);
	t.maybe = a->maybe;
	return t;
}

/* What a pointer points to, or a place holds; reports that it is not known. */
static bool pointee(struct gt_sema *s, const struct gt_expr *p, const struct gt_vtype *a,
		    struct gt_ktype *k, struct gt_vtype *t)
{
	*t = gt_type_of(GT_K_ERROR);
	if (gt_ctype_get(s, a->btf, k) && k->size)
		*t = gt_sema_cvalue(s, k);
	if (t->kind != GT_K_ERROR)
		return true;
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, p->span,
		      "the size of what it points to is not known, %s", gt_sema_show(s, p));
	return false;
}

/* By its type; what is made of numbers not below zero by anything but a subtraction is none either. */
static bool may_be_negative(const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;

	if (t->kind != GT_K_INT || !t->is_signed || t->flex)
		return false;
	if (e->kind == GT_E_BINARY && e->op != GT_OP_SUB)
		return may_be_negative(e->a) || may_be_negative(e->b);
	return true;
}

bool gt_sema_is_index(struct gt_sema *s, const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	bool number = gt_vtype_is_num(t);

	if (number && !may_be_negative(e))
		return true;
	if (!number)
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "an index is a number, %s",
			      gt_sema_show(s, e));
	else if (e->t->is_const)
		gt_sema_error(s, GT_TAG_LIMIT, e->span, "no element is before the first, 0");
	else
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "'%s' is %s and may be below zero, which no index is: (uint64)(%s) "
			      "says that it is not",
			      gt_sema_source(s, e), gt_sema_type_text(s, t), gt_sema_source(s, e));
	return false;
}

static bool in_bounds(struct gt_sema *s, const struct gt_expr *index, uint32_t n)
{
	const struct gt_tinfo *t = index->t;

	if (!t->is_const || (uint64_t)t->cval < n)
		return true;
	gt_sema_error(s, GT_TAG_LIMIT, index->span, "the array has %u elements", n);
	return false;
}

struct gt_vtype gt_sema_kindex(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	const struct gt_kuse *base = e->a->t->kernel;
	struct gt_vtype i = gt_sema_expr(s, e->b), t;
	struct gt_ktype type = {0};

	if (i.kind == GT_K_ERROR || !gt_sema_is_index(s, e->b) || !pointee(s, e->a, a, &type, &t))
		return gt_type_of(GT_K_ERROR);
	if (a->place && base && base->type.shape == GT_KS_ARRAY && base->type.n &&
	    !in_bounds(s, e->b, base->type.n))
		return gt_type_of(GT_K_ERROR);
	struct gt_kuse *u = gt_sema_kuse(s, e, GT_KU_ELEM, &type);
	u->root = e->a;
	u->index = e->b;
	u->bound = a->place && base && base->type.shape == GT_KS_ARRAY ? base->type.n : 0;
	t.maybe = a->maybe || i.maybe;
	return t;
}

struct gt_vtype gt_sema_deref(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = gt_sema_expr(s, e->a), t;
	struct gt_ktype type = {0};

	if (a.kind == GT_K_ERROR)
		return a;
	if (a.kind == GT_K_INT) {
		/* An address: of 8 bytes, as kaddr() and reg() give it. */
		struct gt_vtype word = gt_type_int(8, false);
		bool maybe = a.maybe;
		a = gt_sema_pointer_to(s, gt_ctype_of_value(s, &word));
		a.maybe = maybe;
	}
	if (a.kind != GT_K_PTR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "'*' needs a pointer, %s",
			      gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (a.to) {
		t = *a.to;
		t.maybe |= a.maybe;
		return t;
	}
	if (!pointee(s, e->a, &a, &type, &t))
		return t;
	gt_sema_kuse(s, e, GT_KU_ELEM, &type)->root = e->a;
	t.maybe = a.maybe;
	return t;
}

struct gt_vtype gt_sema_address(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_expr *of = e->a;
	struct gt_vtype a = gt_sema_place(s, of), t;
	const struct gt_kuse *u = of->t->kernel;
	bool place = u && u->how != GT_KU_ARG && !u->type.bits;

	if (a.kind == GT_K_ERROR)
		return a;
	if (of->kind != GT_E_VAR && (of->kind != GT_E_MAP || of->t->map->agg) && !place) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, of->span,
			      "'&' takes a $variable, a value of a map or a member that is no bit "
			      "field");
		return gt_type_of(GT_K_ERROR);
	}
	t = gt_sema_pointer_to(s, !place			 ? gt_ctype_of_value(s, &a)
				  : u->type.shape == GT_KS_ARRAY ? u->type.of
								 : u->type.id);
	if (!place && gt_vtype_has_parts(&a))
		t.to = gt_arena_memdup(s->arena, &a, sizeof(a));
	t.maybe = place && a.maybe;
	return t;
}

/* ---- parts of values ---- */

/* A part of the bytes, as the script sees it. */
static struct gt_vtype part_value(struct gt_sema *s, const struct gt_expr *e,
				  const struct gt_vtype *part, bool maybe)
{
	struct gt_vtype t = *part;

	if (t.kind == GT_K_NONE)
		return gt_sema_odd_type(s, e, gt_sema_source(s, e), &(struct gt_ktype){0});
	if (t.kind == GT_K_STR)
		t = gt_type_str((uint16_t)(t.size + 1));
	t.at = 0;
	t.bits = 0;
	t.maybe = maybe;
	return t;
}

struct gt_vtype gt_sema_raw_member(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	for (int i = 0; i < a->nelems; i++)
		if (!strcmp(a->fields[i], e->str)) {
			e->t->part = i;
			return part_value(s, e, &a->elems[i], a->maybe);
		}
	return no_field(s, e, a->btf, a->name);
}

struct gt_vtype gt_sema_raw_index(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	const struct gt_vtype *i = &e->b->t->type;

	if (i->kind == GT_K_ERROR || !gt_sema_is_index(s, e->b) || !in_bounds(s, e->b, a->n))
		return gt_type_of(GT_K_ERROR);
	return part_value(s, e, &a->elems[0], a->maybe || i->maybe);
}

/* ---- arithmetic ---- */

uint32_t gt_sema_pointee_size(struct gt_sema *s, const struct gt_vtype *t)
{
	struct gt_ktype k;

	return gt_ctype_get(s, t->btf, &k) && k.size ? k.size : 1;
}

static bool is_compare(enum gt_op op)
{
	return op == GT_OP_LT || op == GT_OP_LE || op == GT_OP_GT || op == GT_OP_GE ||
	       op == GT_OP_EQ || op == GT_OP_NE;
}

bool gt_sema_pointer_op(struct gt_sema *s, struct gt_expr *e, struct gt_vtype *out)
{
	const struct gt_vtype *a = &e->a->t->type, *b = &e->b->t->type;
	const struct gt_vtype *p = a->kind == GT_K_PTR ? a : b;
	bool both = a->kind == GT_K_PTR && b->kind == GT_K_PTR;
	bool number = gt_vtype_is_num(p == a ? b : a);

	if (p->kind != GT_K_PTR)
		return false;
	*out = gt_type_of(GT_K_BOOL);
	if (e->op == GT_OP_LAND || e->op == GT_OP_LOR)
		return both || number;
	if (is_compare(e->op))
		return both || number;
	if (both || !number || (e->op != GT_OP_ADD && (e->op != GT_OP_SUB || p != a)))
		return false;
	*out = *p;
	out->maybe = a->maybe || b->maybe;
	e->t->scale = gt_sema_pointee_size(s, p);
	return true;
}
