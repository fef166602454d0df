/* Memory by its address alone, and what a probe's context holds. */

/* An array of n chars, a constant: what it holds, and nothing when it cannot be read. */
GT_API bool gt_mem_str_maybe(u64 p, u64 n, char *out, u64 cap)
{
	u64 room = n < cap ? n + 1 : cap;
	return ((s64)p < 0 ? bpf_probe_read_kernel_str(out, room, (const void *)p)
			   : bpf_probe_read_user_str(out, room, (const void *)p)) >= 0;
}

GT_API void gt_mem_str(u64 p, u64 n, char *out, u64 cap)
{
	gt_mem_str_maybe(p, n, out, cap);
}

/* size bytes, a constant; all of them or none. */
GT_API bool gt_mem_raw(u64 p, u64 size, char *out)
{
	return gt_probe(out, size, p) == 0;
}

/* n chars of memory of the program's own. */
GT_API void gt_own_str(const void *p, u64 n, char *out, u64 cap)
{
	bpf_probe_read_kernel_str(out, n < cap ? n + 1 : cap, p);
}

/* An address as a number that the verifier does not follow. */
GT_API u64 gt_address(void *p)
{
	u64 in = (u64)p, out = 0;
	bpf_probe_read_kernel(&out, sizeof(out), &in);
	return out;
}

/* The context is kernel memory: read as such, the place in it need not be known to the verifier. */
GT_API u64 gt_ctx_num(void *ctx, u64 off, u64 size)
{
	u64 v = 0;
	bpf_probe_read_kernel(&v, size, ctx + off);
	return v;
}

GT_API u64 gt_ctx_at(void *ctx, u64 off)
{
	return (u64)ctx + off;
}

GT_API void gt_ctx_str(void *ctx, u64 off, char *out, u64 cap)
{
	bpf_probe_read_kernel_str(out, cap, ctx + off);
}

/* __data_loc: place and length of the bytes, behind the record. */
GT_API void gt_ctx_loc(void *ctx, u64 off, char *out, u64 cap)
{
	u32 loc = 0;
	u64 at;
	bpf_probe_read_kernel(&loc, sizeof(loc), ctx + off);
	at = (u64)ctx + (loc & 0xffff);
	bpf_probe_read_kernel_str(out, cap, (const void *)at);
}

GT_API u64 gt_curtask(void)
{
	return bpf_get_current_task();
}

GT_API u64 gt_ctx(void *ctx)
{
	return (u64)ctx;
}

GT_API u64 gt_numaid(void)
{
	return (u32)bpf_get_numa_node_id();
}

GT_API u64 gt_jiffies(void)
{
	return bpf_jiffies64();
}
