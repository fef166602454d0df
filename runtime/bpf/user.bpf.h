/*
 * User programs that stand for several places: markers, and functions by a wildcard. The attach cookie says
 * which place was hit; gt_sites tells its name and where its arguments are.
 */

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, struct gt_user_site);
} gt_sites SEC(".maps");

GT_INLINE const struct gt_user_site *user_site(void *ctx)
{
	u32 i = bpf_get_attach_cookie(ctx);
	return bpf_map_lookup_elem(&gt_sites, &i);
}

GT_API void gt_site_probe(void *ctx, char *out, u64 cap)
{
	const struct gt_user_site *s = user_site(ctx);
	if (s)
		bpf_probe_read_kernel_str(out, cap, s->probe);
}

GT_API void gt_site_func(void *ctx, char *out, u64 cap)
{
	const struct gt_user_site *s = user_site(ctx);
	if (s)
		bpf_probe_read_kernel_str(out, cap, s->func);
}

GT_INLINE u64 saved_reg(void *ctx, u64 off)
{
	u64 v = 0;
	bpf_probe_read_kernel(&v, sizeof(v), ctx + (off & 0xff));
	return v;
}

/* Argument n, a constant, of a marker; 0 where it cannot be read. */
GT_API u64 gt_site_arg(void *ctx, u64 n)
{
	const struct gt_user_site *s = user_site(ctx);
	u64 v = 0;
	if (!s || n >= GT_SITE_ARGS)
		return 0;
	const struct gt_site_arg *a = &s->args.args[n];
	if (a->kind == GT_SITE_CONST) {
		v = a->off;
	} else if (a->kind == GT_SITE_REG) {
		v = saved_reg(ctx, a->reg) >> (a->shift & 63);
	} else if (a->kind == GT_SITE_MEM) {
		u64 at = saved_reg(ctx, a->reg) + a->off;
		if (a->has_index)
			at += saved_reg(ctx, a->index) * a->scale;
		bpf_probe_read_user(&v, 8, (const void *)at);
	}
	u64 unused = (64 - a->size * 8) & 63;
	v <<= unused;
	return a->is_signed ? (u64)((s64)v >> unused) : v >> unused;
}
