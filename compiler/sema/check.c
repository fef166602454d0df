/*
 * Types every expression of every clause. Passes repeat until the types of maps and variables stand
 * still; only the last one reports, so an error is told once and with final types.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "builtins/builtins.h"
#include "object/limits.h"
#include "sema/ctypes.h"
#include "sema/kernel.h"
#include "sema/private.h"
#include "target/enums.h"
#include "target/layout.h"

enum { MAX_PASSES = 64 };

/* Variables of macros and functions were renamed: "$x#3" is $x to who wrote it. */
static const char *as_written(char *text)
{
	char *to = text;
	for (const char *p = text; *p; p++) {
		if (*p == '#' && p > text && (isalnum((unsigned char)p[-1]) || p[-1] == '_') &&
		    isdigit((unsigned char)p[1]))
			p += strspn(p + 1, "0123456789");
		else
			*to++ = *p;
	}
	*to = 0;
	return text;
}

void gt_sema_error(struct gt_sema *s, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
{
	if (s->quiet)
		return;
	va_list ap;
	va_start(ap, fmt);
	gt_error(s->diags, tag, span, "%s", as_written(gt_arena_vprintf(s->arena, fmt, ap)));
	va_end(ap);
	gt_origin_note(s->diags, s->from);
}

void gt_sema_warn(struct gt_sema *s, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
{
	if (s->quiet)
		return;
	va_list ap;
	va_start(ap, fmt);
	gt_warn(s->diags, tag, span, "%s", gt_arena_vprintf(s->arena, fmt, ap));
	va_end(ap);
	gt_origin_note(s->diags, s->from);
}

void gt_sema_note(struct gt_sema *s, struct gt_span span, const char *fmt, ...)
{
	if (s->quiet)
		return;
	va_list ap;
	va_start(ap, fmt);
	gt_note(s->diags, span, "%s", as_written(gt_arena_vprintf(s->arena, fmt, ap)));
	va_end(ap);
}

const char *gt_sema_type_text(struct gt_sema *s, const struct gt_vtype *t)
{
	struct gt_buf b = {0};
	gt_vtype_print(t, &b);
	const char *text = gt_arena_strdup(s->arena, gt_buf_text(&b));
	gt_buf_free(&b);
	return text;
}

const char *gt_sema_source(struct gt_sema *s, const struct gt_expr *e)
{
	/* What a call became is shown as the call. */
	if (e->kind == GT_E_BLOCK && e->span.src)
		return gt_arena_strndup(s->arena, e->span.src->text + e->span.start,
					e->span.end - e->span.start);
	struct gt_buf b = {0};
	gt_expr_print(e, &b);
	const char *text = gt_arena_strdup(s->arena, gt_buf_text(&b));
	gt_buf_free(&b);
	return text;
}

const char *gt_sema_show(struct gt_sema *s, const struct gt_expr *e)
{
	struct gt_vtype t = e->t->type;
	t.maybe = false;
	const char *kind = t.kind == GT_K_INT	? "an integer"
			   : t.kind == GT_K_STR ? "a string"
						: gt_sema_type_text(s, &t);
	return gt_arena_printf(s->arena, "'%s' is %s", gt_sema_source(s, e), kind);
}

/* ---- names ---- */

static void did_you_mean(struct gt_sema *s, const char *name)
{
	struct gt_near near = {.name = name};
	const struct gt_builtin *b;
	if (s->prog->event)
		for (const struct gt_field_decl *f = s->prog->event->fields; f; f = f->next)
			gt_near_add(&near, f->name);
	for (int i = 0; (b = gt_builtin_at(i)); i++)
		if (!(b->flags & GT_B_LIBRARY))
			gt_near_add(&near, b->name);
	if (near.n)
		gt_sema_note(s, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
}

/* The events that have a field of that name: "go:gopark, go:goready". */
static const char *events_with(struct gt_sema *s, const char *field)
{
	struct gt_buf b = {0};
	int n = 0;
	for (int i = 0; i < s->p->lib->nevents; i++)
		for (const struct gt_field_decl *f = s->p->lib->events[i]->fields; f; f = f->next)
			if (!strcmp(f->name, field) && n++ < 6)
				gt_buf_printf(&b, "%s%s", b.n ? ", " : "",
					      s->p->lib->events[i]->name);
	const char *text = n ? gt_arena_strdup(s->arena, gt_buf_text(&b)) : NULL;
	gt_buf_free(&b);
	return text;
}

static void unknown_name(struct gt_sema *s, const struct gt_expr *e)
{
	const char *where = events_with(s, e->str);
	gt_sema_error(s, where ? GT_TAG_UNKNOWN_FIELD : GT_TAG_UNKNOWN_NAME, e->span,
		      where ? "'%s' is not a field of %s"
			    : "'%s' is neither a builtin nor a field of %s",
		      e->str, s->prog->probe);
	if (where)
		gt_sema_note(s, (struct gt_span){0}, "these events have it: %s", where);
	else
		did_you_mean(s, e->str);
}

static const struct gt_field_decl *field_of(const struct gt_event_decl *e, const char *name)
{
	for (const struct gt_field_decl *f = e ? e->fields : NULL; f; f = f->next)
		if (!strcmp(f->name, name))
			return f;
	return NULL;
}

static const struct gt_field_decl *find_field(const struct gt_sema *s, const char *name)
{
	return field_of(s->prog->event, name);
}

/* A field's value is the library's expression, checked once per program. */
static struct gt_vtype check_field(struct gt_sema *s, struct gt_expr *e,
				   const struct gt_field_decl *f)
{
	struct gt_expr *value = gt_map_get(&s->prog->fields, f->name);
	if (!value) {
		value = gt_clone_expr(s->arena, f->value);
		gt_map_set(&s->prog->fields, f->name, value);
	}
	bool library = s->library;
	struct gt_tclause *clause = s->clause;
	s->library = true;
	s->clause = NULL;
	struct gt_vtype vt = gt_sema_expr(s, value), t = gt_type_resolve(s, f->type);
	s->library = library;
	s->clause = clause;
	if (vt.maybe && !f->optional_value)
		gt_die("probes-lib: field %s of %s may be absent: write its type with '?'", f->name,
		       s->prog->event->name);
	t.maybe = f->optional_value;
	e->t->field = f;
	e->t->value = value;
	return t;
}

static struct gt_vtype check_builtin(struct gt_sema *s, struct gt_expr *e,
				     const struct gt_builtin *b)
{
	e->t->builtin = b;
	if ((b->flags & GT_B_GO_EVENT) && s->prog->kind != GT_PROG_GO) {
		gt_sema_error(s, GT_TAG_UNKNOWN_NAME, e->span,
			      "'%s' exists only in go: events, not in %s", b->name, s->prog->probe);
		return gt_type_of(GT_K_ERROR);
	}
	if (e->kind == GT_E_NAME && !(b->flags & GT_B_VAR)) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, e->span, "'%s' is a function: write %s(...)",
			      b->name, b->name);
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype t = gt_builtin_check(s, b, e);
	if (!(b->flags & GT_B_WRITTEN) || t.kind == GT_K_ERROR)
		return t;
	const struct gt_field_decl *f = field_of(s->p->lib->any, b->name);
	if (!f)
		gt_die("probes-lib: %s has no field %s", GT_ANY_PROBE, b->name);
	return check_field(s, e, f);
}

static struct gt_vtype check_name(struct gt_sema *s, struct gt_expr *e)
{
	/* bpftrace's own name for what its library wraps */
	if (!strncmp(e->str, "__builtin_", 10))
		e->str += 10;
	const struct gt_field_decl *f = find_field(s, e->str);
	if (f && e->kind == GT_E_NAME)
		return check_field(s, e, f);
	static const char prefix[] = "__builtin_"; /* what bpftrace's own library calls builtins */
	const struct gt_builtin *b = gt_builtin_find(e->str);
	if (!b && !strncmp(e->str, prefix, strlen(prefix)) &&
	    (b = gt_builtin_find(e->str + strlen(prefix))))
		e->str = b->name;
	const char *refused = gt_builtin_refused(e->str);
	if (refused) {
		gt_sema_error(s, GT_TAG_UNKNOWN_FUNCTION, e->span, "there is no '%s' here: %s",
			      e->str, refused);
		return gt_type_of(GT_K_ERROR);
	}
	if (b && (!(b->flags & GT_B_LIBRARY) || s->library))
		return check_builtin(s, e, b);
	if (e->kind == GT_E_NAME) {
		unknown_name(s, e);
		return gt_type_of(GT_K_ERROR);
	}
	for (struct gt_expr *a = e->args; a; a = a->next)
		gt_sema_expr(s, a);
	gt_sema_error(s, GT_TAG_UNKNOWN_FUNCTION, e->span, "there is no function '%s'", e->str);
	did_you_mean(s, e->str);
	return gt_type_of(GT_K_ERROR);
}

/* ---- maps and variables ---- */

static void key_count(struct gt_sema *s, const struct gt_mapinfo *m, const struct gt_expr *e, int n)
{
	gt_sema_error(s, GT_TAG_MAP_KIND, e->span, "%s has %d key%s elsewhere and %d here", e->str,
		      m->key.nelems, m->key.nelems == 1 ? "" : "s", n);
	gt_sema_note(s, m->first, "first used here");
}

static void check_tuple_key(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *e)
{
	const struct gt_vtype *t = &e->args->t->type;
	if (!m->typed_key) {
		m->key.nelems = t->nelems;
		m->key.elems = gt_new_n(s->arena, struct gt_vtype, (size_t)t->nelems);
		m->typed_key = true;
	}
	if (m->key.nelems != t->nelems) {
		key_count(s, m, e, t->nelems);
	} else if (!gt_type_merge_parts(s, &m->key, t)) {
		gt_sema_error(s, GT_TAG_MAP_KIND, e->args->span,
			      "the keys of %s are %s elsewhere, and %s", e->str,
			      gt_sema_type_text(s, &m->key), gt_sema_show(s, e->args));
		gt_sema_note(s, m->first, "first used here");
	}
}

struct gt_mapinfo *gt_sema_map(struct gt_sema *s, struct gt_expr *e, bool whole)
{
	if (!e->t)
		e->t = gt_new(s->arena, struct gt_tinfo);
	const struct gt_state_decl *st =
		s->library && e->str[1] ? gt_map_get(&s->p->lib->state_by_name, e->str + 1) : NULL;
	const char *name = st ? gt_arena_printf(s->arena, "state %s", st->name) : e->str;
	struct gt_mapinfo *m = gt_map_get(&s->p->map_by_name, name);
	if (!m) {
		m = gt_sema_map_new(s, name, e->span);
		m->is_state = st != NULL;
		if (st) {
			m->value = gt_type_resolve(s, st->value);
			m->typed_value = true;
			gt_sema_use_state(s, st);
		}
	}
	e->t->map = m;
	if (whole && !e->has_keys) {
		if (!m->typed_value && !m->broken)
			gt_sema_error(s, GT_TAG_UNKNOWN_VARIABLE, e->span, "%s is never assigned",
				      e->str);
		return m;
	}

	/* f[(a, b)] is f[a, b] */
	struct gt_expr *keys = e->args;
	if (e->nargs == 1 && keys->kind == GT_E_TUPLE) {
		e->args = keys->args;
		e->nargs = keys->nargs;
		keys = e->args;
	}
	int n = 0;
	for (struct gt_expr *k = keys; k; k = k->next, n++)
		gt_sema_expr(s, k);
	/* and f[$t] too, where $t is a tuple */
	if (n == 1 && keys->t->type.kind == GT_K_TUPLE) {
		check_tuple_key(s, m, e);
		return m;
	}
	if (!m->typed_key) {
		m->key.nelems = n;
		m->key.elems = gt_new_n(s->arena, struct gt_vtype, (size_t)n);
		m->typed_key = true;
	}
	if (m->key.nelems != n) {
		key_count(s, m, e, n);
		return m;
	}
	int i = 0;
	for (struct gt_expr *k = keys; k; k = k->next, i++) {
		struct gt_vtype *kt = &k->t->type;
		if (kt->kind == GT_K_NONE) {
			gt_sema_error(s, GT_TAG_NOT_A_VALUE, k->span,
				      "'%s' has no value to be a key", gt_sema_source(s, k));
		} else if (!gt_type_merge(s, &m->key.elems[i], kt, k->t->is_const)) {
			gt_sema_error(s, GT_TAG_MAP_KIND, k->span,
				      "key %d of %s is %s elsewhere, and %s", i + 1, e->str,
				      gt_sema_type_text(s, &m->key.elems[i]), gt_sema_show(s, k));
			gt_sema_note(s, m->first, "first used here");
		} else {
			gt_sema_check_fit(s, &m->key.elems[i], k);
		}
	}
	return m;
}

/* A map's value read as an expression. */
static struct gt_vtype check_map_read(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_mapinfo *m = gt_sema_map(s, e, false);
	if (m->agg)
		return gt_sema_agg_read(s, m, e);
	if (!m->typed_value) {
		m->read = true;
		return gt_type_of(GT_K_ERROR);
	}
	if (m->read)
		gt_sema_warn(s, GT_TAG_UNKNOWN_VARIABLE, e->span,
			     "%s is read and never assigned: it is 0", e->str);
	struct gt_vtype t = m->value;
	t.maybe |= m->is_state;
	return t;
}

void gt_sema_set_agg(struct gt_sema *s, struct gt_mapinfo *m, const struct gt_expr *e,
		     enum gt_agg agg, const struct gt_vtype *value)
{
	if (!m->typed_value) {
		m->typed_value = true;
		m->agg = agg;
		m->value = *value;
		m->value.maybe = false;
		s->changed = true;
		return;
	}
	if (m->agg == agg)
		return;
	gt_sema_error(s, GT_TAG_MAP_KIND, e->span, "%s holds %s elsewhere and %s here", m->name,
		      m->agg ? gt_arena_printf(s->arena, "%s()", gt_agg_name(m->agg))
			     : "a plain value",
		      agg ? gt_arena_printf(s->arena, "%s()", gt_agg_name(agg)) : "a plain value");
	gt_sema_note(s, m->first, "first used here");
}

/*
 * @m op= e is computed in 64 bits. Nothing but literals so far: the sign may still be set elsewhere,
 * but by what is subtracted.
 */
static struct gt_vtype compound_type(enum gt_op op, const struct gt_vtype *m,
				     const struct gt_vtype *e)
{
	bool mf = m->kind != GT_K_INT || m->flex;
	struct gt_vtype t = gt_type_int(8, true);
	t.flex = mf && e->flex && op != GT_OP_SUB;
	t.is_signed =
		op == GT_OP_SUB || t.flex || (m->is_signed && !mf) || (e->is_signed && !e->flex);
	return t;
}

void gt_sema_assign_map(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_expr *value = e->b;
	gt_sema_agg_key(s, e->a, value);
	struct gt_mapinfo *m = gt_sema_map(s, e->a, false);
	struct gt_vtype vt = gt_sema_expr(s, value);
	const struct gt_builtin *b = value->t->builtin;
	if (vt.kind == GT_K_ERROR) {
		m->broken |= !s->quiet;
		return;
	}
	if (b && (b->flags & GT_B_AGG)) {
		if (e->op != GT_OP_SET) {
			gt_sema_error(s, GT_TAG_MAP_KIND, e->span,
				      "%s() is assigned with =", b->name);
			return;
		}
		const struct gt_expr *added = gt_agg_of(value);
		struct gt_vtype of = added ? added->t->type : gt_type_int(8, false);
		if (of.kind == GT_K_ERROR)
			return;
		if (of.kind == GT_K_BOOL) {
			gt_sema_error(s, GT_TAG_TYPE_MISMATCH, added->span,
				      "%s() needs an integer, '%s' is a bool: write (int64)(...)",
				      b->name, gt_sema_source(s, added));
			return;
		}
		of.size = 8;
		gt_sema_set_agg(s, m, value, b->agg, &of);
		gt_sema_agg_args(s, m, value);
		if (added && m->agg == b->agg) {
			of.maybe = false;
			if (!gt_type_merge(s, &m->value, &of, added->t->is_const)) {
				gt_sema_error(s, GT_TAG_MAP_KIND, added->span,
					      "%s aggregates %s elsewhere, and %s", m->name,
					      gt_sema_type_text(s, &m->value),
					      gt_sema_show(s, added));
				gt_sema_note(s, m->first, "first used here");
			}
		}
		return;
	}
	if (vt.kind == GT_K_NONE) {
		gt_sema_error(s, GT_TAG_NOT_A_VALUE, value->span, "'%s' has no value to assign",
			      gt_sema_source(s, value));
		return;
	}
	if (m->value.kind == GT_K_PTR && !m->agg && gt_vtype_is_num(&vt) &&
	    (e->op == GT_OP_ADD || e->op == GT_OP_SUB)) {
		e->t->scale = gt_sema_pointee_size(s, &m->value);
		return;
	}
	if (e->op != GT_OP_SET && !gt_vtype_is_num(&vt)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, value->span, "%s= needs an integer, %s",
			      gt_op_text(e->op), gt_sema_show(s, value));
		return;
	}
	if (!m->typed_value || m->agg) {
		struct gt_vtype none = {0};
		bool fresh = !m->typed_value;
		gt_sema_set_agg(s, m, e->a, GT_AGG_NONE, &none);
		if (!fresh)
			return;
	}
	bool of_agg = e->op == GT_OP_SET && value->kind == GT_E_MAP && value->t->map->agg;
	m->plain |= !of_agg;
	if (of_agg && !m->plain) {
		gt_sema_error(
			s, GT_TAG_MAP_KIND, value->span,
			"%s holds nothing but the number that %s came to: write (int64)%s where "
			"that is meant",
			m->name, value->str, gt_sema_source(s, value));
		return;
	}
	vt.maybe = false;
	if (e->op != GT_OP_SET && vt.kind == GT_K_INT)
		vt = compound_type(e->op, &m->value, &vt);
	if (!gt_type_merge(s, &m->value, &vt, e->op == GT_OP_SET && value->t->is_const)) {
		gt_sema_error(s, GT_TAG_MAP_KIND, value->span, "%s holds %s elsewhere, and %s",
			      m->name, gt_sema_type_text(s, &m->value), gt_sema_show(s, value));
		gt_sema_note(s, m->first, "first used here");
	}
	if (e->op == GT_OP_SET)
		gt_sema_check_fit(s, &m->value, value);
	e->a->t->type = m->value;
}

static bool names_value(const struct gt_cstruct *c, int64_t value)
{
	for (const struct gt_param *p = c->fields; p; p = p->next)
		if (p->value->num == value)
			return true;
	return false;
}

/* Only to more room: nothing is cut. */
static struct gt_vtype check_string_cast(struct gt_sema *s, struct gt_expr *e,
					 const struct gt_vtype *a, struct gt_vtype *t)
{
	if (a->kind != GT_K_STR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span,
			      "a cast to string needs a string, %s", gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (e->type->array <= 0)
		return *a;
	if (a->width > t->width) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "'%s' takes %d bytes, its end included: string[%d] does not hold it",
			      gt_sema_source(s, e->a), a->width, t->width);
		return gt_type_of(GT_K_ERROR);
	}
	t->maybe = a->maybe;
	return *t;
}

