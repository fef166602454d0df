/*
 * One value as text, and the language's printf. In: values, which may be hostile in content but are
 * well-formed. Out: text appended to a buffer. A new value kind gets its text here, once.
 */
#include "output/output.h"

#include <inttypes.h>
#include <string.h>

/* Hostile formats must not buy gigabytes of padding. */
enum { MAX_WIDTH = 4096 };

static bool is_unsigned(const struct gt_value *v)
{
	return v->type && v->type->kind == GT_K_INT && !v->type->is_signed;
}

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

static void list_text(const struct gt_value *v, const char *open, const char *close,
		      struct gt_buf *out)
{
	gt_buf_str(out, open);
	for (int i = 0; i < v->n; i++) {
		gt_buf_str(out, i ? ", " : "");
		if (v->names)
			gt_buf_printf(out, ".%s = ", v->names[i]);
		gt_value_text(&v->elems[i], out);
	}
	gt_buf_str(out, close);
}

void gt_value_text(const struct gt_value *v, struct gt_buf *out)
{
	switch (v->kind) {
	case GT_V_ABSENT:
		gt_buf_char(out, '-');
		break;
	case GT_V_INT:
		number_text(v->type, v->num, out);
		break;
	case GT_V_STR:
		gt_buf_add(out, v->str, v->len);
		break;
	case GT_V_NAME:
		gt_buf_str(out, v->str);
		break;
	case GT_V_STACK:
		gt_buf_char(out, '\n');
		for (int i = 0; i < v->n; i++) {
			gt_buf_str(out, "        ");
			gt_frame_text(&v->frames[i], out);
			gt_buf_char(out, '\n');
		}
		break;
	case GT_V_TUPLE:
		list_text(v, "(", ")", out);
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
	case GT_V_STATS:
		gt_buf_printf(out, "{ .count = %" PRIu64 ", .average = ", v->count);
		number_text(v->type, v->num, out);
		gt_buf_str(out, ", .total = ");
		number_text(v->type, v->total, out);
		gt_buf_str(out, " }");
		break;
	}
}

struct spec {
	const char *start, *next; /* the '%', and what follows the conversion */
	char flags[6];
	int width, precision; /* precision -1: none */
	char conv;
};

static int parse_number(const char **p)
{
	int n = 0;
	for (; **p >= '0' && **p <= '9'; (*p)++)
		n = n < MAX_WIDTH ? n * 10 + (**p - '0') : MAX_WIDTH;
	return n < MAX_WIDTH ? n : MAX_WIDTH;
}

/* Parses "%-5.3lld"; false when this is no conversion of the language. */
static bool parse_spec(const char *p, struct spec *s)
{
	size_t nflags = 0;

	*s = (struct spec){.start = p++, .precision = -1};
	for (; *p && strchr("-+ #0", *p); p++)
		if (!strchr(s->flags, *p))
			s->flags[nflags++] = *p;
	s->width = parse_number(&p);
	if (*p == '.') {
		p++;
		s->precision = parse_number(&p);
	}
	while (*p && strchr("hljztL", *p))
		p++;
	if (!*p || !strchr("diuxXopcsv%", *p))
		return false;
	s->conv = *p++;
	s->next = p;
	return true;
}

static void pad_text(const struct spec *s, const char *text, size_t len, struct gt_buf *out)
{
	bool left = strchr(s->flags, '-');
	size_t pad = len < (size_t)s->width ? (size_t)s->width - len : 0;

	if (!left)
		gt_buf_printf(out, "%*s", (int)pad, "");
	gt_buf_add(out, text, len);
	if (left)
		gt_buf_printf(out, "%*s", (int)pad, "");
}

static void format_text(const struct spec *s, const struct gt_value *v, struct gt_buf *out)
{
	struct gt_buf text = {0};

	gt_value_text(v, &text);
	bool cut = s->precision >= 0 && text.n > (size_t)s->precision;
	pad_text(s, gt_buf_text(&text), cut ? (size_t)s->precision : text.n, out);
	gt_buf_free(&text);
}

static void format_number(const struct spec *s, const struct gt_value *v, struct gt_buf *out)
{
	char fmt[48], conv = s->conv;
	uint64_t n = (uint64_t)v->num;

	if (conv == 'p') {
		struct gt_buf hex = {0};
		gt_buf_printf(&hex, "0x%" PRIx64, n);
		pad_text(s, hex.p, hex.n, out);
		gt_buf_free(&hex);
		return;
	}
	if (conv == 'c') {
		pad_text(s, &(char){(char)n}, 1, out);
		return;
	}
	if (conv == 'i')
		conv = 'd';
	if (conv == 'd' && is_unsigned(v))
		conv = 'u'; /* the value it has, not the value its bits would have */
	/* A negative int32 has 32 bits to show, not 64. */
	if (conv != 'd' && v->type && v->type->kind == GT_K_INT && v->type->size > 0 &&
	    v->type->size < 8)
		n &= (1ull << 8 * v->type->size) - 1;
	if (s->precision >= 0)
		snprintf(fmt, sizeof(fmt), "%%%s*.%dll%c", s->flags, s->precision, conv);
	else
		snprintf(fmt, sizeof(fmt), "%%%s*ll%c", s->flags, conv);
	gt_buf_printf(out, fmt, s->width, (unsigned long long)n);
}

void gt_value_format(const char *fmt, const struct gt_value *args, int nargs, struct gt_buf *out)
{
	int next = 0;

	for (const char *p = fmt; *p;) {
		size_t plain = strcspn(p, "%");
		gt_buf_add(out, p, plain);
		p += plain;
		struct spec s;
		if (!*p)
			break;
		if (!parse_spec(p, &s)) {
			gt_buf_char(out, *p++);
			continue;
		}
		p = s.next;
		if (s.conv == '%') {
			gt_buf_char(out, '%');
			continue;
		}
		if (next >= nargs) {
			gt_buf_add(out, s.start, (size_t)(s.next - s.start));
			continue;
		}
		const struct gt_value *v = &args[next++];
		if (s.conv != 's' && s.conv != 'v' && (v->kind == GT_V_INT || v->kind == GT_V_NAME))
			format_number(&s, v, out);
		else
			format_text(&s, v, out);
	}
}
