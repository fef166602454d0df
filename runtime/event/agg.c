/*
 * What an aggregation is when it is printed. In: a map element's words, summed over the CPUs (those
 * of shape OWN by their function here). Out: a value, and the number its row is sorted by. One row
 * of `ways` and its function is all that an aggregation has here; object/aggs.h has the rest.
 */
#include "event/private.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

static const struct gt_vtype plain_unsigned = {.kind = GT_K_INT, .size = 8};
static const struct gt_vtype plain_signed = {.kind = GT_K_INT, .size = 8, .is_signed = true};

/* Type of what an aggregation makes of its values. */
static const struct gt_vtype *number_type(const struct gt_mmap *m)
{
	if (m->value.kind == GT_K_INT)
		return m->value.is_signed ? &plain_signed : &plain_unsigned;
	return gt_vtype_is_unit(&m->value) ? &m->value : &plain_signed;
}

static bool is_unsigned(const struct gt_vtype *t)
{
	return t->kind == GT_K_INT && !t->is_signed;
}

int64_t gt_agg_divide(int64_t n, int64_t by, const struct gt_vtype *t)
{
	if (by <= 1)
		return n;
	return is_unsigned(t) ? (int64_t)((uint64_t)n / (uint64_t)by) : n / by;
}

static void number(struct gt_agg_view *x, const struct gt_vtype *t, int64_t n)
{
	x->order = n;
	x->is_unsigned = is_unsigned(t);
	*x->v = (struct gt_value){.kind = GT_V_INT, .type = t, .num = gt_agg_divide(n, x->div, t)};
}

static void count_value(struct gt_agg_view *x)
{
	number(x, &plain_unsigned, (int64_t)x->val[0]);
}

/* sum, min, max, topk: the number is in word 1 */
static void word_value(struct gt_agg_view *x)
{
	number(x, number_type(x->m), (int64_t)x->val[1]);
	/* bpftrace sorts these as if none had a sign: -5 stands behind 5. */
	x->is_unsigned |= x->m->agg == GT_AGG_MIN || x->m->agg == GT_AGG_MAX;
}

static int64_t average(const struct gt_agg_view *x, const struct gt_vtype *t)
{
	int64_t n = (int64_t)x->val[0], total = (int64_t)x->val[1];
	return n > 0 ? gt_agg_divide(total, n, t) : 0;
}

static void avg_value(struct gt_agg_view *x)
{
	const struct gt_vtype *t = number_type(x->m);
	number(x, t, average(x, t));
}

static void stats_value(struct gt_agg_view *x)
{
	avg_value(x);
	x->v->kind = GT_V_STATS;
	x->v->count = x->val[0];
	x->v->total = (int64_t)x->val[1];
}

static void rate_value(struct gt_agg_view *x)
{
	uint64_t ns = x->elapsed_ns ? x->elapsed_ns : 1;
	unsigned __int128 milli = (unsigned __int128)x->val[0] * 1000 * 1000000000u / ns;
	number(x, &plain_unsigned, milli > INT64_MAX ? INT64_MAX : (int64_t)milli);
	x->v->kind = GT_V_RATE;
}

/* Smallest value of a bucket by powers of two, 2^k to each; 2^64 is 0. */
static uint64_t log2_low(uint64_t i, unsigned int k)
{
	if (--i < 2ull << k)
		return i;
	unsigned int power = (unsigned int)(i >> k) - 1;
	return power + k >= 64 ? 0 : ((1ull << k) + (i & ((1ull << k) - 1))) << power;
}