/* (int8[])x: as many as the value has room for. */
static struct gt_vtype cast_type(struct gt_sema *s, const struct gt_type_expr *te,
				 const struct gt_vtype *a)
{
	struct gt_type_expr t = *te;
	if (te->of || te->array != 0 || te->pointers)
		return gt_type_resolve(s, te);
	t.array = -1;
	struct gt_vtype elem = gt_type_resolve(s, &t);
	if (elem.kind == GT_K_ERROR)
		return elem;
	t.array = gt_sema_size(a) / gt_sema_size(&elem);
	return gt_type_resolve(s, &t);
}

/* Numbers and strings as the bytes they are made of, and back: both sides have one size. */
static struct gt_vtype check_array_cast(struct gt_sema *s, struct gt_expr *e,
					const struct gt_vtype *a, struct gt_vtype *t)
{
	int from = gt_sema_size(a), to = gt_sema_size(t);
	bool kinds = a->kind == GT_K_ARRAY ? t->kind == GT_K_INT
					   : t->kind == GT_K_ARRAY &&
						     (a->kind == GT_K_INT || a->kind == GT_K_STR);
	bool literal = e->a->t->is_const && to <= 8;
	if (!kinds || (from != to && !literal)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "a cast between an array and a number or a string needs one size: "
			      "'%s' has %d bytes, %s %d",
			      gt_sema_source(s, e->a), from, gt_sema_type_text(s, t), to);
		return gt_type_of(GT_K_ERROR);
	}
	t->maybe = a->maybe;
	return *t;
}

