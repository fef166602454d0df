#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

static const char *const tag_names[] = {
#define GT_TAG(id, name, text) name,
#include "base/diag_tags.def"
#undef GT_TAG
};
static const char *const tag_texts[] = {
#define GT_TAG(id, name, text) text,
#include "base/diag_tags.def"
#undef GT_TAG
};

const char *gt_tag_name(enum gt_tag tag)
{
	return tag < GT_TAG_N ? tag_names[tag] : "?";
}

const char *gt_tag_text(enum gt_tag tag)
{
	return tag < GT_TAG_N ? tag_texts[tag] : "";
}

enum gt_tag gt_tag_find(const char *name)
{
	for (int i = 0; i < GT_TAG_N; i++)
		if (!strcmp(tag_names[i], name))
			return (enum gt_tag)i;
	return GT_TAG_N;
}

/* A clause that runs in several programs is checked once for each: the same complaint is told once. */
static bool already(struct gt_diags *d, enum gt_tag tag, struct gt_span span, const char *text)
{
	d->repeated = false;
	for (size_t i = 0; i < d->list.n; i++) {
		const struct gt_diag *g = &d->list.v[i];
		if (g->tag == tag && g->span.src == span.src && g->span.start == span.start &&
		    !strcmp(g->text, text))
			d->repeated = true;
	}
	return d->repeated;
}

static void report(struct gt_diags *d, enum gt_severity sev, enum gt_tag tag, struct gt_span span,
		   const char *fmt, va_list ap)
{
	const char *text = gt_arena_vprintf(d->arena, fmt, ap);
	if (already(d, tag, span, text))
		return;
	if (sev == GT_ERROR && ++d->nerrors > GT_MAX_ERRORS)
		return;
	if (sev == GT_WARNING)
		d->nwarnings++;
	struct gt_diag g = {.severity = sev, .tag = tag, .span = span, .text = text};
	gt_vec_push(d->arena, &d->list, g);
}

void gt_error(struct gt_diags *d, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	report(d, GT_ERROR, tag, span, fmt, ap);
	va_end(ap);
}

void gt_warn(struct gt_diags *d, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	report(d, GT_WARNING, tag, span, fmt, ap);
	va_end(ap);
}

void gt_note(struct gt_diags *d, struct gt_span span, const char *fmt, ...)
{
	if (!d->list.n || d->repeated || d->nerrors > GT_MAX_ERRORS)
		return;
	va_list ap;
	va_start(ap, fmt);
	struct gt_note n = {span, gt_arena_vprintf(d->arena, fmt, ap)};
	va_end(ap);
	gt_vec_push(d->arena, &d->list.v[d->list.n - 1].notes, n);
}

static bool continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

void gt_locate_on(const struct gt_source *src, uint32_t from, uint32_t to, int *line, int *column)
{
	for (size_t i = from; i < to && i < src->len; i++) {
		if (src->text[i] == '\n') {
			++*line;
			*column = 1;
		} else if (!continues(src->text[i])) {
			++*column;
		}
	}
}

void gt_locate(const struct gt_source *src, uint32_t offset, int *line, int *column)
{
	*line = *column = 1;
	gt_locate_on(src, 0, offset, line, column);
}

struct gt_span gt_span_join(struct gt_span a, struct gt_span b)
{
	if (!a.src)
		return b;
	if (!b.src || a.src != b.src)
		return a;
	return (struct gt_span){a.src, a.start < b.start ? a.start : b.start,
				a.end > b.end ? a.end : b.end};
}

/* Of a long line, what is around the place: *a and *b are its ends. */
static void cut_line(struct gt_span s, size_t *a, size_t *b)
{
	enum { BEFORE = 100, LINE_MAX_SHOWN = 400 };
	const char *t = s.src->text;

	if (*b - *a <= LINE_MAX_SHOWN)
		return;
	if (s.start > *a + BEFORE)
		*a = s.start - BEFORE;
	while (*a < s.start && continues(t[*a]))
		++*a;
	if (*b - *a > LINE_MAX_SHOWN)
		*b = *a + LINE_MAX_SHOWN;
	while (*b > s.start && continues(t[*b]))
		--*b;
}

static void print_excerpt(struct gt_span s, FILE *f, const char *on, const char *off)
{
	int line, col;
	gt_locate(s.src, s.start, &line, &col);
	fprintf(f, "  --> %s:%d:%d\n", s.src->name, line, col);
	const char *t = s.src->text;
	size_t a = s.start < s.src->len ? s.start : s.src->len, b = a;
	while (a > 0 && t[a - 1] != '\n')
		a--;
	while (b < s.src->len && t[b] != '\n')
		b++;
	size_t begins = a, ends = b;
	cut_line(s, &a, &b);
	fputs(a > begins ? "  .." : "    ", f);
	for (size_t i = a; i < b; i++)
		fputc(t[i] == '\t' ? ' ' : t[i], f);
	fputs(b < ends ? "..\n    " : "\n    ", f);
	for (size_t i = a; i < s.start && i < b; i++)
		if (!continues(t[i]))
			fputc(' ', f);
	fputs(on, f);
	fputc('^', f);
	for (size_t i = s.start + 1; i < s.end && i < b; i++)
		if (!continues(t[i]))
			fputc('~', f);
	fputs(off, f);
	fputc('\n', f);
}

static int by_position(const void *pa, const void *pb)
{
	const struct gt_diag *a = *(const struct gt_diag *const *)pa,
			     *b = *(const struct gt_diag *const *)pb;
	if (a->span.src == b->span.src && a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return a < b ? -1 : 1;
}

void gt_diags_print(const struct gt_diags *d, FILE *f, bool colour)
{
	const char *bold = colour ? "\033[1m" : "", *off = colour ? "\033[0m" : "";
	const struct gt_diag **order = gt_xcalloc(d->list.n, sizeof(*order));
	for (size_t i = 0; i < d->list.n; i++)
		order[i] = &d->list.v[i];
	qsort(order, d->list.n, sizeof(*order), by_position);
	for (size_t i = 0; i < d->list.n; i++) {
		const struct gt_diag *g = order[i];
		const char *hue = !colour		    ? ""
				  : g->severity == GT_ERROR ? "\033[1;31m"
							    : "\033[1;33m";
		fprintf(f, "%s%s[%s]%s: %s%s%s\n", hue,
			g->severity == GT_ERROR ? "error" : "warning", gt_tag_name(g->tag), off,
			bold, g->text, off);
		if (g->span.src)
			print_excerpt(g->span, f, hue, off);
		for (size_t j = 0; j < g->notes.n; j++) {
			fprintf(f, "  note: %s\n", g->notes.v[j].text);
			if (g->notes.v[j].span.src)
				print_excerpt(g->notes.v[j].span, f, hue, off);
		}
	}
	if (d->nerrors > GT_MAX_ERRORS)
		fprintf(f, "... and %d more errors\n", d->nerrors - GT_MAX_ERRORS);
	free(order);
}
