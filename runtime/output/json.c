/*
 * The JSON sink: one object a line. Numbers are raw; what has a name is {"value": N, "name": "..."},
 * as a map key the name alone. Absent is null, as a key "null". Bytes that are not UTF-8 become
 * U+FFFD, so that every line parses.
 */
#include "output/output.h"

#include <inttypes.h>
#include <string.h>

/* Length of the valid UTF-8 sequence at p, 0 when there is none. */
static size_t utf8_len(const unsigned char *p, size_t left)
{
	size_t n = p[0] < 0x80	 ? 1
		   : p[0] < 0xc2 ? 0
		   : p[0] < 0xe0 ? 2
		   : p[0] < 0xf0 ? 3
		   : p[0] < 0xf5 ? 4
				 : 0;

	if (!n || n > left)
		return 0;
	for (size_t i = 1; i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	/* Overlong forms, surrogates, and what lies behind U+10FFFF. */
	if ((p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) ||
	    (p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f))
		return 0;
	return n;
}

static void json_str(const char *s, size_t len, struct gt_buf *out)
{
	gt_buf_char(out, '"');
	for (size_t i = 0; i < len;) {
		unsigned char c = (unsigned char)s[i];
		size_t n = utf8_len((const unsigned char *)s + i, len - i);
		if (!n) {
			gt_buf_str(out, "\\ufffd");
			n = 1;
		} else if (c == '"' || c == '\\') {
			gt_buf_printf(out, "\\%c", c);
		} else if (c == '\n') {
			gt_buf_str(out, "\\n");
		} else if (c == '\t') {
			gt_buf_str(out, "\\t");
		} else if (c == '\r') {
			gt_buf_str(out, "\\r");
		} else if (c < 0x20) {
			gt_buf_printf(out, "\\u%04x", c);
		} else {
			gt_buf_add(out, s + i, n);
		}
		i += n;
	}
	gt_buf_char(out, '"');
}

/* Is it a number to every reader? Many take numbers as doubles, which have 53 bits. */
static bool is_exact(bool is_unsigned, int64_t n)
{
	uint64_t u = is_unsigned || n >= 0 ? (uint64_t)n : -(uint64_t)n;

	return !u || 64 - __builtin_clzll(u) - __builtin_ctzll(u) <= 53;
}

/* As in bpftrace, an integer that no double holds is a string. */
static void json_int(bool is_unsigned, int64_t n, struct gt_buf *out)
{
	const char *quote = is_exact(is_unsigned, n) ? "" : "\"";

	if (is_unsigned)
		gt_buf_printf(out, "%s%" PRIu64 "%s", quote, (uint64_t)n, quote);
	else
		gt_buf_printf(out, "%s%" PRId64 "%s", quote, n, quote);
}

static void json_number(const struct gt_vtype *type, int64_t n, struct gt_buf *out)
{
	bool is_unsigned =
		type && ((type->kind == GT_K_INT && !type->is_signed) || type->kind == GT_K_PTR);

	if (type && type->kind == GT_K_BOOL) {
		gt_buf_str(out, n ? "true" : "false");
		return;
	}
	json_int(is_unsigned, n, out);
}

static void json_frame(const struct gt_frame *f, struct gt_buf *out)
{
	gt_buf_printf(out, "{\"addr\": %" PRIu64, f->addr);
	if (f->func) {
		gt_buf_str(out, ", \"func\": ");
		json_str(f->func, strlen(f->func), out);
		gt_buf_printf(out, ", \"offset\": %" PRIu64, f->offset);
	}
	if (f->file) {
		gt_buf_str(out, ", \"file\": ");
		json_str(f->file, strlen(f->file), out);
		gt_buf_printf(out, ", \"line\": %d", f->line);
	}
	if (f->inlined)
		gt_buf_str(out, ", \"inlined\": true");
	gt_buf_char(out, '}');
}

/* Buckets are closed ranges here, as bpftrace has them. */
static void json_bucket(const struct gt_bucket *b, bool log2, struct gt_buf *out)
{
	gt_buf_char(out, '{');
	if (!b->below) {
		gt_buf_str(out, "\"min\": ");
		json_int(log2, b->lo, out);
		gt_buf_str(out, ", ");
	}
	if (!b->above) {
		gt_buf_str(out, "\"max\": ");
		json_int(false, (int64_t)((uint64_t)b->hi - 1), out);
		gt_buf_str(out, ", ");
	}
	gt_buf_printf(out, "\"count\": %" PRIu64 "}", b->n);
}

void gt_value_json(const struct gt_value *v, struct gt_buf *out)
{
	switch (v->kind) {
	case GT_V_ABSENT:
		gt_buf_str(out, "null");
		break;
	case GT_V_INT:
		json_number(v->type, v->num, out);
		break;
	case GT_V_STR:
		json_str(v->str, v->len, out);
		break;
	case GT_V_BUF:
		gt_buf_char(out, '[');
		for (size_t i = 0; i < v->len; i++)
			gt_buf_printf(out, i ? ",%d" : "%d", (signed char)v->str[i]);
		gt_buf_char(out, ']');
		break;
	case GT_V_NAME:
		gt_buf_printf(out, "{\"value\": %" PRId64 ", \"name\": ", v->num);
		json_str(v->str, strlen(v->str), out);
		gt_buf_char(out, '}');
		break;
	case GT_V_STACK:
	case GT_V_TUPLE:
	case GT_V_LIST:
	case GT_V_HIST:
		gt_buf_char(out, '[');
		for (int i = 0; i < v->n; i++) {
			gt_buf_str(out, i ? "," : "");
			if (v->kind == GT_V_STACK)
				json_frame(&v->frames[i], out);
			else if (v->kind == GT_V_HIST)
				json_bucket(&v->buckets[i], v->log2, out);
			else
				gt_value_json(&v->elems[i], out);
		}
		gt_buf_char(out, ']');
		break;
	case GT_V_RECORD:
		gt_buf_char(out, '{');
		for (int i = 0; i < v->n; i++) {
			gt_buf_str(out, i ? ", " : "");
			json_str(v->names[i], strlen(v->names[i]), out);
			gt_buf_str(out, ": ");
			gt_value_json(&v->elems[i], out);
		}
		gt_buf_char(out, '}');
		break;
	case GT_V_RATE:
		gt_buf_printf(out, "%" PRId64 ".%03" PRId64, v->num / 1000, v->num % 1000);
		break;
	case GT_V_SERIES:
		gt_series_json(v, out);
		break;
	case GT_V_STATS:
		gt_buf_printf(out, "{\"count\": %" PRIu64 ", \"average\": ", v->count);
		json_number(v->type, v->num, out);
		gt_buf_str(out, ", \"total\": ");
		json_number(v->type, v->total, out);
		gt_buf_char(out, '}');
		break;
	}
}

/* What a key part is called inside the one string that JSON allows as a key. The key itself is a tuple, too. */
static void key_part(const struct gt_value *v, bool whole, struct gt_buf *out)
{
	const char *open = whole		    ? ""
			   : v->kind == GT_V_LIST   ? "["
			   : v->kind == GT_V_RECORD ? "{"
						    : "(";
	const char *close = whole		     ? ""
			    : v->kind == GT_V_LIST   ? "]"
			    : v->kind == GT_V_RECORD ? "}"
						     : ")";

	switch (v->kind) {
	case GT_V_ABSENT:
		gt_buf_str(out, "null");
		break;
	case GT_V_INT:
		if (v->type && gt_vtype_is_unit(v->type))
			gt_buf_printf(out, "%" PRId64, v->num);
		else
			gt_value_text(v, out);
		break;
	case GT_V_STACK:
		for (int i = 0; i < v->n; i++) {
			gt_buf_str(out, i ? "\n" : "");
			gt_frame_text(&v->frames[i], out);
		}
		break;
	case GT_V_TUPLE:
	case GT_V_LIST:
	case GT_V_RECORD:
		gt_buf_str(out, open);
		for (int i = 0; i < v->n; i++) {
			gt_buf_str(out, i ? "," : "");
			if (v->names)
				gt_buf_printf(out, ".%s=", v->names[i]);
			key_part(&v->elems[i], false, out);
		}
		gt_buf_str(out, close);
		break;
	default:
		gt_value_text(v, out);
	}
}

static void put_line(struct gt_sink *s, struct gt_buf *b)
{
	gt_buf_str(b, "}\n");
	fwrite(b->p, 1, b->n, s->out);
	gt_buf_free(b);
}

static void put_text(struct gt_sink *s, const char *type, const char *text, size_t len)
{
	struct gt_buf b = {0};

	gt_buf_printf(&b, "{\"type\": \"%s\", \"data\": ", type);
	json_str(text, len, &b);
	put_line(s, &b);
}

static void json_attached(struct gt_sink *s, int nprobes)
{
	if (!s->quiet)
		fprintf(s->out,
			"{\"type\": \"attached_probes\", \"count\": %d, \"data\": {\"probes\": "
			"%d}}\n",
			nprobes, nprobes);
}

static void json_printf(struct gt_sink *s, const char *text, size_t len)
{
	put_text(s, "printf", text, len);
}

static void json_time(struct gt_sink *s, const char *text)
{
	put_text(s, "time", text, strlen(text));
}

static void json_text(struct gt_sink *s, enum gt_text type, const char *text, size_t len)
{
	static const char *const types[] = {
		[GT_TEXT_CAT] = "cat", [GT_TEXT_JOIN] = "join", [GT_TEXT_SYSTEM] = "syscall"};

	put_text(s, types[type], text, len);
}

static void json_report(struct gt_sink *s, const struct gt_report *r)
{
	struct gt_buf b = {0};

	gt_buf_printf(&b, "{\"type\": \"%s\", \"msg\": ", r->is_error ? "errorf" : "warnf");
	json_str(r->text, strlen(r->text), &b);
	gt_buf_str(&b, ", \"filename\": ");
	json_str(r->file, strlen(r->file), &b);
	gt_buf_printf(&b, ", \"line\": %d, \"col\": %d", r->line, r->col);
	put_line(s, &b);
}

static void json_loss(struct gt_sink *s, const char *text)
{
	put_text(s, "loss", text, strlen(text));
}

static void json_value(struct gt_sink *s, const struct gt_value *v)
{
	struct gt_buf b = {0};

	gt_buf_str(&b, "{\"type\": \"value\", \"data\": ");
	gt_value_json(v, &b);
	put_line(s, &b);
}

static void json_map(struct gt_sink *s, const char *name, enum gt_agg agg,
		     const struct gt_map_entry *e, size_t n)
{
	struct gt_buf b = {0}, key = {0};
	bool keyed = n == 0 || e[0].key.n > 0;

	gt_buf_printf(&b, "{\"type\": \"%s\", \"data\": {", gt_agg_json_type(agg));
	json_str(name, strlen(name), &b);
	gt_buf_str(&b, keyed ? ": {" : ": ");
	for (size_t i = 0; i < n; i++) {
		if (keyed) {
			gt_buf_str(&b, i ? ", " : "");
			gt_buf_reset(&key);
			key_part(&e[i].key, true, &key);
			json_str(gt_buf_text(&key), key.n, &b);
			gt_buf_str(&b, ": ");
		}
		gt_value_json(&e[i].value, &b);
	}
	gt_buf_str(&b, keyed ? "}}" : "}");
	gt_buf_free(&key);
	put_line(s, &b);
}

static void json_benches(struct gt_sink *s, const struct gt_bench *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct gt_buf b = {0};

		gt_buf_str(&b, "{\"type\": \"benchmark_result\", \"data\": {");
		json_str(rows[i].name, strlen(rows[i].name), &b);
		gt_buf_printf(&b, ": {\"average\": %lld, \"iters\": %lld}}", (long long)rows[i].ns,
			      (long long)rows[i].iters);
		put_line(s, &b);
	}
}

static void json_end(struct gt_sink *s)
{
	(void)s; /* nothing comes between the events and the maps */
}

static void json_flush(struct gt_sink *s)
{
	fflush(s->out);
}

const struct gt_sink_ops gt_sink_json = {
	.name = "json",
	.attached = json_attached,
	.printf = json_printf,
	.time = json_time,
	.text = json_text,
	.report = json_report,
	.value = json_value,
	.map = json_map,
	.benches = json_benches,
	.end = json_end,
	.loss = json_loss,
	.flush = json_flush,
};
