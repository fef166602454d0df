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
	/* what bpftrace's own library calls builtins */
	static const char prefix[] = "__builtin_";
	if (!strncmp(e->str, prefix, strlen(prefix)))
		e->str += strlen(prefix);
	const struct gt_field_decl *f = find_field(s, e->str);
	if (f && e->kind == GT_E_NAME)
		return check_field(s, e, f);
	const struct gt_builtin *b = gt_builtin_find(e->str);
	const char *refused = gt_builtin_refused(e->str);
	if (refused) {
		gt_sema_error(s, GT_TAG_UNKNOWN_FUNCTION, e->span, "there is no '%s' here: %s",
			      e->str, refused);
		return gt_type_of(GT_K_ERROR);
	}
	if (b && (!(b->flags & GT_B_LIBRARY) || s->library))
		return check_builtin(s, e, b);
	if (e->kind == GT_E_NAME && gt_sema_named_number(s, e))
		return gt_sema_expr(s, e);
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

/* ---- expressions ---- */

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
	if (a.kind == GT_K_PTR && a.to) { /* p.x is (*p).x */
		struct gt_expr *of = gt_new(s->arena, struct gt_expr);
		*of = (struct gt_expr){
			.kind = GT_E_UNARY, .op = GT_OP_DEREF, .span = e->a->span, .a = e->a};
		e->a = of;
		a = gt_sema_expr(s, of);
	}
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
		r = gt_sema_map_read(s, e);
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
		r = gt_sema_cast(s, e);
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
	case GT_E_TYPEINFO:
		r = gt_sema_typeinfo(s, e);
		break;
	case GT_E_COMPTIME:
		r = gt_sema_comptime(s, e);
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

/* Passes until the types stand still, and what comptime makes of them. */
static void infer(struct gt_sema *s)
{
	s->deciding = false;
	for (int pass = 0; pass < MAX_PASSES; pass++) {
		s->changed = s->first;
		s->undecided = false;
		/* States may add programs while we go. */
		for (size_t i = 0; i < s->p->progs.n; i++)
			check_prog(s, s->p->progs.v[i]);
		s->first = false;
		if (s->changed && s->deciding)
			pass = 0;
		if (!s->changed && !s->undecided)
			break;
		s->deciding = !s->changed;
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
				 .enums = ast->enums,
				 .lib = gt_library_get(),
				 .max_map_keys = 4096,
				 .target_filter = true,
				 .max_strlen = 1024,
				 .str_trailer = "..",
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
	s.quiet = s.first = true;
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

void gt_program_free(struct gt_program *p)
{
	for (size_t i = 0; i < p->progs.n; i++)
		gt_map_free(&p->progs.v[i]->fields);
	gt_map_free(&p->map_by_name);
}
