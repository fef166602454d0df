/* What Go knows about the current thread: its goroutine, its symbols, its allocator's classes. */

/*
 * The goroutine that a thread works for: g itself, or m.curg while g is the thread's system or
 * signal stack. Absent between goroutines, and where memory cannot be read.
 */
GT_API bool gt_curg(u64 g, u64 off_m, u64 off_g0, u64 off_gsignal, u64 off_curg, u64 *out)
{
	u64 m, system, signal, cur;
	if (!g || !gt_read_user(g + off_m, 8, &m))
		return false;
	*out = g;
	if (!m)
		return true;
	if (!gt_read_user(m + off_g0, 8, &system))
		return false;
	if (g != system) {
		if (!gt_read_user(m + off_gsignal, 8, &signal))
			return false;
		if (g != signal)
			return true;
	}
	if (!gt_read_user(m + off_curg, 8, &cur) || !cur)
		return false;
	*out = cur;
	return true;
}

/*
 * g of the current thread by its thread-local storage, for programs that do not run in Go code.
 * target: 0 in a thread of no target. off_fsbase: of thread.fsbase in the kernel's task_struct.
 */
GT_API bool gt_tls_g(u64 target, u64 off_fsbase, u64 tls_g, u64 *out)
{
	u64 base, g;
	if (!target || off_fsbase > 0xffff)
		return false;
	base = *(const u64 *)((const char *)bpf_get_current_task_btf() + off_fsbase);
	if (!base || !gt_read_user(base + tls_g, 8, &g) || !g)
		return false;
	*out = g;
	return true;
}

/* The hit is not yet a call: the site is the jbe of the stack check, and it will be taken. flags: CF, ZF. */
GT_API bool gt_not_a_call(void *ctx, u64 flags)
{
	return (bpf_get_attach_cookie(ctx) & GT_COOKIE_JBE) && (flags & 0x41);
}

/* Stack pointer as it was at the function's entry. */
GT_API u64 gt_entry_sp(void *ctx, u64 sp)
{
	return sp + GT_COOKIE_DELTA(bpf_get_attach_cookie(ctx));
}

/* Load bias of the process that hit a target program's site. */
GT_API u64 gt_bias(void *ctx)
{
	return GT_REG(ctx, GT_REGS_IP) - GT_COOKIE_ADDR(bpf_get_attach_cookie(ctx));
}

/* A code or data address as FUNC, PLACE and GOTYPE values have it. */
GT_API u64 gt_sym(u64 target, u64 bias, u64 addr)
{
	return GT_SYM(target, addr - bias);
}

/* Size classes are the same from Go 1.19 to 1.27. Padded to 128, so that a search needs no bounds. */
static const u16 class_sizes[128] = {0,	    8,	   16,
				     24,    32,	   48,
				     64,    80,	   96,
				     112,   128,   144,
				     160,   176,   192,
				     208,   224,   240,
				     256,   288,   320,
				     352,   384,   416,
				     448,   480,   512,
				     576,   640,   704,
				     768,   896,   1024,
				     1152,  1280,  1408,
				     1536,  1792,  2048,
				     2304,  2688,  3072,
				     3200,  3456,  4096,
				     4864,  5376,  6144,
				     6528,  6784,  6912,
				     8192,  9472,  9728,
				     10240, 10880, 12288,
				     13568, 14336, 16384,
				     18432, 19072, 20480,
				     21760, 24576, 27264,
				     28672, 32768, [68 ... 127] = 0xffff};

GT_API u64 gt_class_size(u64 class)
{
	return class < 68 ? class_sizes[class] : 0;
}

/*
 * Size class that the allocator uses for an object; 0: a large object with a span of its own (and
 * size 0, which takes no memory). Small pointer-free objects share 16-byte blocks. Since Go 1.22
 * objects with pointers above 512 bytes carry a header of 8, and the last 8 bytes of the largest class are kept free
 * for it.
 */
GT_API u64 gt_size_class(u64 size, u64 noscan, u64 since22)
{
	u64 class = 0;
	if (!size || size > (since22 ? 32768 - 8 : 32768))
		return 0;
	if (noscan && size < 16)
		return 2;
	if (since22 && !noscan && size > 512)
		size += 8;
#pragma clang loop unroll(full)
	for (u64 step = 64; step; step >>= 1) {
		u64 i = class + step - 1;
		GT_HIDE(i);
		if (class_sizes[i & 127] < size)
			class += step;
	}
	return class;
}

/* ---- numbers of the runtime ---- */

struct gt_stat_value {
	u64 present, value;
};

/* Of the process that is traced, for programs that gotap runs itself: filled in before each run. */
struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, GT_STAT_N);
	__type(key, u32);
	__type(value, struct gt_stat_value);
} gt_stats SEC(".maps");

GT_API bool gt_stat(u64 which, u64 *out)
{
	u32 key = which;
	const struct gt_stat_value *v = bpf_map_lookup_elem(&gt_stats, &key);
	if (!v || !v->present)
		return false;
	*out = v->value;
	return true;
}

enum { GT_PROCS_MAX = 1024, GT_GFREE_COUNT = 8 };

struct gt_gfree {
	u64 allp, off, sum;
	bool failed;
};

/* Free goroutines that one P keeps: the number behind the head of its list. */
static long gfree_of_p(u32 i, void *ctx)
{
	struct gt_gfree *f = ctx;
	u64 p, n;
	f->failed = !gt_read_user(f->allp + 8 * (u64)i, 8, &p) ||
		    !gt_read_user(p + f->off + GT_GFREE_COUNT, 4, &n);
	if (f->failed)
		return 1;
	f->sum += n;
	return 0;
}

/*
 * runtime.gcount: all goroutines that ever were, without the free ones and the runtime's own. The free ones that
 * have no P are counted together (gone from Go 1.25: then by two lists).
 */
GT_API bool gt_num_goroutine(u64 allglen, u64 sched, u64 off_ngsys, u64 off_n, u64 off_stack,
			     u64 off_no_stack, u64 allp, u64 off_gfree, u64 *out)
{
	struct gt_gfree f = {.off = off_gfree};
	u64 all, system, n, more = 0, procs;
	if (!gt_read_user(allglen, 8, &all) || !gt_read_user(sched + off_ngsys, 4, &system) ||
	    !gt_read_user(allp, 8, &f.allp) || !gt_read_user(allp + 8, 8, &procs))
		return false;
	if (off_n != ~0ull) {
		if (!gt_read_user(sched + off_n, 4, &n))
			return false;
	} else if (!gt_read_user(sched + off_stack, 4, &n) ||
		   !gt_read_user(sched + off_no_stack, 4, &more)) {
		return false;
	}
	if (procs > GT_PROCS_MAX)
		return false;
	bpf_loop(procs, gfree_of_p, &f, 0);
	if (f.failed)
		return false;
	*out = all - system - n - more - f.sum;
	return true;
}
