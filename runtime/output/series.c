/*
 * Time series: a graph 53 columns wide, one line an interval; a dot marks zero where both signs occur,
 * "-" an interval without a value.
 */
#include "output/output.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

enum { WIDTH = 53, LEFT = 21 };

static const struct {
	uint64_t scale;
	int digits;
	const char *unit;
} units[] = {{1000000000, 0, ""}, {1000000, 3, ".ms"}, {1000, 6, ".us"}, {1, 9, ".ns"}};

static int unit_of(uint64_t interval)
{
	int i = 0;
	while (i < 3 && interval < units[i].scale)
		i++;
	return i;
}

static void put_time(uint64_t ns, const char *format, int unit, struct gt_buf *out)
{
	time_t s = (time_t)(ns / 1000000000u);
	struct tm tm;
	char text[64] = "";
	if (localtime_r(&s, &tm))
		strftime(text, sizeof(text), format, &tm);
	gt_buf_str(out, text);
	if (units[unit].digits)
		gt_buf_printf(out, ".%0*" PRIu64, units[unit].digits,
			      ns % 1000000000u / units[unit].scale);
}

static bool less(const struct gt_vtype *t, int64_t a, int64_t b)
{
	return t->kind == GT_K_INT && !t->is_signed ? (uint64_t)a < (uint64_t)b : a < b;
}

static size_t put_value(const struct gt_vtype *t, int64_t n, struct gt_buf *out)
{
	size_t start = out->n;
	gt_value_text(&(struct gt_value){.kind = GT_V_INT, .type = t, .num = n}, out);
	return out->n - start;
}

/* Smallest value at the left edge, largest at the right one. */
static void put_scale(const struct gt_value *v, int indent, int64_t min, int64_t max,
		      struct gt_buf *out)
{
	struct gt_buf right = {0};
	gt_buf_printf(out, "%*s", indent, "");
	int pad = LEFT - (int)put_value(v->type, min, out);
	put_value(v->type, max, &right);
	gt_buf_printf(out, "%*s%*s\n", pad > 0 ? pad : 0, "", WIDTH - LEFT, gt_buf_text(&right));
	gt_buf_free(&right);
}

static void range(const struct gt_value *v, int64_t *min, int64_t *max)
{
	bool first = true;
	for (int i = 0; i < v->n; i++) {
		const struct gt_value *x = &v->elems[i];
		if (x->kind != GT_V_INT)
			continue;
		if (first || less(v->type, x->num, *min))
			*min = x->num;
		if (first || less(v->type, *max, x->num))
			*max = x->num;
		first = false;
	}
	if (*min != *max)
		return;
	/* room at both sides of a single value */
	bool is_unsigned = v->type->kind == GT_K_INT && !v->type->is_signed;
	if (*min != (is_unsigned ? 0 : INT64_MIN))
		--*min;
	if (*max != (is_unsigned ? -1 : INT64_MAX))
		++*max;
}

static int column(double width, int64_t min, int64_t n, int64_t max)
{
	float part = (float)((uint64_t)n - (uint64_t)min) / (float)((uint64_t)max - (uint64_t)min);
	return (int)((float)width * part);
}

void gt_series_text(const struct gt_value *v, struct gt_buf *out)
{
	/* of what is between two rows, so that one alone is exact to the ns: as bpftrace has it */
	int unit = unit_of(v->n > 1 ? (uint64_t)v->num : 0), zero = 0;
	int indent =
		(int)strlen("hh:mm:ss") + (units[unit].digits ? 1 + units[unit].digits : 0) + 1;
	int64_t min = 0, max = 0;
	char rule[WIDTH + 1];

	range(v, &min, &max);
	put_scale(v, indent, min, max, out);
	memset(rule, '_', WIDTH);
	rule[WIDTH] = 0;
	rule[0] = rule[WIDTH - 1] = '|';
	struct gt_buf head = {0};
	gt_buf_printf(&head, "hh:mm:ss%s", units[unit].unit);
	gt_buf_printf(out, "%-*s%s\n", indent, gt_buf_text(&head), rule);
	gt_buf_free(&head);
	if (less(v->type, min, 0) && less(v->type, 0, max))
		zero = column(WIDTH, min, 0, max);
	for (int i = 0; i < v->n; i++) {
		const struct gt_value *x = &v->elems[i];
		char line[WIDTH + 1];
		put_time(v->start + (uint64_t)i * (uint64_t)v->num, "%H:%M:%S", unit, out);
		memset(line, ' ', WIDTH);
		line[WIDTH] = 0;
		line[0] = line[WIDTH - 1] = '|';
		if (zero)
			line[zero] = '.';
		if (x->kind == GT_V_INT) {
			int at = column(WIDTH - 1, min, x->num, max);
			line[at < 0 ? 0 : at >= WIDTH ? WIDTH - 1 : at] = '*';
		}
		gt_buf_printf(out, " %s ", line);
		gt_value_text(x, out);
		gt_buf_char(out, '\n');
	}
	rule[0] = rule[WIDTH - 1] = 'v';
	gt_buf_printf(out, "%*s%s\n", indent, "", rule);
	put_scale(v, indent, min, max, out);
}

void gt_series_json(const struct gt_value *v, struct gt_buf *out)
{
	bool first = true;
	gt_buf_char(out, '[');
	for (int i = 0; i < v->n; i++) {
		if (v->elems[i].kind != GT_V_INT)
			continue;
		gt_buf_str(out, first ? "{\"interval_start\":\"" : ",{\"interval_start\":\"");
		put_time(v->start + (uint64_t)i * (uint64_t)v->num, "%Y-%m-%d %H:%M:%S", 3, out);
		gt_buf_str(out, "\",\"value\":");
		gt_value_json(&v->elems[i], out);
		gt_buf_char(out, '}');
		first = false;
	}
	gt_buf_char(out, ']');
}