static struct gt_vtype check_cast(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = gt_sema_expr(s, e->a), t = cast_type(s, e->type, &a);
	if (a.kind == GT_K_ERROR || t.kind == GT_K_ERROR)
		return gt_type_of(GT_K_ERROR);
	if (gt_vtype_is_raw(&t) || gt_vtype_is_raw(&a))
		return check_array_cast(s, e, &a, &t);
	if (t.kind == GT_K_STR)
		return check_string_cast(s, e, &a, &t);
	if (a.kind == GT_K_STR && t.kind == GT_K_BOOL) {
		t.maybe = a.maybe;
		return t;
	}
	if (!gt_vtype_is_num(&a) && a.kind != GT_K_PTR) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "a cast needs a number, %s",
			      gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	if (t.kind == GT_K_INT && t.name && e->a->kind == GT_E_INT &&
	    !names_value(gt_enum_of(s->p->ast, t.name), e->a->t->cval)) {
		gt_sema_error(s, GT_TAG_UNKNOWN_ENUM, e->span, "%s has no name for %lld",
			      gt_sema_type_text(s, &t), (long long)e->a->t->cval);
		return gt_type_of(GT_K_ERROR);
	}
	t.maybe = a.maybe;
	return t;
}

/* g.m.curg: a field of a struct of the Go runtime. */
static struct gt_vtype check_member(struct gt_sema *s, struct gt_expr *e)
{
	if (e->a->kind == GT_E_NAME && !strcmp(e->a->str, "args")) {
		const struct gt_field_decl *f = find_field(s, e->str);
		if (f)
			return check_field(s, e, f);
		if (gt_sema_has_kargs(s))
			return gt_sema_karg(s, e, e->str);
		gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->span, "%s has no field '%s'",
			      s->prog->probe, e->str);
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype a = gt_sema_place(s, e->a);
	if (a.kind == GT_K_ERROR)
		return a;
	if (a.kind == GT_K_RECORD)
		return gt_sema_record_part(s, e, &a);
	if (a.kind == GT_K_STRUCT)
		return gt_sema_raw_member(s, e, &a);
	if (a.kind == GT_K_PTR && a.btf)
		return gt_sema_kmember(s, e, &a);
	if (a.kind != GT_K_PTR || !a.name) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->a->span, "'.%s' needs a struct, %s",
			      e->str, gt_sema_show(s, e->a));
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_layout_type lt;
	if (gt_layout_field_type(a.name, e->str, &lt)) {
		gt_sema_error(s, GT_TAG_UNKNOWN_FIELD, e->span,
			      "%s has no field '%s' in the layout tables", a.name, e->str);
		return gt_type_of(GT_K_ERROR);
	}
	e->t->slot = gt_arena_printf(s->arena, "off:%s.%s", a.name, e->str);
	struct gt_vtype t = gt_type_int(lt.size, lt.is_signed);
	if (lt.pointee) {
		t = gt_type_of(GT_K_PTR);
		t.name = lt.pointee;
	}
	t.maybe = a.maybe || lt.may_be_gone;
	return t;
}

