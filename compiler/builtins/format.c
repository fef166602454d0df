/* What takes a format: printf and its like. The format itself is runtime/output/format.c's. */
#include <ctype.h>
#include <string.h>

#include "base/codes.h"
#include "builtins/builtins.h"

struct conversion {
	char letter;
	uint32_t start, end; /* in the format */
};

/*
 * The conversions of a format, in order. What follows a '%' and is no letter is text ("100%"), a letter
 * that is no conversion is an error: then its position is in *bad.
 */
static int conversions(const char *fmt, struct conversion *list, int max, struct conversion *bad)
{
	int n = 0;
	for (const char *p = fmt; *p; p++) {
		const char *start = p;
		if (*p != '%')
			continue;
		if (*++p == '%')
			continue;
		p += strspn(p, "-+ #0123456789.hlqjztL");
		struct conversion c = {*p, (uint32_t)(start - fmt), (uint32_t)(p + 1 - fmt)};
		if (!isalpha((unsigned char)*p)) {
			p = start;
			continue;
		}
		if (!strchr("diuxXopcsvrg", *p) || (*p == 'g' && p[1] != 'r')) {
			*bad = c;
			return -1;
		}
		if (*p == 'g' || (*p == 'r' && (p[1] == 'x' || p[1] == 'h')))
			p++;
		if (n < max)
			list[n] = c;
		n++;
	}
	return n;
}

static const char *source_text(struct gt_sema *s, const struct gt_expr *e)
{
	struct gt_buf b = {0};
	gt_expr_print(e, &b);
	const char *text = gt_arena_strdup(s->arena, gt_buf_text(&b));
	gt_buf_free(&b);
	return text;
}

static const char *wanted(char letter)
{
	return letter == 'r' ? "a buffer" : "an integer";
}

/* %s and %v take anything; of a text that a number stands for, others take the number where it has a meaning. */
static bool takes(char letter, const struct gt_vtype *t)
{
	if (letter == 's' || letter == 'v')
		return true;
	if (letter == 'r')
		return t->kind == GT_K_BUF;
	return gt_vtype_is_num(t) || t->kind == GT_K_PTR || t->kind == GT_K_ENUM ||
	       (t->kind == GT_K_CODE && gt_code_is_fixed(t->name));
}

static struct gt_vtype check_format(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	enum { max = 64 };
	struct conversion list[max], bad = {0};
	const char *fmt = call->args->str;
	int n = conversions(fmt, list, max, &bad), i = 0;
	if (n < 0) {
		gt_sema_error(s, GT_TAG_FORMAT, call->args->span,
			      "%s() has no conversion '%.*s'; a plain %% is written %%%%",
			      call->str, (int)(bad.end - bad.start), fmt + bad.start);
		return gt_type_of(GT_K_ERROR);
	}
	if (strlen(fmt) != call->args->len) {
		gt_sema_error(s, GT_TAG_FORMAT, call->args->span, "a format holds no \\0");
		return gt_type_of(GT_K_ERROR);
	}
	if (n > max) {
		gt_sema_error(s, GT_TAG_LIMIT, call->span,
			      "the format takes %d values, and may take %d: use two calls", n, max);
		return gt_type_of(GT_K_ERROR);
	}
	if (n != call->nargs - 1) {
		gt_sema_error(s, GT_TAG_FORMAT, call->span,
			      "the format takes %d value%s, and %d %s given", n, n == 1 ? "" : "s",
			      call->nargs - 1, call->nargs == 2 ? "is" : "are");
		return gt_type_of(GT_K_ERROR);
	}
	for (struct gt_expr *e = call->args->next; e; e = e->next, i++)
		if (e->kind == GT_E_MAP && e->t->map->agg && !strchr("sv", list[i].letter))
			gt_sema_error(s, GT_TAG_FORMAT, e->span,
				      "%%%c takes %s, '%s' is %s(): write (int64)%s, or %%s",
				      list[i].letter, wanted(list[i].letter), source_text(s, e),
				      gt_agg_name(e->t->map->agg), source_text(s, e));
		else if (!takes(list[i].letter, &e->t->type))
			gt_sema_error(s, GT_TAG_FORMAT, e->span, "%%%c takes %s, %s",
				      list[i].letter, wanted(list[i].letter), gt_sema_show(s, e));
	return result;
}

static struct gt_vtype check_unsafe(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	if (!s->p->unsafe) {
		gt_sema_error(s, GT_TAG_UNSAFE, call->span, "%s() is refused without --unsafe",
			      call->str);
		return gt_type_of(GT_K_ERROR);
	}
	return check_format(s, call, result);
}