static void hist_value(struct gt_agg_view *x)
{
	const struct gt_mmap *m = x->m;
	int words = (int)(gt_mmap_value_size(m) / 8), first = 0, last = words - 1;
	bool log2 = m->agg == GT_AGG_HIST;

	while (first < last && !x->val[first])
		first++;
	while (last > first && !x->val[last])
		last--;
	struct gt_value *v = x->v;
	*v = (struct gt_value){.kind = GT_V_HIST,
			       .type = &m->value,
			       .log2 = log2,
			       .bits = log2 ? (int)m->step : 0,
			       .n = x->val[first] ? last - first + 1 : 0};
	v->buckets = gt_new_n(x->arena, struct gt_bucket, (size_t)v->n + 1);
	x->order = 0;
	x->is_unsigned = true;
	for (int i = first; i < first + v->n; i++) {
		struct gt_bucket *b = &v->buckets[i - first];
		x->order += (int64_t)x->val[i];
		/* As in bpftrace, div is for log2 histograms only. */
		b->n = log2 && x->div > 1 ? x->val[i] / (uint64_t)x->div : x->val[i];
		b->below = i == 0;
		b->above = i == words - 1;
		if (log2) {
			b->lo = i ? (int64_t)log2_low((uint64_t)i, (unsigned int)m->step) : 0;
			b->hi = i ? (int64_t)log2_low((uint64_t)i + 1, (unsigned int)m->step) : 0;
		} else {
			b->lo = (int64_t)((uint64_t)m->lo + (uint64_t)(i - 1) * (uint64_t)m->step);
			b->hi = (int64_t)((uint64_t)b->lo + (uint64_t)m->step);
		}
	}
}

/* The middle of the bucket that holds the value at this rank, of counts from 1. */
static int64_t at_rank(const struct gt_agg_view *x, uint64_t rank)
{
	uint64_t seen = 0, words = gt_mmap_value_size(x->m) / 8, i = 1;
	while (i + 1 < words && (seen += x->val[i]) < rank)
		i++;
	uint64_t lo = log2_low(i, GT_QUANTILE_BITS), hi = log2_low(i + 1, GT_QUANTILE_BITS) - 1;
	return (int64_t)(lo + (hi - lo) / 2);
}

static void quantiles_value(struct gt_agg_view *x)
{
	static const char *const names[] = {"count", "p50", "p90", "p99", "p99.9", "max"};
	static const uint64_t tenths[] = {0, 500, 900, 990, 999, 1000};
	const struct gt_vtype *t = number_type(x->m);
	uint64_t n = 0;

	for (uint32_t i = 0; i < gt_mmap_value_size(x->m) / 8; i++)
		n += x->val[i];
	*x->v = (struct gt_value){.kind = GT_V_RECORD, .n = GT_COUNT(names), .names = names};
	x->v->elems = gt_new_n(x->arena, struct gt_value, GT_COUNT(names));
	x->v->elems[0] =
		(struct gt_value){.kind = GT_V_INT, .type = &plain_unsigned, .num = (int64_t)n};
	for (size_t i = 1; i < GT_COUNT(names); i++) {
		unsigned __int128 rank = ((unsigned __int128)n * tenths[i] + 999) / 1000;
		int64_t q = n ? at_rank(x, (uint64_t)rank) : 0;
		x->v->elems[i] = (struct gt_value){
			.kind = GT_V_INT, .type = t, .num = gt_agg_divide(q, x->div, t)};
	}
	x->order = (int64_t)n;
	x->is_unsigned = true;
}

/* ---- time series: word 0, then {interval, value, more} ---- */

static uint64_t clock_ns(clockid_t id)
{
	struct timespec ts;
	clock_gettime(id, &ts);
	return (uint64_t)ts.tv_sec * 1000000000u + (uint64_t)ts.tv_nsec;
}

static bool less(const struct gt_mmap *m, uint64_t a, uint64_t b)
{
	return is_unsigned(&m->value) ? a < b : (int64_t)a < (int64_t)b;
}

static void merge_interval(const struct gt_mmap *m, uint64_t *into, const uint64_t *from)
{
	bool better;

	if (!from[2] || from[0] < into[0])
		return;
	if (from[0] > into[0] || !into[2]) {
		memcpy(into, from, 3 * sizeof(*into));
		return;
	}
	switch (m->step) {
	case GT_SERIES_SUM:
	case GT_SERIES_AVG:
		into[1] += from[1];
		into[2] += from[2];
		return;
	case GT_SERIES_MIN:
		better = less(m, from[1], into[1]);
		break;
	case GT_SERIES_MAX:
		better = less(m, into[1], from[1]);
		break;
	default:
		better = from[2] > into[2];
	}
	if (better)
		memcpy(into, from, 3 * sizeof(*into));
}

