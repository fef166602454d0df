/* Memory by its address alone, and what a probe's context holds. */

/* The kernel's half of the address space has the top bit set, on every CPU that gotap knows. */
GT_API bool gt_read_mem(u64 addr, u64 size, u64 *out)
{
	u64 v = 0;
	long err = (s64)addr < 0 ? bpf_probe_read_kernel(&v, size, (const void *)addr)
				 : bpf_probe_read_user(&v, size, (const void *)addr);
	if (err)
		return false;
	*out = v;
	return true;
}

/* An array of char: what it holds, and nothing when it cannot be read. */
GT_API bool gt_mem_str_maybe(u64 p, char *out, u64 cap)
{
	return ((s64)p < 0 ? bpf_probe_read_kernel_str(out, cap, (const void *)p)
			   : bpf_probe_read_user_str(out, cap, (const void *)p)) >= 0;
}

GT_API void gt_mem_str(u64 p, char *out, u64 cap)
{
	gt_mem_str_maybe(p, out, cap);
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
