/*
 * Stacks. Go keeps frame pointers: at bp lies the caller's bp, above it the return address. A Go
 * stack is one piece of memory, so it is copied by the page into a buffer, and the chain is followed
 * in the copy: one read for dozens of frames. Where systemstack switched stacks, the chain leaves
 * the piece, in any direction, and the next piece is copied: the walk crosses to the user's frames.
 *
 * Frames are stored link-time (bias removed), under a hash of themselves and of the target: equal
 * stacks of all processes of a binary are one.
 */

enum { CHUNK = 4096 };

struct gt_walk {
	u64 busy; /* of gt_take */
	u64 hash;
	u64 bias;
	u64 bp;
	u64 base, len; /* what the copy holds */
	struct gt_stack_value st;
	u8 copy[CHUNK + 16];
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, GT_STACKS_MAX);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, u64);
	__type(value, struct gt_stack_value);
} gt_stacks SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
	__uint(max_entries, GT_LEASES);
	__type(key, u32);
	__type(value, struct gt_walk);
} gt_walks SEC(".maps");

GT_INLINE u64 mix(u64 h, u64 x)
{
	h = (h ^ x) * 0x9e3779b97f4a7c15ull;
	return h ^ h >> 32;
}

GT_INLINE bool add_frame(struct gt_walk *w, u64 addr)
{
	u64 n = w->st.n;
	addr -= w->bias;
	GT_HIDE(n);
	if (n >= GT_STACK_MAX)
		return false;
	w->st.pc[n] = addr;
	w->st.n = n + 1;
	w->hash = mix(w->hash, addr);
	return true;
}

/* Makes the copy begin at addr. Past the end of a stack there may be nothing: then up to the page's end. */
GT_INLINE bool copy_from(struct gt_walk *w, u64 addr)
{
	u64 n = CHUNK;
	if (bpf_probe_read_user(w->copy, CHUNK, (const void *)addr)) {
		n = CHUNK - (addr & (CHUNK - 1));
		if (bpf_probe_read_user(w->copy, n, (const void *)addr))
			n = 0;
	}
	w->base = addr;
	w->len = n;
	return n >= 16;
}

/* One frame; 1 ends the loop. */
static long walk_frame(u32 i, void *ctx)
{
	struct gt_walk *w = *(struct gt_walk **)ctx;
	u64 bp = w->bp, off, ret;
	(void)i;
	if (!bp || bp & 7)
		return 1;
	off = bp - w->base;
	if (off > CHUNK || off + 16 > w->len) {
		if (!copy_from(w, bp))
			return 1;
		off = 0;
	}
	GT_HIDE(off);
	off &= CHUNK - 1;
	ret = *(u64 *)(w->copy + off + 8);
	if (!ret || !add_frame(w, ret))
		return 1;
	w->bp = *(u64 *)(w->copy + off);
	return w->bp == bp;
}

static long hash_frame(u32 i, void *ctx)
{
	struct gt_walk *w = *(struct gt_walk **)ctx;
	if (i >= GT_STACK_MAX)
		return 1;
	w->hash = mix(w->hash, w->st.pc[i]);
	return 0;
}

GT_INLINE struct gt_walk *walk_begin(u64 target, u64 kind, u64 bias)
{
	struct gt_walk *w = gt_take(&gt_walks);
	if (!w)
		return 0;
	w->hash = mix(kind, target);
	w->bias = bias;
	w->base = w->len = w->bp = 0;
	w->st.n = 0;
	w->st.target = target;
	w->st.kind = kind;
	return w;
}

GT_INLINE void walk_chain(struct gt_walk *w, u64 bp)
{
	struct gt_walk *ctx = w;
	w->bp = bp;
	bpf_loop(GT_STACK_MAX, walk_frame, &ctx, 0);
}

/* Stores the stack, gives the buffer back. Absent: no frame, or no room. */
GT_INLINE bool walk_end(struct gt_walk *w, void *stacks, u64 *out)
{
	u64 id = w->hash ? w->hash : 1;
	bool ok = w->st.n != 0;
	if (ok && !bpf_map_lookup_elem(stacks, &id)) {
		long err = bpf_map_update_elem(stacks, &id, &w->st, BPF_NOEXIST);
		ok = !err || err == -17; /* EEXIST: another CPU was first */
	}
	gt_give(w);
	*out = id;
	return ok;
}