static void tseries_merge(const struct gt_mmap *m, uint64_t *into, const uint64_t *from)
{
	into[0] |= from[0];
	for (int64_t i = 0; i < m->lo; i++)
		merge_interval(m, into + 1 + 3 * i, from + 1 + 3 * i);
}

/* From the first interval that has a value to the last one; absent where there is none. */
static void tseries_value(struct gt_agg_view *x)
{
	const struct gt_mmap *m = x->m;
	const struct gt_vtype *t = number_type(m);
	uint64_t n = (uint64_t)m->lo, last = 0, first, oldest;

	for (uint64_t i = 0; i < n; i++)
		if (x->val[3 + 3 * i] && x->val[1 + 3 * i] > last)
			last = x->val[1 + 3 * i];
	oldest = last >= n ? last - n + 1 : 0;
	first = last;
	for (uint64_t i = 0; i < n; i++)
		if (x->val[3 + 3 * i] && x->val[1 + 3 * i] >= oldest && x->val[1 + 3 * i] < first)
			first = x->val[1 + 3 * i];
	x->order = (int64_t)last;
	x->is_unsigned = true;
	*x->v = (struct gt_value){.kind = GT_V_SERIES, .type = t, .n = (int)(last - first + 1)};
	x->v->elems = gt_new_n(x->arena, struct gt_value, (size_t)x->v->n);
	x->v->num = m->hi;
	x->v->start =
		clock_ns(CLOCK_REALTIME) - clock_ns(CLOCK_MONOTONIC) + first * (uint64_t)m->hi;
	for (uint64_t epoch = first; epoch <= last; epoch++) {
		const uint64_t *e = x->val + 1 + 3 * (epoch % n);
		struct gt_value *v = &x->v->elems[epoch - first];
		*v = (struct gt_value){.kind = GT_V_ABSENT, .type = t};
		if (e[0] != epoch || !e[2])
			continue;
		v->kind = GT_V_INT;
		v->num = (int64_t)e[1];
		if (m->step == GT_SERIES_AVG)
			v->num = gt_agg_divide(v->num, (int64_t)e[2], t);
	}
}

static void min_merge(const struct gt_mmap *m, uint64_t *into, const uint64_t *from)
{
	if (from[0] && (!into[0] || less(m, from[1], into[1])))
		memcpy(into, from, 2 * sizeof(*into));
}

static void max_merge(const struct gt_mmap *m, uint64_t *into, const uint64_t *from)
{
	if (from[0] && (!into[0] || less(m, into[1], from[1])))
		memcpy(into, from, 2 * sizeof(*into));
}

static const struct {
	void (*value)(struct gt_agg_view *x);
	void (*merge)(const struct gt_mmap *m, uint64_t *into, const uint64_t *from); /* OWN */
} ways[GT_AGG_N] = {
	[GT_AGG_COUNT] = {count_value, NULL},
	[GT_AGG_SUM] = {word_value, NULL},
	[GT_AGG_AVG] = {avg_value, NULL},
	[GT_AGG_MIN] = {word_value, min_merge},
	[GT_AGG_MAX] = {word_value, max_merge},
	[GT_AGG_STATS] = {stats_value, NULL},
	[GT_AGG_HIST] = {hist_value, NULL},
	[GT_AGG_LHIST] = {hist_value, NULL},
	[GT_AGG_QUANTILES] = {quantiles_value, NULL},
	[GT_AGG_TOPK] = {word_value, NULL},
	[GT_AGG_RATE] = {rate_value, NULL},
	[GT_AGG_TSERIES] = {tseries_value, tseries_merge},
};

void gt_agg_value(struct gt_agg_view *x)
{
	ways[x->m->agg].value(x);
}

void gt_rows_merge(const struct gt_mmap *m, uint64_t *into, const uint64_t *from)
{
	uint32_t words = gt_mmap_value_size(m) / 8;

	if (m->agg == GT_AGG_NONE)
		memcpy(into, from, words * sizeof(*into));
	else if (ways[m->agg].merge)
		ways[m->agg].merge(m, into, from);
	else
		for (uint32_t i = 0; i < words; i++)
			into[i] += from[i];
}
