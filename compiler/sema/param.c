/* What follows the script on the command line becomes literals: $1, $#, getopt("name", default). */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "sema/expand_private.h"

static struct gt_expr *new_literal(struct gt_expand *x, enum gt_expr_kind kind,
				   const struct gt_expr *at)
{
	struct gt_expr *e = gt_new(x->arena, struct gt_expr);
	*e = (struct gt_expr){.kind = kind, .span = at->span, .from = at->from};
	return e;
}

static struct gt_expr *new_string(struct gt_expand *x, const char *text, const struct gt_expr *at)
{
	struct gt_expr *e = new_literal(x, GT_E_STR, at);
	e->str = text;
	e->len = strlen(text);
	return e;
}

/* "42", "-0x1f", "5ms", "32K": a whole number, nothing else. */
static bool read_number(const char *text, int64_t *num, bool *is_unsigned, enum gt_unit *unit)
{
	static const struct {
		const char *suffix;
		int64_t factor;
		enum gt_unit unit;
	} units[] = {
		{"", 1, GT_U_NONE},
		{"ns", 1, GT_U_DURATION},
		{"us", 1000, GT_U_DURATION},
		{"ms", 1000000, GT_U_DURATION},
		{"s", 1000000000, GT_U_DURATION},
		{"m", 60000000000, GT_U_DURATION},
		{"h", 3600000000000, GT_U_DURATION},
		{"d", 86400000000000, GT_U_DURATION},
		{"K", 1ll << 10, GT_U_BYTES},
		{"M", 1ll << 20, GT_U_BYTES},
		{"G", 1ll << 30, GT_U_BYTES},
		{"T", 1ll << 40, GT_U_BYTES},
	};
	bool negative = *text == '-';
	const char *t = text + (*text == '-' || *text == '+');
	char *end;
	if (!isdigit((unsigned char)*t))
		return false;
	errno = 0;
	unsigned long long v = strtoull(t, &end, 0);
	if (errno)
		return false;
	for (size_t i = 0; i < GT_COUNT(units); i++) {
		if (strcmp(end, units[i].suffix))
			continue;
		if (__builtin_mul_overflow(v, (unsigned long long)units[i].factor, &v) ||
		    (negative && v > 1ull << 63))
			return false;
		*num = negative ? (int64_t)(0 - v) : (int64_t)v;
		*is_unsigned = !negative && v > INT64_MAX;
		*unit = units[i].unit;
		return true;
	}
	return false;
}

static struct gt_expr *new_number(struct gt_expand *x, const char *text, const struct gt_expr *at)
{
	struct gt_expr *e = new_literal(x, GT_E_INT, at);
	return read_number(text, &e->num, &e->is_unsigned, &e->unit) ? e : NULL;
}

/* NULL when it was not given. */
static const char *positional(const struct gt_expand *x, int64_t n)
{
	const struct gt_script_args *a = &x->opts->args;
	return n >= 1 && n <= a->npositional ? a->positional[n - 1] : NULL;
}

/* A number where it is one; not given, 0. */
void gt_expand_param(struct gt_expand *x, struct gt_expr **place)
{
	const struct gt_expr *e = *place;
	const char *text = positional(x, e->num);
	struct gt_expr *by;
	if (e->num < 0) {
		by = new_literal(x, GT_E_INT, e);
		by->num = x->opts->args.npositional;
	} else if (!text) {
		by = new_literal(x, GT_E_INT, e);
	} else {
		by = new_number(x, text, e);
		if (!by)
			by = new_string(x, text, e);
	}
	gt_expand_replace(place, by);
}

/* In str() it is the text, whatever it looks like; not given, "". */
bool gt_expand_str_param(struct gt_expand *x, struct gt_expr **place)
{
	struct gt_expr *call = *place, *a = call->args;
	int64_t skip = 0;
	if (call->nargs != 1)
		return false;
	if (a->kind == GT_E_BINARY && a->op == GT_OP_ADD && a->b->kind == GT_E_INT) {
		skip = a->b->num;
		a = a->a;
	}
	if (a->kind != GT_E_PARAM || a->num < 0)
		return false;
	const char *text = positional(x, a->num);
	text = text ? text : "";
	if (!*text && skip > 0) /* of nothing, nothing is left out */
		skip = 0;
	if (skip < 0 || skip > (int64_t)strlen(text)) {
		gt_expand_error(x, GT_TAG_ARGUMENTS, call->args->span,
				"$%d has %zu bytes, and %lld are left out", (int)a->num,
				strlen(text), (long long)skip);
		skip = 0;
	}
	gt_expand_replace(place, new_string(x, text + skip, call));
	return true;
}

