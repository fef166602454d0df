/*
 * Lines. BTF knows lines and columns of a file whose text it carries, and the kernel quotes that
 * text when it refuses a program. So the file is made up: one line per span of the plan, which reads
 * "[3:5-3:27] @ = count()", and "[NAME 3:5-3:27] ..." for a span of the library's own files. A reader
 * of the verifier's log takes the span from the text, whatever kernel wrote it.
 */
#include "emit/emit.h"

#include <stdlib.h>
#include <string.h>

enum {
	LINES_MAX = 1000
}; /* LLVM's string table is slow beyond; later spans share the statement's line */

static int compare(const void *pa, const void *pb)
{
	const struct gt_line *a = pa, *b = pb;
	if (a->span.src != b->span.src)
		return a->span.src < b->span.src ? -1 : 1;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return a->span.end < b->span.end ? -1 : a->span.end > b->span.end;
}

static void add_line(struct gt_emit *e, struct gt_span span)
{
	if (span.src &&
	    (!e->lines.n || compare(&e->lines.v[e->lines.n - 1], &(struct gt_line){span})))
		gt_vec_push(e->arena, &e->lines, (struct gt_line){span});
}

static void collect_ps(struct gt_emit *e, const struct gt_ps *ps, bool is_target);

static void collect_px(struct gt_emit *e, const struct gt_px *px, bool is_target)
{
	if (!px)
		return;
	if (px->op == GT_PX_CALL || px->op == GT_PX_READ || px->op == GT_PX_READ_KERNEL ||
	    px->op == GT_PX_READ_RAW || px->op == GT_PX_MAP_GET)
		add_line(e, px->span);
	if (px->op == GT_PX_SLOT || px->op == GT_PX_SLOT_AT)
		*(is_target ? &e->slots[px->num].in_target : &e->slots[px->num].in_base) = true;
	collect_px(e, px->a, is_target);
	collect_px(e, px->b, is_target);
	collect_px(e, px->c, is_target);
	collect_ps(e, px->body, is_target);
	for (int i = 0; i < px->nargs; i++)
		collect_px(e, px->args[i], is_target);
}

static void collect_ps(struct gt_emit *e, const struct gt_ps *ps, bool is_target)
{
	for (; ps; ps = ps->next) {
		add_line(e, ps->span);
		collect_px(e, ps->e, is_target);
		for (int i = 0; i < ps->nkey; i++)
			collect_px(e, ps->key[i], is_target);
		for (int i = 0; i < ps->nargs; i++)
			collect_px(e, ps->args[i], is_target);
		collect_ps(e, ps->body, is_target);
		collect_ps(e, ps->els, is_target);
	}
}

void gt_emit_collect(struct gt_emit *e)
{
	for (int i = 0; i < e->m->nprogs; i++) {
		add_line(e, e->plan->progs[i].span);
		collect_ps(e, e->plan->progs[i].body,
			   gt_prog_kind_scope(e->m->progs[i].kind) == GT_SCOPE_TARGET);
	}
	if (e->lines.n)
		qsort(e->lines.v, e->lines.n, sizeof(*e->lines.v), compare);
	size_t n = 0;
	for (size_t i = 0; i < e->lines.n; i++)
		if (!n || compare(&e->lines.v[n - 1], &e->lines.v[i]))
			e->lines.v[n++] = e->lines.v[i];
	e->lines.n = n < LINES_MAX ? n : LINES_MAX;
}

void gt_emit_source(struct gt_emit *e, struct gt_buf *out)
{
	const struct gt_source *src = NULL;
	uint32_t at = 0;
	int l1 = 1, c1 = 1;
	for (size_t i = 0; i < e->lines.n;
	     i++) { /* spans are in order, so each goes on from the last */
		struct gt_span s = e->lines.v[i].span;
		uint32_t n = 0;
		if (s.src != src) {
			src = s.src;
			at = 0;
			l1 = c1 = 1;
		}
		gt_locate_on(src, at, s.start, &l1, &c1);
		at = s.start;
		int l2 = l1, c2 = c1;
		gt_locate_on(src, at, s.end, &l2, &c2);
		gt_buf_char(out, '[');
		if (s.src != e->plan->src)
			gt_buf_printf(out, "%s ", s.src->name);
		gt_buf_printf(out, "%d:%d-%d:%d] ", l1, c1, l2, c2);
		while (n < 100 && s.start + n < s.end && s.start + n < s.src->len &&
		       (unsigned char)s.src->text[s.start + n] >= ' ')
			n++;
		gt_buf_add(out, s.src->text + s.start, n);
		gt_buf_char(out, '\n');
	}
}

unsigned gt_emit_line(struct gt_emit *e, struct gt_span span)
{
	struct gt_line key = {span};
	if (!span.src || !e->lines.n)
		return 0;
	const struct gt_line *l = bsearch(&key, e->lines.v, e->lines.n, sizeof(key), compare);
	return l ? (unsigned)(l - e->lines.v) + 1 : 0;
}

void gt_emit_at(struct gt_emit *e, struct gt_span span)
{
	unsigned line = gt_emit_line(e, span);
	if (line)
		LLVMSetCurrentDebugLocation2(
			e->b, LLVMDIBuilderCreateDebugLocation(e->ctx, line, 1, e->prog.sp, NULL));
}