static struct gt_vtype check_expr(struct gt_sema *s, struct gt_expr *e)
{
	if (!e->t)
		e->t = gt_new(s->arena, struct gt_tinfo);
	struct gt_tinfo *t = e->t;
	t->is_const = false;
	t->kernel = NULL;
	t->load = false;
	t->scale = 0;
	struct gt_vtype r = gt_type_of(GT_K_ERROR);
	switch (e->kind) {
	case GT_E_INT:
		t->is_const = true;
		t->cval = e->num;
		r = e->str ? gt_type_int(8, !e->is_unsigned)
			   : gt_type_literal(e->num, e->is_unsigned);
		r.flex = !e->is_unsigned && e->num >= 0;
		r.name = e->str;
		break;
	case GT_E_BOOL:
		t->cval = e->num;
		r = gt_type_of(GT_K_BOOL);
		break;
	case GT_E_STR:
		if (e->len >= s->p->max_strlen) {
			gt_sema_error(s, GT_TAG_LIMIT, e->span,
				      "a string of %zu bytes: a value holds at most %u", e->len,
				      s->p->max_strlen - 1);
			gt_sema_note(s, (struct gt_span){0},
				     "the format of printf() may be longer");
			break;
		}
		r = gt_type_str((uint16_t)(e->len + 1));
		break;
	case GT_E_NAME:
	case GT_E_CALL:
		r = check_name(s, e);
		break;
	case GT_E_VAR:
		r = gt_sema_var_read(s, e);
		break;
	case GT_E_MAP:
		r = check_map_read(s, e);
		break;
	case GT_E_UNARY:
		r = gt_sema_unary(s, e);
		break;
	case GT_E_BINARY:
		r = gt_sema_binary(s, e);
		break;
	case GT_E_ASSIGN:
		r = gt_sema_assign(s, e);
		break;
	case GT_E_INCDEC:
		r = gt_sema_incdec(s, e);
		break;
	case GT_E_COND:
		r = gt_sema_cond(s, e);
		break;
	case GT_E_ELVIS:
		r = gt_sema_elvis(s, e);
		break;
	case GT_E_FIELD:
		r = check_member(s, e);
		break;
	case GT_E_CAST:
		r = check_cast(s, e);
		break;
	case GT_E_TUPLE:
		r = gt_sema_tuple(s, e);
		break;
	case GT_E_TUPLEIDX:
		r = gt_sema_expr(s, e->a);
		if (r.kind != GT_K_ERROR)
			r = gt_sema_tuple_part(s, e, &r, e->num);
		break;
	case GT_E_INDEX:
		r = gt_sema_place(s, e->a);
		r = r.kind == GT_K_PTR ? gt_sema_kindex(s, e, &r) : gt_sema_index(s, e);
		break;
	case GT_E_RECORD:
		r = gt_sema_record(s, e);
		break;
	case GT_E_SIZEOF:
	case GT_E_OFFSETOF:
		r = gt_sema_sizeof(s, e);
		break;
	case GT_E_BLOCK:
		r = gt_sema_block_expr(s, e);
		break;
	case GT_E_RANGE: /* only in for, which takes its ends */
		break;
	case GT_E_PARAM: /* a literal by now */
	case GT_E_METHODARGS:
		break;
	}
	t->type = r;
	return r;
}

