/*
 * One value as text. In: values, which may be hostile in content but are well-formed. Out: text
 * appended to a buffer. A new value kind gets its text here, once. printf is in format.c.
 */
#include "output/output.h"

#include <inttypes.h>
#include <string.h>

static void number_text(const struct gt_vtype *type, int64_t n, struct gt_buf *out)
{
	switch (type ? type->kind : GT_K_NONE) {
	case GT_K_BOOL:
		gt_buf_str(out, n ? "true" : "false");
		break;
	case GT_K_PTR:
		gt_buf_printf(out, "0x%" PRIx64, (uint64_t)n);
		break;
	case GT_K_DURATION:
		gt_duration_text(n, out);
		break;
	case GT_K_BYTES:
		gt_bytes_text(n, out);
		break;
	case GT_K_COUNT:
		gt_count_text(n, out);
		break;
	case GT_K_INT:
		if (!type->is_signed) {
			gt_buf_printf(out, "%" PRIu64, (uint64_t)n);
			break;
		}
		/* fallthrough */
	default:
		gt_buf_printf(out, "%" PRId64, n);
	}
}

/* The last two elements of a path: "demo/demo.go". */
static const char *short_path(const char *file)
{
	const char *end = file + strlen(file), *p = end;
	for (int slashes = 0; p > file; p--)
		if (p[-1] == '/' && ++slashes == 2)
			break;
	return p;
}

void gt_frame_text(const struct gt_frame *f, struct gt_buf *out)
{
	if (!f->func) {
		gt_buf_printf(out, "0x%" PRIx64, f->addr);
	} else if (f->inlined) {
		gt_buf_printf(out, "[inlined] %s", f->func);
		if (f->file)
			gt_buf_printf(out, "@%s:%d", short_path(f->file), f->line);
	} else {
		gt_buf_printf(out, "%s+%" PRIu64, f->func, f->offset);
	}
}

void gt_frame_line(const struct gt_vtype *type, const struct gt_frame *f, struct gt_buf *out)
{
	const char *mode = type && type->name ? type->name : "";
	bool user = !type || type->kind != GT_K_KSTACK;

	if (!strcmp(mode, "raw")) {
		gt_buf_printf(out, "%" PRIx64, f->addr);
		return;
	}
	if (strcmp(mode, "perf")) {
		gt_buf_str(out, "        ");
		gt_frame_text(f, out);
		return;
	}
	gt_buf_printf(out, "\t%" PRIx64 " ", f->addr);
	if (f->inlined) {
		gt_buf_printf(out, "%s (inlined)", f->func);
		return;
	}
	gt_frame_text(f, out);
	if (user)
		gt_buf_printf(out, " (%s)", f->module ? f->module : "[unknown]");
}

void gt_hex_text(const char *p, size_t n, bool ascii, bool escape, struct gt_buf *out)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)p[i];
		if (ascii && c >= 32 && c <= 126)
			gt_buf_char(out, (char)c);
		else
			gt_buf_printf(out, escape ? "\\x%02x" : i + 1 < n ? "%02x " : "%02x", c);
	}
}

static void list_text(const struct gt_value *v, const char *open, const char *close,
		      struct gt_buf *out)
{
	const char *comma = v->kind == GT_V_LIST ? "," : ", ";

	gt_buf_str(out, open);
	for (int i = 0; i < v->n; i++) {
		gt_buf_str(out, i ? comma : "");
		if (v->names)
			gt_buf_printf(out, ".%s = ", v->names[i]);
		gt_value_text(&v->elems[i], out);
	}
	gt_buf_str(out, close);
}

/* Three digits are enough; "0.125/s", "12.5/s", "1250/s". */
static void rate_text(int64_t milli, struct gt_buf *out)
{
	int64_t whole = milli / 1000, tenth = (milli % 1000 + 50) / 100;
	if (whole >= 100)
		gt_buf_printf(out, "%" PRId64 "/s", (milli + 500) / 1000);
	else if (whole >= 1)
		gt_buf_printf(out, "%" PRId64 ".%" PRId64 "/s", whole + tenth / 10, tenth % 10);
	else
		gt_buf_printf(out, "0.%03" PRId64 "/s", milli);
}

void gt_value_text(const struct gt_value *v, struct gt_buf *out)
{
	switch (v->kind) {
	case GT_V_ABSENT: /* of no kind: a member that has a place and no text */
		gt_buf_str(out, v->type && v->type->kind == GT_K_NONE ? "null" : "-");
		break;
	case GT_V_INT:
		if (v->str)
			gt_buf_str(out, v->str);
		else
			number_text(v->type, v->num, out);
		break;
	case GT_V_STR:
		gt_buf_add(out, v->str, v->len);
		break;
	case GT_V_BUF:
		gt_hex_text(v->str, v->len, true, true, out);
		break;
	case GT_V_NAME:
		gt_buf_str(out, v->str);
		break;
	case GT_V_STACK:
		gt_buf_char(out, '\n');
		for (int i = 0; i < v->n; i++) {
			gt_frame_line(v->type, &v->frames[i], out);
			gt_buf_char(out, '\n');
		}
		break;
	case GT_V_TUPLE:
		list_text(v, "(", ")", out);
		break;
	case GT_V_LIST:
		list_text(v, "[", "]", out);
		break;
	case GT_V_RECORD:
		if (v->n)
			list_text(v, "{ ", " }", out);
		else
			gt_buf_str(out, "{}");
		break;
	case GT_V_HIST:
		gt_hist_text(v, out);
		break;
	case GT_V_RATE:
		rate_text(v->num, out);
		break;
	case GT_V_SERIES:
		gt_series_text(v, out);
		break;
	case GT_V_STATS:
		gt_buf_printf(out, "{ .count = %" PRIu64 ", .average = ", v->count);
		number_text(v->type, v->num, out);
		gt_buf_str(out, ", .total = ");
		number_text(v->type, v->total, out);
		gt_buf_str(out, " }");
		break;
	}
}
