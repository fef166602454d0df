/*
 * Aggregations: gt_agg_NAME adds the value x to the map element v. All take the same arguments, which
 * are constants but for v and x: the sign of x, the map's lo, hi and step, the element's last word.
 */
#define GT_ANY __attribute__((unused)) u64
#define GT_AGG_ARGS u64 *v, GT_ANY x, GT_ANY is_signed, GT_ANY lo, GT_ANY hi, GT_ANY step, GT_ANY last

static __always_inline void agg_add(u64 *word, u64 n)
{
	__sync_fetch_and_add(word, n);
}

/* The check must stay, for the verifier to see; so nothing may know where k came from. */
static __always_inline void agg_bucket(u64 *v, u64 k, u64 last)
{
	GT_HIDE(k);
	if (k > last)
		k = last;
	agg_add(v + k, 1);
}

GT_API void gt_agg_count(GT_AGG_ARGS)
{
	agg_add(v, 1);
}

GT_API void gt_agg_rate(GT_AGG_ARGS)
{
	agg_add(v, 1);
}

GT_API void gt_agg_sum(GT_AGG_ARGS)
{
	agg_add(v, 1);
	agg_add(v + 1, x);
}

GT_API void gt_agg_avg(GT_AGG_ARGS)
{
	agg_add(v, 1);
	agg_add(v + 1, x);
}

GT_API void gt_agg_stats(GT_AGG_ARGS)
{
	agg_add(v, 1);
	agg_add(v + 1, x);
}

GT_API void gt_agg_topk(GT_AGG_ARGS)
{
	agg_add(v, 1);
	agg_add(v + 1, x);
}

static __always_inline bool agg_less(u64 a, u64 b, u64 is_signed)
{
	return is_signed ? (s64)a < (s64)b : a < b;
}

GT_API void gt_agg_min(GT_AGG_ARGS)
{
	if (!v[0] || agg_less(x, v[1], is_signed)) {
		v[1] = x;
		v[0] = 1;
	}
}

GT_API void gt_agg_max(GT_AGG_ARGS)
{
	if (!v[0] || agg_less(v[1], x, is_signed)) {
		v[1] = x;
		v[0] = 1;
	}
}

/* object/aggs.h says how these buckets lie. */
static __always_inline u64 agg_log2(u64 x, u64 k)
{
	u64 top = 63 - __builtin_clzll(x | 1);
	if (!(x >> k))
		return x + 1;
	return ((top - k + 1) << k) + ((x >> (top - k)) & ((1ull << k) - 1)) + 1;
}

GT_API void gt_agg_hist(GT_AGG_ARGS)
{
	agg_bucket(v, (s64)x < 0 ? 0 : agg_log2(x, step), last);
}

GT_API void gt_agg_lhist(GT_AGG_ARGS)
{
	u64 k = (hi - lo) / step + 1;
	if ((s64)x < (s64)lo)
		k = 0;
	else if ((s64)x < (s64)hi)
		k = (x - lo) / step + 1;
	agg_bucket(v, k, last);
}

GT_API void gt_agg_quantiles(GT_AGG_ARGS)
{
	agg_bucket(v, agg_log2(is_signed && (s64)x < 0 ? 0 : x, GT_QUANTILE_BITS), last);
}

/* Word 0 says that there is something; then intervals of three words: which one, value, and more. */
GT_API void gt_agg_tseries(GT_AGG_ARGS)
{
	u64 now = bpf_ktime_get_ns(), epoch = now / (hi ? hi : 1), i = epoch % (lo ? lo : 1);
	GT_HIDE(i);
	if (i >= lo)
		return;
	u64 *e = v + 1 + 3 * i;
	v[0] = 1;
	if (e[0] != epoch) {
		e[0] = epoch;
		e[1] = 0;
		e[2] = 0;
	}
	switch (step) {
	case GT_SERIES_SUM:
	case GT_SERIES_AVG:
		e[1] += x;
		e[2]++;
		break;
	case GT_SERIES_MIN:
	case GT_SERIES_MAX:
		if (!e[2] || (step == GT_SERIES_MIN ? agg_less(x, e[1], is_signed)
						    : agg_less(e[1], x, is_signed)))
			e[1] = x;
		e[2] = 1;
		break;
	default:
		e[1] = x;
		e[2] = now;
	}
}

/*
 * Word `index` of an aggregation, over all CPUs: kind 0 their sum, 1 the smallest, 2 the largest of
 * those whose word 0 is set. By bpf_loop: the verifier would follow a plain loop CPU by CPU.
 */
enum { GT_CPUS_MAX = 8192 };

struct agg_reader {
	void *map;
	const void *key;
	u64 index, kind, is_signed, set, result;
};

static long read_cpu(u64 cpu, void *ctx)
{
	struct agg_reader *r = ctx;
	u64 *v = bpf_map_lookup_percpu_elem(r->map, r->key, (u32)cpu);
	if (!v)
		return 1;
	if (!r->kind) {
		r->result += r->index ? v[1] : v[0];
	} else if (v[0] && (!r->set || (r->kind == 1 ? agg_less(v[1], r->result, r->is_signed)
						     : agg_less(r->result, v[1], r->is_signed)))) {
		r->result = v[1];
		r->set = 1;
	}
	return 0;
}

GT_API u64 gt_agg_word(void *map, const void *key, u64 index, u64 kind, u64 is_signed)
{
	struct agg_reader r = {map, key, index, kind, is_signed, 0, 0};
	bpf_loop(GT_CPUS_MAX, read_cpu, &r, 0);
	return r.result;
}

static long next_elem(__attribute__((unused)) void *map, __attribute__((unused)) const void *key,
		      __attribute__((unused)) void *value, __attribute__((unused)) void *ctx)
{
	return 0;
}

/* The walk counts: a number of our own would be followed by the verifier, element by element. */
GT_API u64 gt_map_len(void *map)
{
	return (u64)bpf_for_each_map_elem(map, next_elem, 0, 0);
}
