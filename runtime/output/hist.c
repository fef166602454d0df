/*
 * Histograms as text: 16 columns of bucket, 8 of count, a bar of at most 52. Log2 bounds carry
 * suffixes of 2^10; linear ones do when every bound is a multiple of 1K.
 * Durations have their bounds printed as durations.
 */
#include "output/output.h"

#include <inttypes.h>
#include <string.h>

enum { BUCKET_WIDTH = 16, BAR_WIDTH = 52 };

/* The suffix of 2^(10 i), after dividing by it. */
static void suffixed(uint64_t n, unsigned int i, struct gt_buf *out)
{
	gt_buf_printf(out, "%" PRIu64, n >> (10 * i));
	if (i)
		gt_buf_char(out, "KMGTPE"[i - 1]);
}

/* A bound by powers of two carries the suffix of its bucket's width. */
static unsigned int width_suffix(uint64_t n, int bits)
{
	int power = (n ? 63 - __builtin_clzll(n) : 0) - bits;
	return power > 0 ? (unsigned int)power / 10 : 0;
}

/* Linear bounds stop at M. */
static unsigned int linear_suffix(uint64_t n)
{
	return !n || n % 1024 ? 0 : n % (1024 * 1024) ? 1 : 2;
}

static void bound_text(const struct gt_value *v, int64_t n, bool kilo, struct gt_buf *out)
{
	if (v->type && v->type->kind == GT_K_DURATION && !(v->log2 && n < 0)) {
		gt_duration_text(n, out);
	} else if (v->log2) {
		suffixed((uint64_t)n, width_suffix((uint64_t)n, v->bits), out);
	} else if (kilo) {
		if (n < 0)
			gt_buf_char(out, '-');
		uint64_t size = n < 0 ? -(uint64_t)n : (uint64_t)n;
		suffixed(size, linear_suffix(size), out);
	} else {
		gt_buf_printf(out, "%" PRId64, n);
	}
}

static void bucket_text(const struct gt_value *v, const struct gt_bucket *b, bool kilo,
			struct gt_buf *out)
{
	gt_buf_str(out, b->below ? "(..." : "[");
	if (!b->below)
		bound_text(v, b->lo, kilo, out);
	if (!b->below && !b->above && (uint64_t)b->hi - (uint64_t)b->lo == 1) {
		gt_buf_char(out, ']');
		return;
	}
	gt_buf_str(out, ", ");
	if (b->above)
		gt_buf_str(out, "...");
	else
		bound_text(v, b->hi, kilo, out);
	gt_buf_char(out, ')');
}

void gt_hist_text(const struct gt_value *v, struct gt_buf *out)
{
	uint64_t max = 1;
	bool kilo = true;

	for (int i = 0; i < v->n; i++) {
		const struct gt_bucket *b = &v->buckets[i];
		if (b->n > max)
			max = b->n;
		if (!b->below && !b->above && ((uint64_t)b->hi - (uint64_t)b->lo) % 1024)
			kilo = false;
	}
	for (int i = 0; i < v->n; i++) {
		const struct gt_bucket *b = &v->buckets[i];
		static const char bar[] = "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@";
		int width = (int)((float)b->n / (float)max * BAR_WIDTH);
		size_t start = out->n;
		bucket_text(v, b, kilo, out);
		int pad = BUCKET_WIDTH - (int)(out->n - start);
		gt_buf_printf(out, "%*s%8" PRIu64 " |%-*.*s|\n", pad > 0 ? pad : 0, "", b->n,
			      BAR_WIDTH, width, bar);
	}
}