static void text_if_missing(struct gt_expand *x, struct gt_expr **place)
{
	if ((*place)->kind == GT_E_PARAM && (*place)->num > 0 && !positional(x, (*place)->num))
		gt_expand_replace(place, new_string(x, "", *place));
}

void gt_expand_missing_text(struct gt_expand *x, struct gt_expr *e)
{
	if (e->kind == GT_E_BINARY && (e->op == GT_OP_EQ || e->op == GT_OP_NE)) {
		bool a = e->a->kind == GT_E_STR ||
			 (e->a->kind == GT_E_NAME && !strcmp(e->a->str, "comm"));
		bool b = e->b->kind == GT_E_STR ||
			 (e->b->kind == GT_E_NAME && !strcmp(e->b->str, "comm"));
		if (a)
			text_if_missing(x, &e->b);
		if (b)
			text_if_missing(x, &e->a);
		return;
	}
	if (e->kind != GT_E_CALL || !e->args || e->args->kind != GT_E_STR)
		return;
	/* printf and its like: a value for each conversion */
	struct gt_expr **arg = &e->args->next;
	for (const char *p = e->args->str; *p && *arg; p++) {
		if (*p != '%')
			continue;
		p++;
		p += strspn(p, "-+ #0123456789.hlqjzt");
		if (!*p)
			return;
		if (*p == '%')
			continue;
		if (*p == 's')
			text_if_missing(x, arg);
		arg = &(*arg)->next;
	}
}

/* "interval:s:$1": always the text. */
/* A parameter stands for any part of a probe, or for all of it. */
void gt_expand_probe(struct gt_expand *x, struct gt_probe *p)
{
	struct gt_buf b = {0};
	uint32_t n = p->span.end - p->span.start;
	char *written = gt_arena_strndup(x->arena, p->span.src->text + p->span.start, n);

	if (!strchr(p->text, '$'))
		return;
	for (const char *c = written; *c; c++) {
		if (*c != '$' || !isdigit((unsigned char)c[1])) {
			gt_buf_char(&b, *c);
			continue;
		}
		char *end;
		long k = strtol(c + 1, &end, 10);
		const char *text = positional(x, k);
		if (!text)
			gt_error(x->diags, GT_TAG_ARGUMENTS, p->span,
				 "$%ld of this probe was not given", k);
		gt_buf_str(&b, text ? text : "");
		c = end - 1;
	}
	gt_probe_split(x->arena, p, gt_buf_text(&b), b.n);
	gt_buf_free(&b);
}

/* ---- named ones ---- */

static bool is_named(const char *arg, const char *name, const char **value)
{
	size_t n = strcspn(arg, "=");
	*value = arg[n] ? arg + n + 1 : NULL;
	return strlen(name) == n && !memcmp(arg, name, n);
}

static bool is_negative(const struct gt_expr *e)
{
	return e->kind == GT_E_UNARY && e->op == GT_OP_NEG && e->a->kind == GT_E_INT;
}

static const char *kind_of(const struct gt_expr *value)
{
	return !value || value->kind == GT_E_BOOL ? "true or false"
	       : value->kind == GT_E_STR	  ? "a string"
						  : "a number";
}

/* As its default is: a switch, a number or a string. */
static struct gt_expr *read_value(struct gt_expand *x, const char *text, const struct gt_expr *def,
				  const struct gt_expr *call)
{
	struct gt_expr *e;
	if (def && def->kind == GT_E_STR)
		return text ? new_string(x, text, call) : NULL;
	if (def && def->kind != GT_E_BOOL)
		return text ? new_number(x, text, call) : NULL;
	e = new_literal(x, GT_E_BOOL, call);
	e->num = !text || !strcasecmp(text, "true") || !strcmp(text, "1");
	return e->num || !strcasecmp(text, "false") || !strcmp(text, "0") ? e : NULL;
}