struct gt_vtype gt_sema_place(struct gt_sema *s, struct gt_expr *e)
{
	const struct gt_origin *outer = s->from;
	s->from = e->from;
	struct gt_vtype r = check_expr(s, e);
	s->from = outer;
	return r;
}

struct gt_vtype gt_sema_expr(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype r = gt_sema_place(s, e);
	if (r.kind == GT_K_PTR && r.place)
		r = e->t->type = gt_sema_load(s, e, &r);
	return r;
}

/* ---- programs ---- */

static void check_prog(struct gt_sema *s, struct gt_tprog *p)
{
	s->prog = p;
	s->library = true;
	s->clause = NULL;
	gt_sema_pred(s, p->when);
	gt_sema_pred(s, p->site_when);
	if (p->goroutine)
		gt_sema_expr(s, p->goroutine);
	for (size_t i = 0; i < p->clauses.n; i++) {
		s->clause = p->clauses.v[i];
		s->library = s->clause->hidden;
		gt_sema_pred(s, s->clause->ast->pred);
		s->loops = 0;
		gt_sema_stmts(s, s->clause->ast->body);
		gt_map_free(&s->scope);
	}
}

/* Passes until the types stand still. */
static void infer(struct gt_sema *s)
{
	for (int pass = 0; pass < MAX_PASSES; pass++) {
		s->changed = false;
		/* States may add programs while we go. */
		for (size_t i = 0; i < s->p->progs.n; i++)
			check_prog(s, s->p->progs.v[i]);
		if (!s->changed)
			break;
	}
}

