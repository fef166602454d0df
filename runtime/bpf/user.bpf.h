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

/* A link-time address of the binary, as the process at hand has it. */
GT_API u64 gt_site_addr(void *ctx, u64 addr)
{
	const struct gt_user_site *s = user_site(ctx);
	return s ? addr + GT_REG(ctx, GT_REGS_IP) - s->addr : 0;
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

/* ---- images of processes ---- */

struct image_key {
	u64 start, execs;
	u32 tgid, pad;
};

struct {
	__uint(type, BPF_MAP_TYPE_HASH);
	__uint(max_entries, GT_IMAGES_MAX);
	__uint(map_flags, BPF_F_NO_PREALLOC);
	__type(key, struct image_key);
	__type(value, u64);
} gt_images SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_ARRAY);
	__uint(max_entries, 1);
	__type(key, u32);
	__type(value, u64);
} gt_image_count SEC(".maps");

struct {
	__uint(type, BPF_MAP_TYPE_RINGBUF);
	__uint(max_entries, GT_IMAGES_SIZE);
} gt_images_new SEC(".maps");

/* The pointer at base + off in kernel memory, 0 where there is none. */
GT_INLINE u64 kernel_word(u64 base, u64 off)
{
	u64 v = 0;
	if (base)
		bpf_probe_read_kernel(&v, sizeof(v), (const void *)(base + off));
	return v;
}

/*
 * Number of the current process's image. The offsets are of start_boottime, self_exec_id and mm in task_struct,
 * start_code and exe_file in mm_struct, f_inode in file, i_ino in inode.
 */
GT_API u64 gt_image(u64 off_start, u64 off_execs, u64 off_mm, u64 off_code, u64 off_exe,
		    u64 off_inode, u64 off_ino, u64 dev, u64 ino)
{
	const char *task = (const char *)bpf_get_current_task();
	struct image_key key = {.tgid = bpf_get_current_pid_tgid() >> 32};
	struct gt_image_seen seen = {};
	u32 zero = 0;
	u64 n, *known, *count;
	bpf_probe_read_kernel(&key.start, 8, task + off_start);
	bpf_probe_read_kernel(&key.execs, 8, task + off_execs);
	known = bpf_map_lookup_elem(&gt_images, &key);
	if (known)
		return *known & 0xffff;
	count = bpf_map_lookup_elem(&gt_image_count, &zero);
	if (!count)
		return 0;
	n = __sync_fetch_and_add(count, 1) + 1;
	if (n > GT_IMAGES_MAX)
		return 0;
	if (bpf_map_update_elem(&gt_images, &key, &n, BPF_NOEXIST)) {
		known = bpf_map_lookup_elem(&gt_images, &key); /* another CPU was first */
		return known ? *known & 0xffff : 0;
	}
	seen.number = n;
	seen.pid = ns_pid_tgid(dev, ino) >> 32;
	seen.start = key.start;
	u64 mm = kernel_word((u64)task, off_mm);
	seen.code = kernel_word(mm, off_code);
	seen.exe = kernel_word(kernel_word(kernel_word(mm, off_exe), off_inode), off_ino);
	bpf_ringbuf_output(&gt_images_new, &seen, sizeof(seen), BPF_RB_FORCE_WAKEUP);
	return n;
}

GT_API u64 gt_usym(u64 image, u64 addr)
{
	return GT_SYM(image, addr);
}
