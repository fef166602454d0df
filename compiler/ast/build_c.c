/* Constructors of C definitions: structs, unions, enums, and what a member of one says. */
#include "ast/build.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_DIMS = 8 };

/* "__attribute__((packed))", "__attribute__((aligned(8)))"; others change nothing here. */
static void apply_attribute(struct gt_build *b, struct gt_cstruct *c, struct gt_word a)
{
	const char *aligned = strstr(a.p, "aligned");
	const char *open = aligned ? strchr(aligned, '(') : NULL;
	if (strstr(a.p, "packed"))
		c->packed = true;
	if (!aligned)
		return;
	c->align = open ? strtol(open + 1, NULL, 0) : 16;
	if (c->align < 1 || c->align > 4096 || (c->align & (c->align - 1))) {
		gt_error(b->diags, GT_TAG_LITERAL, a.span,
			 "an alignment is a power of two, at most 4096");
		c->align = 0;
	}
}

struct gt_cstruct *gt_build_struct(struct gt_build *b, struct gt_span s, struct gt_word kind,
				   struct gt_word name, struct gt_params fields,
				   struct gt_words attributes)
{
	struct gt_cstruct *c = gt_new(b->arena, struct gt_cstruct);
	c->span = s;
	c->kind = kind.p;
	c->name = name.p;
	c->fields = fields.first;
	for (size_t i = 0; i < attributes.w.n; i++)
		apply_attribute(b, c, attributes.w.v[i]);
	return c;
}

void gt_build_add_struct(struct gt_build *b, struct gt_cstruct *c)
{
	*b->structs = c;
	b->structs = &c->next;
}

static bool is_qualifier(const char *w)
{
	return !strcmp(w, "const") || !strcmp(w, "volatile");
}

struct gt_type_expr *gt_build_ctype(struct gt_build *b, struct gt_words words, size_t n)
{
	struct gt_word type = {0};
	for (size_t i = 0; i < n; i++) {
		struct gt_word w = words.w.v[i];
		if (is_qualifier(w.p))
			continue;
		type = type.p ? gt_build_join(b, type, " ", w) : w;
	}
	if (!type.p) { /* C takes an int for granted */
		type = words.w.v[0];
		type.p = "int";
	}
	return gt_build_type(b, type, false);
}

struct gt_type_expr *gt_build_ctag(struct gt_build *b, struct gt_span s, struct gt_word kind,
				   struct gt_word name, struct gt_cstruct *def)
{
	bool is_enum = !strcmp(kind.p, "enum"), nameless = is_enum && !*name.p;
	struct gt_word w = name;
	w.span = s;
	if (nameless)
		w.p = "unsigned int";
	if (def && (is_enum || *def->name))
		gt_build_add_struct(b, def);
	struct gt_type_expr *t = gt_build_type(b, w, !nameless);
	t->def = is_enum ? NULL : def;
	return t;
}

struct gt_declarators gt_build_declarators(struct gt_build *b, struct gt_declarators l,
					   struct gt_declarator d)
{
	gt_vec_push(b->arena, &l.v, d);
	return l;
}

struct gt_declarators gt_build_front(struct gt_build *b, struct gt_declarator d,
				     struct gt_declarators more)
{
	struct gt_declarators l = {0};
	gt_vec_push(b->arena, &l.v, d);
	for (size_t i = 0; i < more.v.n; i++)
		gt_vec_push(b->arena, &l.v, more.v.v[i]);
	return l;
}

struct gt_declarators gt_build_first(struct gt_build *b, struct gt_words words, struct gt_dims dims,
				     struct gt_declarator bits, struct gt_declarators more)
{
	bits.name = words.w.v[words.w.n - 1];
	bits.dims = dims;
	return gt_build_front(b, bits, more);
}

struct gt_dims gt_build_dims(struct gt_build *b, struct gt_dims l, struct gt_span s, int64_t n)
{
	if (n < 0 || n > INT32_MAX)
		gt_error(b->diags, GT_TAG_LITERAL, s, "an array has at most %d elements",
			 INT32_MAX);
	else if (l.v.n == MAX_DIMS)
		gt_error(b->diags, GT_TAG_LIMIT, s, "an array has at most %d dimensions", MAX_DIMS);
	else
		gt_vec_push(b->arena, &l.v, n);
	return l;
}

static struct gt_param *member(struct gt_build *b, struct gt_span s,
			       const struct gt_type_expr *type, const struct gt_declarator *d)
{
	struct gt_param *p = gt_new(b->arena, struct gt_param);
	struct gt_type_expr *t = gt_arena_memdup(b->arena, type, sizeof(*type));
	t->pointers += d->pointers;
	if (d->dims.v.n) {
		t->array = d->dims.v.v[0];
		t->dims = d->dims.v.v + 1;
		t->ndims = (int)d->dims.v.n - 1;
	}
	p->span = d->name.p ? d->name.span : s;
	p->name = d->name.p ? d->name.p : "";
	p->type = t;
	p->is_bits = d->is_bits;
	if (d->is_bits && (d->bits.num < 0 || d->bits.num > 64 || (!d->bits.num && d->name.p)))
		gt_error(b->diags, GT_TAG_LITERAL, p->span, "a bit field has 1 to 64 bits");
	else
		p->bits = (int)d->bits.num;
	return p;
}

struct gt_params gt_build_members(struct gt_build *b, struct gt_span s, struct gt_type_expr *type,
				  struct gt_declarators list)
{
	struct gt_params l = {0};
	/* Nothing is declared by struct { ... }; inside another: its members are the other's. */
	struct gt_declarator nameless = {0};
	size_t n = list.v.n ? list.v.n : type->def != NULL;
	for (size_t i = 0; i < n; i++) {
		struct gt_param *p = member(b, s, type, list.v.n ? &list.v.v[i] : &nameless);
		GT_LINK(l, p);
	}
	return l;
}

struct gt_params gt_build_join_params(struct gt_params a, struct gt_params b)
{
	if (!a.first)
		return b;
	if (b.first) {
		a.last->next = b.first;
		a.last = b.last;
	}
	return a;
}

struct gt_words gt_build_words(struct gt_build *b, struct gt_words l, struct gt_word w)
{
	gt_vec_push(b->arena, &l.w, w);
	return l;
}
