/* Reads of memory, strings, and arithmetic that the instruction set lacks. */

/* size: 1, 2, 4, 8, a constant. Zero-extended. */
GT_API bool gt_read_user(u64 addr, u64 size, u64 *out)
{
	u64 v = 0;
	if (bpf_probe_read_user(&v, size, (const void *)addr))
		return false;
	*out = v;
	return true;
}

GT_API bool gt_read_kernel(u64 addr, u64 size, u64 *out)
{
	u64 v = 0;
	if (bpf_probe_read_kernel(&v, size, (const void *)addr))
		return false;
	*out = v;
	return true;
}

/* The kernel's half of the address space has the top bit set, on every CPU that gotap knows. */
GT_INLINE long gt_probe(void *out, u64 size, u64 addr)
{
	return (s64)addr < 0 ? bpf_probe_read_kernel(out, size, (const void *)addr)
			     : bpf_probe_read_user(out, size, (const void *)addr);
}

GT_API bool gt_read_mem(u64 addr, u64 size, u64 *out)
{
	u64 v = 0;
	if (gt_probe(&v, size, addr))
		return false;
	*out = v;
	return true;
}

/* Copies and clears of known memory that are too long to unroll. */
GT_API void gt_copy(void *dst, const void *src, u64 size)
{
	bpf_probe_read_kernel(dst, size, src);
}

/* Behind the m bytes that were taken of a longer string. */
GT_INLINE void gt_str_trailer(char *out, u64 m, u64 how)
{
	for (int i = 0; i <= GT_TRAILER_MAX; i++)
		out[m + (u64)i] = (char)(how >> (16 + 8 * i));
}

/* Up to the NUL, at most as many bytes as gt_str_how says, and its trailer for the rest; cap has room for both. */
GT_API bool gt_str_user(u64 p, u64 how, char *out, u64 cap)
{
	u64 max = how & 0xffff;
	(void)cap;
	long n = (s64)p < 0 ? bpf_probe_read_kernel_str(out, max + 2, (const void *)p)
			    : bpf_probe_read_user_str(out, max + 2, (const void *)p);
	if (n < 0)
		return false;
	if (n == (long)max + 2)
		gt_str_trailer(out, max, how);
	return true;
}

/* n bytes, as Go's strings have them; one that is cut ends in the trailer. */
GT_API bool gt_str_user_n(u64 p, u64 n, u64 how, char *out, u64 cap)
{
	u64 room = how & 0xffff, m = n;
	(void)cap;
	if (m > room)
		m = room;
	GT_HIDE(m);
	if (m > room)
		m = room;
	if (gt_probe(out, m, p))
		return false;
	out[m] = 0;
	if (n > room)
		gt_str_trailer(out, room, how);
	return true;
}

/* The value where the condition holds. */
GT_API bool gt_when(u64 cond, u64 value, u64 *out)
{
	*out = value;
	return cond != 0;
}

/* Division rounds to zero; by zero it gives 1. */
GT_API u64 gt_div(u64 a, u64 b)
{
	return b ? a / b : 1;
}

GT_API u64 gt_mod(u64 a, u64 b)
{
	return b ? a % b : 1;
}

GT_API u64 gt_sdiv(u64 a, u64 b)
{
	u64 sign = -((a ^ b) >> 63), sa = -(a >> 63), sb = -(b >> 63);
	u64 q = gt_div((a ^ sa) - sa, (b ^ sb) - sb);
	return b ? (q ^ sign) - sign : 1;
}

GT_API u64 gt_smod(u64 a, u64 b)
{
	u64 sa = -(a >> 63), sb = -(b >> 63);
	u64 r = gt_mod((a ^ sa) - sa, (b ^ sb) - sb);
	return b ? (r ^ sa) - sa : 1;
}
