/*
 * Strings that are in BPF memory already: NUL-terminated within their capacity, which is a constant and a
 * multiple of 8, and zero behind the NUL. So a string's bytes are compared word by word, without branches.
 */

/* Bytes of a word before its first zero byte. */
GT_INLINE u64 gt_word_len(u64 w)
{
	u64 n = 0;
	for (int i = 0; i < 8; i++)
		n += (w >> (8 * i) & 0xff) != 0;
	return n;
}

GT_API u64 gt_strlen(const char *s, u64 cap)
{
	for (u64 i = 0; i < cap; i += 8) {
		u64 w = *(const u64 *)(s + i), n = gt_word_len(w);
		if (n < 8)
			return i + n;
	}
	return cap - 1;
}

/* 0 when the first n bytes are the same, else 1. */
GT_API u64 gt_strncmp(const char *a, u64 ca, const char *b, u64 cb, u64 n)
{
	u64 cap = ca < cb ? ca : cb, diff = 0;
	for (u64 i = 0; i < cap; i += 8) {
		u64 mask = n >= i + 8 ? ~0ull : n > i ? (1ull << ((n - i) * 8)) - 1 : 0;
		diff |= (*(const u64 *)(a + i) ^ *(const u64 *)(b + i)) & mask;
	}
	return diff != 0;
}

/* Difference of the first bytes that differ, among n. */
GT_API u64 gt_memcmp(const char *a, u64 ca, const char *b, u64 cb, u64 n)
{
	u64 cap = ca < cb ? ca : cb;
	for (u64 i = 0; i < cap; i++) {
		if (i >= n)
			break;
		u64 x = (u8)a[i], y = (u8)b[i];
		if (x != y)
			return x - y;
	}
	return 0;
}

struct gt_find_arg {
	const char *hay, *needle;
	u64 hay_cap, needle_cap;
	u64 at;
};

/* One start of strstr. The first byte has been seen to be no NUL by the step before, or is its own. */
static long gt_find_step(u64 i, void *ctx)
{
	struct gt_find_arg *f = ctx;
	for (u64 k = 0; k < GT_NEEDLE_MAX; k++) {
		char n = 0, h = 0;
		if (k < f->needle_cap)
			bpf_probe_read_kernel(&n, 1, f->needle + k);
		if (!n) {
			f->at = i;
			return 1;
		}
		if (i + k < f->hay_cap)
			bpf_probe_read_kernel(&h, 1, f->hay + i + k);
		if (n != h)
			return !h; /* the hay ends: no later start fits either */
	}
	return 1;
}

/* Index of the first occurrence, or -1. */
GT_API u64 gt_strstr(const char *hay, u64 hay_cap, const char *needle, u64 needle_cap)
{
	struct gt_find_arg f = {hay, needle, hay_cap, needle_cap, (u64)-1};
	bpf_loop(hay_cap, gt_find_step, &f, 0);
	return f.at;
}

/* The first n bytes of a string, and zeros. */
GT_API void gt_str_first(const char *s, u64 cap, u64 n, char *out, u64 out_cap)
{
	u64 m = cap < out_cap ? cap : out_cap;
	for (u64 i = 0; i < m; i += 8) {
		u64 mask = n >= i + 8 ? ~0ull : n > i ? (1ull << ((n - i) * 8)) - 1 : 0;
		*(u64 *)(out + i) = *(const u64 *)(s + i) & mask;
	}
	out[out_cap - 1] = 0;
}

/* out_cap is ca + cb. */
GT_API void gt_str_concat(const char *a, u64 ca, const char *b, u64 cb, char *out, u64 out_cap)
{
	u64 n = gt_strlen(a, ca);
	bpf_probe_read_kernel(out, ca, a);
	GT_HIDE(n);
	if (n > ca - 1)
		n = ca - 1;
	GT_HIDE(out); /* of an aligned pointer the sum becomes an or, which the verifier refuses */
	bpf_probe_read_kernel(out + n, cb, b);
	(void)out_cap;
}