static void lower_as(struct gt_lower *l, const struct gt_expr *call, enum gt_rec_kind kind)
{
	int n = call->nargs - 1, i = 0;
	struct gt_px **args = gt_new_n(l->arena, struct gt_px *, (size_t)n + 1);
	for (const struct gt_expr *e = call->args->next; e; e = e->next)
		args[i++] = gt_lower_expr(l, e);
	struct gt_mrecord r = {.kind = kind, .fmt = call->args->str, .map = -1};
	struct gt_span at = call->span;
	if (at.src != l->plan->src && call->from)
		at = gt_origin_span(call->from);
	if (at.src == l->plan->src) {
		r.span_start = at.start;
		r.span_end = at.end;
	}
	gt_lower_emit(l, call, r, args, n);
}

static void lower_printf(struct gt_lower *l, const struct gt_expr *call)
{
	lower_as(l, call, GT_REC_PRINTF);
}

static void lower_errorf(struct gt_lower *l, const struct gt_expr *call)
{
	lower_as(l, call, GT_REC_ERRORF);
}

static void lower_warnf(struct gt_lower *l, const struct gt_expr *call)
{
	if (!l->p->no_warnings)
		lower_as(l, call, GT_REC_WARNF);
}

static void lower_cat(struct gt_lower *l, const struct gt_expr *call)
{
	lower_as(l, call, GT_REC_CAT);
}

static void lower_system(struct gt_lower *l, const struct gt_expr *call)
{
	lower_as(l, call, GT_REC_SYSTEM);
}

static struct gt_vtype check_strftime(struct gt_sema *s, struct gt_expr *call,
				      struct gt_vtype result)
{
	const struct gt_expr *ns = call->args->next;
	if (ns->t->is_const && ns->t->cval < 0) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, ns->span, "a time is not negative");
		return gt_type_of(GT_K_ERROR);
	}
	result.name = call->args->str;
	result.maybe = ns->t->type.maybe;
	return result;
}

static struct gt_px *lower_strftime(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *ns = gt_lower_expr(l, call->args->next);
	struct gt_px *px = gt_arena_memdup(l->arena, ns, sizeof(*ns));
	px->type = call->t->type;
	return px;
}

const struct gt_builtin gt_builtins_format[] = {
	{.name = "printf",
	 .sig = "nothing printf(lit, ...)",
	 .since = "0.1",
	 .doc = "Prints a format: %d %u %x %o %c %p for numbers, %s and %v for any value, %r %rx "
		"%rh "
		"for buffers, %gr for flags of the page allocator. Plain numbers show 32 bits, %ld "
		"and its like 64, as in C.",
	 .example = "go:gc_start { printf(\"GC %d\\n\", pid); }",
	 .check = check_format,
	 .lower_stmt = lower_printf},
	{.name = "errorf",
	 .sig = "nothing errorf(lit, ...)",
	 .since = "0.2",
	 .doc = "Prints a format on stderr, as an error at this place of the script.",
	 .example = "go:gopark /goid == 0/ { errorf(\"no goroutine in thread %d\", tid); }",
	 .check = check_format,
	 .lower_stmt = lower_errorf},
	{.name = "warnf",
	 .sig = "nothing warnf(lit, ...)",
	 .since = "0.2",
	 .doc = "Prints a format on stderr, as a warning at this place of the script; not with "
		"--no-warnings.",
	 .example = "interval:1s { warnf(\"still running, %d CPUs\", cpu); }",
	 .check = check_format,
	 .lower_stmt = lower_warnf},
	{.name = "cat",
	 .sig = "nothing cat(lit, ...)",
	 .since = "0.2",
	 .doc = "Prints a file; its name is a format.",
	 .example = "interval:5s { cat(\"/proc/%d/status\", 1); }",
	 .check = check_format,
	 .lower_stmt = lower_cat},
	{.name = "system",
	 .sig = "nothing system(lit, ...)",
	 .since = "0.2",
	 .doc = "Runs a shell command, which is a format, and prints its output. Needs --unsafe.",
	 .example = "interval:1h { system(\"date\"); }",
	 .check = check_unsafe,
	 .lower_stmt = lower_system},
	{.name = "strftime",
	 .sig = "time strftime(lit, num)",
	 .since = "0.2",
	 .doc = "A time of nsecs as text, by strftime's format and %f for microseconds.",
	 .example = "go:gc_start { printf(\"%s\\n\", strftime(\"%H:%M:%S.%f\", nsecs)); }",
	 .check = check_strftime,
	 .lower = lower_strftime},
	{0},
};
