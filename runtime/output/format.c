/*
 * printf of the language, as bpftrace 0.26 has it. In: a format whose conversions the compiler checked,
 * or one from a file, and values. Out: text. Where this is not C's printf:
 *	- without a length modifier %d %u %o %x show 32 bits, with hh 8, with h 16, with any other 64;
 *	  values with a unit or a name (durations, bytes, enums) always show all 64
 *	- padding goes left of the sign, and 0 pads on either side: "%05d" of -3 is "000-3"
 *	- precision is read and ignored
 *	- %s takes any value, and so does %v
 *	- %r %rx %rh show a buffer, %gr flags of the page allocator
 */
#include "output/output.h"

#include <inttypes.h>
#include <string.h>

/* Hostile formats must not buy gigabytes of padding. */
enum { MAX_WIDTH = 4096 };

struct spec {
	const char *next; /* what follows the conversion */
	bool left, plus, alternate;
	char fill;
	int width, bits;
	char conv, variant; /* variant: the x or h of %rx %rh */
};

static int parse_number(const char **p)
{
	int n = 0;
	for (; **p >= '0' && **p <= '9'; (*p)++)
		n = n < MAX_WIDTH ? n * 10 + (**p - '0') : MAX_WIDTH;
	return n < MAX_WIDTH ? n : MAX_WIDTH;
}

/* Bits of the length modifier at *p. */
static int parse_length(const char **p)
{
	const char *start = *p;
	size_t n = strspn(start, "hljztL");

	*p += n;
	if (!n)
		return 32;
	return *start != 'h' ? 64 : n > 1 ? 8 : 16;
}

/* Parses what follows a '%'; false when this is no conversion of the language. */
static bool parse_spec(const char *p, struct spec *s)
{
	*s = (struct spec){.fill = ' '};
	for (; *p && strchr("-+ #0", *p); p++) {
		s->left |= *p == '-';
		s->plus |= *p == '+';
		s->alternate |= *p == '#';
		s->fill = *p == '0' ? '0' : s->fill;
	}
	s->width = parse_number(&p);
	if (*p == '.') {
		p++;
		parse_number(&p);
	}
	s->bits = parse_length(&p);
	if (!*p || !strchr("diuxXopcsvrg%", *p) || (*p == 'g' && p[1] != 'r'))
		return false;
	s->conv = *p++;
	p += s->conv == 'g';
	if (s->conv == 'r' && (*p == 'x' || *p == 'h'))
		s->variant = *p++;
	s->next = p;
	return true;
}

static void put_padded(const struct spec *s, const char *text, size_t len, struct gt_buf *out)
{
	size_t pad = len < (size_t)s->width ? (size_t)s->width - len : 0;

	if (s->left)
		gt_buf_add(out, text, len);
	while (pad--)
		gt_buf_char(out, s->fill);
	if (!s->left)
		gt_buf_add(out, text, len);
}

static void number_text(const struct spec *s, const struct gt_value *v, struct gt_buf *out)
{
	bool plain = !v->type || v->type->kind == GT_K_INT || v->type->kind == GT_K_BOOL;
	int unused = plain ? 64 - s->bits : 0;
	uint64_t n = (uint64_t)v->num << unused;
	int64_t i = (int64_t)n >> unused;

	n >>= unused;
	switch (s->conv) {
	case 'c':
		gt_buf_char(out, (char)v->num);
		break;
	case 'p':
		gt_buf_printf(out, v->num ? "0x%" PRIx64 : "%" PRIx64, (uint64_t)v->num);
		break;
	case 'u':
		gt_buf_printf(out, "%" PRIu64, n);
		break;
	case 'o':
		gt_buf_printf(out, s->alternate ? "%#" PRIo64 : "%" PRIo64, n);
		break;
	case 'x':
		gt_buf_printf(out, s->alternate ? "%#" PRIx64 : "%" PRIx64, n);
		break;
	case 'X':
		gt_buf_printf(out, s->alternate ? "%#" PRIX64 : "%" PRIX64, n);
		break;
	default:
		gt_buf_printf(out, s->plus ? "%+" PRId64 : "%" PRId64, i);
	}
}

static void put_value(const struct spec *s, const struct gt_value *v, struct gt_buf *out)
{
	struct gt_buf text = {0};

	if (s->conv == 'r' && v->kind == GT_V_BUF)
		gt_hex_text(v->str, v->len, !s->variant, s->variant != 'h', &text);
	else if (s->conv == 'g' && v->kind == GT_V_INT)
		gt_gfp_text((uint64_t)v->num, &text);
	else if (!strchr("svr", s->conv) && (v->kind == GT_V_INT || v->kind == GT_V_NAME))
		number_text(s, v, &text);
	else
		gt_value_text(v, &text);
	put_padded(s, gt_buf_text(&text), text.n, out);
	gt_buf_free(&text);
}

void gt_value_format(const char *fmt, const struct gt_value *args, int nargs, struct gt_buf *out)
{
	int next = 0;

	for (const char *p = fmt; *p;) {
		size_t plain = strcspn(p, "%");
		struct spec s;

		gt_buf_add(out, p, plain);
		p += plain;
		if (!*p)
			break;
		if (!parse_spec(p + 1, &s)) {
			gt_buf_char(out, *p++);
		} else if (s.conv == '%') {
			gt_buf_char(out, '%');
			p = s.next;
		} else if (next >= nargs) {
			gt_buf_add(out, p, (size_t)(s.next - p));
			p = s.next;
		} else {
			put_value(&s, &args[next++], out);
			p = s.next;
		}
	}
}