/* ---- buffers: a u64 with the length, then the bytes ---- */

GT_API void gt_buf_str(const char *s, u64 cap, u64 n, char *out, u64 out_cap)
{
	u64 room = out_cap - 8, m = cap < room ? cap : room;
	gt_str_first(s, cap, n, out + 8, room);
	if (m == cap && n > cap)
		n = cap;
	*(u64 *)out = n < room ? n : room;
}

GT_API bool gt_buf_user(u64 p, u64 n, char *out, u64 out_cap)
{
	u64 room = out_cap - 8, m = n;
	if (m > room)
		m = room;
	GT_HIDE(m);
	if (m > room)
		m = room;
	*(u64 *)out = m;
	return gt_probe(out + 8, m, p) == 0;
}

/* ---- addresses: a u64 with the family, then the bytes ---- */

GT_API void gt_inet4(u64 v, char *out, u64 cap)
{
	*(u64 *)out = 2;
	*(u64 *)(out + 8) = (u32)v;
	(void)cap;
}

/* Of a buffer: IPv6. */
GT_API void gt_inet6(const char *buf, u64 buf_cap, char *out, u64 cap)
{
	*(u64 *)out = 10;
	*(u64 *)(out + 8) = *(const u64 *)(buf + 8);
	*(u64 *)(out + 16) = *(const u64 *)(buf + 16);
	(void)buf_cap;
	(void)cap;
}

GT_API bool gt_inet_user(u64 p, u64 family, char *out, u64 cap)
{
	*(u64 *)out = family;
	(void)cap;
	return gt_probe(out + 8, family == 2 ? 4 : 16, p) == 0;
}

/* ---- join: up to 16 strings of an array that ends in NULL ---- */

GT_API bool gt_join(u64 list, const char *sep, u64 sep_cap, char *out, u64 cap)
{
	enum { N = 16, EACH = 128 };
	u64 at = 0, sep_len = gt_strlen(sep, sep_cap);
	GT_HIDE(out); /* as in gt_str_concat */
	for (int i = 0; i < N; i++) {
		u64 p = 0;
		if (bpf_probe_read_user(&p, 8, (const void *)(list + 8 * i)))
			return i > 0;
		if (!p)
			break;
		if (i) {
			GT_HIDE(at);
			if (at > cap - EACH - sep_cap)
				break;
			bpf_probe_read_kernel(out + at, sep_cap, sep);
			at += sep_len;
		}
		GT_HIDE(at);
		if (at > cap - EACH)
			break;
		long n = bpf_probe_read_user_str(out + at, EACH, (const void *)p);
		if (n > 0)
			at += n - 1;
	}
	return true;
}

/* ---- numbers ---- */

/* The low `size` bytes in reverse order. */
GT_API u64 gt_bswap(u64 v, u64 size)
{
	return __builtin_bswap64(v) >> (64 - 8 * size);
}

GT_API bool gt_read6_user(u64 p, u64 *out)
{
	u64 v = 0;
	if (gt_probe(&v, 6, p))
		return false;
	*out = v;
	return true;
}

GT_API u64 gt_read6(const char *s, u64 cap)
{
	(void)cap;
	return *(const u64 *)s & 0xffffffffffff;
}

GT_API u64 gt_send_signal(u64 number)
{
	return bpf_send_signal(number);
}

GT_API u64 gt_send_signal_thread(u64 number)
{
	return bpf_send_signal_thread(number);
}

/* n bytes of a string, at most what it holds; 1 where they were written. */
GT_API u64 gt_write_user(u64 to, const char *s, u64 cap, u64 n)
{
	if (n > cap)
		n = cap;
	GT_HIDE(n);
	if (n > cap)
		n = cap;
	return bpf_probe_write_user((void *)to, s, n) == 0;
}