/*
 * Stack of the code that hits a target program's site: the site, the return address at sp (the site
 * lies before the function made its frame), then the chain from bp, which is still the caller's.
 */
GT_API bool gt_stack_here(void *ctx, void *stacks, u64 target, u64 bias, u64 sp, u64 bp, u64 *out)
{
	struct gt_walk *w = walk_begin(target, 0, bias);
	if (!w)
		return false;
	add_frame(w, GT_REG(ctx, GT_REGS_IP));
	if (copy_from(w, sp)) {
		add_frame(w, *(u64 *)w->copy);
		walk_chain(w, bp);
	}
	return walk_end(w, stacks, out);
}

/*
 * Stack of a goroutine that does not execute its own code now, from where the runtime saved it
 * (g.sched). One that never ran has no frame pointer yet: its caller is what lies at sp.
 */
GT_API bool gt_stack_parked(void *stacks, u64 target, u64 bias, u64 pc, u64 sp, u64 bp, u64 *out)
{
	struct gt_walk *w;
	u64 ret;
	if (!target || !pc)
		return false;
	w = walk_begin(target, 0, bias);
	if (!w)
		return false;
	add_frame(w, pc);
	if (bp)
		walk_chain(w, bp);
	else if (gt_read_user(sp, 8, &ret) && ret)
		add_frame(w, ret);
	return walk_end(w, stacks, out);
}

/*
 * User stack of the current thread in a program that runs in the kernel, from the registers it
 * entered the kernel with. System calls sit in assembly without a frame: there the caller is at sp,
 * taken when it looks like code of the same text.
 */
GT_API bool gt_stack_task(void *stacks, u64 target, u64 bias, u64 *out)
{
	const void *regs;
	struct gt_walk *w;
	u64 ip, bp, ret;
	if (!target)
		return false;
	regs = (const void *)bpf_task_pt_regs((void *)bpf_get_current_task_btf());
	ip = GT_REG(regs, GT_REGS_IP);
	bp = GT_REG(regs, GT_REGS_BP);
	w = walk_begin(target, 0, bias);
	if (!w)
		return false;
	add_frame(w, ip);
	if ((s64)GT_REG(regs, GT_REGS_ORIG_AX) >= 0 &&
	    gt_read_user(GT_REG(regs, GT_REGS_SP), 8, &ret) && ret - ip + (64 << 20) < 128 << 20)
		add_frame(w, ret);
	walk_chain(w, bp);
	return walk_end(w, stacks, out);
}

/*
 * The kernel walks. limit: a constant from 1 to GT_STACK_MAX. At a function's entry (sp is not 0) it has made no
 * frame yet, and most kernels miss the caller: that is what lies at sp.
 */
GT_INLINE bool walked(void *ctx, void *stacks, u64 kind, u64 image, u64 limit, u64 sp, u64 *out)
{
	u64 ret;
	struct gt_walk *w = walk_begin(image, kind, 0);
	struct gt_walk *arg = w;
	long n;
	if (!w)
		return false;
	n = bpf_get_stack(ctx, w->st.pc, limit * 8, kind == 2 ? BPF_F_USER_STACK : 0);
	if (sp && limit > 1 && n > 0 && gt_read_user(sp, 8, &ret) && w->st.pc[1] != ret) {
		n = bpf_get_stack(ctx, w->st.pc + 1, (limit - 1) * 8, BPF_F_USER_STACK);
		if (n > 0) {
			w->st.pc[0] = w->st.pc[1];
			w->st.pc[1] = ret;
			n += 8;
		}
	}
	if (n > 0) {
		w->st.n = (u64)n / 8;
		bpf_loop((u64)n / 8, hash_frame, &arg, 0);
	}
	return walk_end(w, stacks, out);
}

GT_API bool gt_kstack(void *ctx, void *stacks, u64 limit, u64 *out)
{
	return walked(ctx, stacks, 1, 0, limit, 0, out);
}

GT_API bool gt_ustack(void *ctx, void *stacks, u64 image, u64 limit, u64 sp, u64 *out)
{
	return walked(ctx, stacks, 2, image, limit, sp, out);
}

/* Number of frames. */
GT_API u64 gt_stack_len(void *stacks, u64 id)
{
	const struct gt_stack_value *s = bpf_map_lookup_elem(stacks, &id);
	return s ? s->n : 0;
}