/* A map that is only read holds numbers, all 0. True when there is one. */
static bool assume_maps(struct gt_program *p)
{
	bool any = false;
	for (size_t i = 0; i < p->maps.n; i++) {
		struct gt_mapinfo *m = p->maps.v[i];
		bool only_read = m->read && !m->typed_value;
		m->read = only_read;
		any |= only_read;
		if (only_read) {
			m->value = gt_type_int(1, true);
			m->typed_value = true;
		}
	}
	return any;
}

struct gt_program *gt_sema_check(struct gt_arena *arena, const struct gt_ast *ast,
				 const struct gt_sema_opts *opts, struct gt_diags *diags)
{
	struct gt_program *p = gt_new(arena, struct gt_program);
	*p = (struct gt_program){.ast = ast,
				 .lib = gt_library_get(),
				 .max_map_keys = 4096,
				 .target_filter = true,
				 .max_strlen = 1024,
				 .unsafe = opts->unsafe,
				 .no_warnings = opts->no_warnings};
	struct gt_sema s = {.arena = arena, .diags = diags, .p = p, .kernel = opts->kernel};
	gt_sema_config(&s, ast);
	gt_ctype_begin(&s, ast);
	gt_sema_mapdecls(&s, ast);
	gt_sema_probes(&s, ast);
	if (!ast->clauses && !diags->nerrors)
		gt_error(diags, GT_TAG_SYNTAX, (struct gt_span){ast->src, 0, 0},
			 "the script has no probe");
	s.quiet = true;
	do {
		infer(&s);
	} while (assume_maps(p));
	s.quiet = false;
	for (size_t i = 0; i < p->progs.n; i++)
		check_prog(&s, p->progs.v[i]);
	gt_sema_mapdecls_fit(&s, ast);
	gt_ctype_end(&s);
	return p;
}