static bool same_default(const struct gt_expand *x, const struct gt_expr *a,
			 const struct gt_expr *b)
{
	int64_t v, w;
	if (!a || !b)
		return !a && !b;
	if (a->kind == GT_E_STR || b->kind == GT_E_STR)
		return a->kind == b->kind && !strcmp(a->str, b->str);
	return (a->kind == GT_E_BOOL) == (b->kind == GT_E_BOOL) && gt_expand_constant(x, a, &v) &&
	       gt_expand_constant(x, b, &w) && v == w;
}

/* One parameter has one default and one description, wherever it is asked for. */
static void remember(struct gt_expand *x, const struct gt_expr *call)
{
	const struct gt_expr *name = call->args, *def = name->next, *help = def ? def->next : NULL;
	for (struct gt_option *o = x->options; o; o = o->next) {
		if (strcmp(o->name, name->str))
			continue;
		bool same = same_default(x, o->value, def);
		if (!same || (help && *o->help && strcmp(o->help, help->str)))
			gt_expand_error(x, GT_TAG_ARGUMENTS, call->span,
					"--%s has another %s elsewhere: a macro can hold the call",
					name->str, same ? "description" : "default");
		else if (help)
			o->help = help->str;
		return;
	}
	struct gt_option *o = gt_new(x->arena, struct gt_option);
	*o = (struct gt_option){name->str, help ? help->str : "", (struct gt_expr *)def, NULL};
	*x->options_end = o;
	x->options_end = &o->next;
}

static bool is_literal(const struct gt_expr *e)
{
	return e->kind == GT_E_INT || e->kind == GT_E_STR || e->kind == GT_E_BOOL || is_negative(e);
}

void gt_expand_getopt(struct gt_expand *x, struct gt_expr **place)
{
	struct gt_expr *call = *place, *name = call->args, *def = name ? name->next : NULL,
		       *by = NULL;
	bool good = name && call->nargs <= 3 && name->kind == GT_E_STR && name->len &&
		    (!def || is_literal(def)) &&
		    (!def || !def->next || def->next->kind == GT_E_STR);
	if (!good) {
		gt_expand_error(
			x, GT_TAG_ARGUMENTS, call->span,
			"getopt() takes a name, a literal as default, and a text for --help");
		gt_note(x->diags, (struct gt_span){0},
			"getopt(\"min\", 1ms, \"only longer waits\"); without a default it is a "
			"switch");
		gt_expand_replace(place, new_literal(x, GT_E_INT, call));
		return;
	}
	remember(x, call);
	for (int i = 0; i < x->opts->args.nnamed; i++) {
		const char *text;
		if (!is_named(x->opts->args.named[i], name->str, &text))
			continue;
		by = read_value(x, text, def, call);
		if (!by)
			gt_expand_error(x, GT_TAG_ARGUMENTS, call->span, "--%s takes %s, not '%s'",
					name->str, kind_of(def), text ? text : "");
	}
	if (!by)
		by = def ? def : new_literal(x, GT_E_BOOL, call);
	gt_expand_replace(place, by);
}

void gt_expand_unused_args(struct gt_expand *x)
{
	const struct gt_script_args *a = &x->opts->args;
	for (int i = 0; i < a->nnamed; i++) {
		const char *text;
		bool known = !strcmp(a->named[i], "help");
		const char *name =
			gt_arena_strndup(x->arena, a->named[i], strcspn(a->named[i], "="));
		struct gt_near near = {.name = name};
		for (const struct gt_option *o = x->options; o; o = o->next) {
			known |= is_named(a->named[i], o->name, &text);
			gt_near_add(&near, o->name);
		}
		if (known)
			continue;
		gt_error(x->diags, GT_TAG_ARGUMENTS, (struct gt_span){0},
			 "the script has no parameter --%s", name);
		if (near.n)
			gt_note(x->diags, (struct gt_span){0}, "did you mean '--%s'?",
				near.best[0]);
	}
}
