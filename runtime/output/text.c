/*
 * The text sink: what people know from bpftrace, to the column. Values and maps go to `out`, the
 * banner and losses to `err`.
 */
#include "output/output.h"

#include <string.h>

static void put(struct gt_sink *s, struct gt_buf *b)
{
	fwrite(gt_buf_text(b), 1, b->n, s->out);
	gt_buf_free(b);
}

static void text_attached(struct gt_sink *s, int nprobes)
{
	if (!s->quiet)
		fprintf(s->err, "Attached %d probe%s\n", nprobes, nprobes == 1 ? "" : "s");
}

static void text_printf(struct gt_sink *s, const char *text, size_t len)
{
	fwrite(text, 1, len, s->out);
}

static void text_time(struct gt_sink *s, const char *text)
{
	fputs(text, s->out);
}

/* As in bpftrace, join and system end in a newline of their own. */
static void text_text(struct gt_sink *s, enum gt_text type, const char *text, size_t len)
{
	fwrite(text, 1, len, s->out);
	if (type != GT_TEXT_CAT)
		fputc('\n', s->out);
}

static void text_report(struct gt_sink *s, const struct gt_report *r)
{
	fflush(s->out); /* so that a terminal shows both in order */
	fprintf(s->err, "%s:%d", r->file, r->line);
	if (r->line == r->end_line)
		fprintf(s->err, ":%d-%d", r->col, r->end_col);
	else
		fprintf(s->err, "-%d", r->end_line);
	fprintf(s->err, ": %s: %s\n", r->is_error ? "ERROR" : "WARNING", r->text);
}

static void text_value(struct gt_sink *s, const struct gt_value *v)
{
	struct gt_buf b = {0};

	gt_value_text(v, &b);
	gt_buf_char(&b, '\n');
	put(s, &b);
}

static void text_map(struct gt_sink *s, const char *name, enum gt_agg agg,
		     const struct gt_map_entry *e, size_t n)
{
	struct gt_buf b = {0};
	(void)agg;

	for (size_t i = 0; i < n; i++) {
		const struct gt_value *key = &e[i].key;
		gt_buf_str(&b, name);
		if (key->n == 1 && key->elems[0].kind == GT_V_TUPLE)
			key = &key->elems[0]; /* @[(a, b)] is @[a, b] */
		if (key->n) {
			gt_buf_char(&b, '[');
			for (int k = 0; k < key->n; k++) {
				gt_buf_str(&b, k ? ", " : "");
				gt_value_text(&key->elems[k], &b);
			}
			gt_buf_char(&b, ']');
		}
		bool lines = e[i].value.kind == GT_V_HIST || e[i].value.kind == GT_V_SERIES;
		gt_buf_str(&b, lines ? ":\n" : ": ");
		gt_value_text(&e[i].value, &b);
		gt_buf_char(&b, '\n');
	}
	put(s, &b);
}

static void text_benches(struct gt_sink *s, const struct gt_bench *rows, size_t n)
{
	static const char head[] = "BENCHMARK";
	int width = (int)strlen(head);
	struct gt_buf line = {0};

	for (size_t i = 0; i < n; i++)
		if ((int)strlen(rows[i].name) > width)
			width = (int)strlen(rows[i].name);
	for (int i = 0; i < width + 2; i++)
		gt_buf_char(&line, '-');
	const char *rule = gt_buf_text(&line);
	fprintf(s->out, "\n\n+%s+-------------+\n| %-*s | NANOSECONDS |\n+%s+-------------+\n",
		rule, width, head, rule);
	for (size_t i = 0; i < n; i++)
		fprintf(s->out, "| %-*s | %-11lld |\n", width, rows[i].name, (long long)rows[i].ns);
	fprintf(s->out, "+%s+-------------+\n", rule);
	gt_buf_free(&line);
}

static void text_end(struct gt_sink *s)
{
	fputs("\n\n", s->out);
}

static void text_loss(struct gt_sink *s, const char *text)
{
	fflush(s->out); /* so that a terminal shows both in order */
	fprintf(s->err, "%s\n", text);
}

static void text_flush(struct gt_sink *s)
{
	fflush(s->out);
}

const struct gt_sink_ops gt_sink_text = {
	.name = "text",
	.attached = text_attached,
	.printf = text_printf,
	.time = text_time,
	.text = text_text,
	.report = text_report,
	.value = text_value,
	.map = text_map,
	.benches = text_benches,
	.end = text_end,
	.loss = text_loss,
	.flush = text_flush,
};
