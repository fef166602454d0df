/*
 * pprof labels of a goroutine: g.labels is a pointer to a map up to Go 1.23, and to a slice of pairs of
 * strings from 1.24. Neither changes once it is set, so it is read without a lock.
 */

enum {
	GT_LABEL_PAIRS = 1024, /* looked at */
	GT_BUCKET_SLOTS = 8,
	GT_BUCKET_KEYS = 8,
	GT_BUCKET_VALUES = GT_BUCKET_KEYS + 16 * GT_BUCKET_SLOTS,
	GT_BUCKET_OVERFLOW = GT_BUCKET_VALUES + 16 * GT_BUCKET_SLOTS,
	GT_BUCKET_SIZE = GT_BUCKET_OVERFLOW + 8,
	GT_TOPHASH_MIN = 5, /* less: no pair lies there */
	GT_HMAP_FLAGS = 8,
	GT_HMAP_SAME_SIZE = 8, /* flag: it is only tidied up */
	GT_HMAP_B = 9,
	GT_HMAP_BUCKETS = 16,
	GT_HMAP_OLD = 24
};

struct gt_label_search {
	u64 key[GT_MAX_LABEL / 8], key_len;
	u64 at;		   /* slice: the next pair; map: the bucket at hand */
	u64 left;	   /* slice: pairs; map: buckets of the array behind the one at hand */
	u64 next;	   /* map: the next bucket of the array */
	u64 slot;	   /* map: in the bucket */
	u64 old, old_left; /* map: the array that it grows out of */
	u64 value[2];	   /* found: pointer and length */
	bool found;
};

/* Is this pair the one? Its strings' headers lie at key and value. */
GT_INLINE bool label_fits(struct gt_label_search *s, u64 key, u64 value)
{
	u64 header[2] = {}, text[GT_MAX_LABEL / 8] = {}, diff = 0;
	if (bpf_probe_read_user(header, 16, (const void *)key) || header[1] != s->key_len)
		return false;
	u64 n = header[1];
	GT_HIDE(n);
	if (n >= GT_MAX_LABEL || bpf_probe_read_user(text, n, (const void *)header[0]))
		return false;
	for (int i = 0; i < GT_MAX_LABEL / 8; i++)
		diff |= text[i] ^ s->key[i];
	if (diff || bpf_probe_read_user(s->value, 16, (const void *)value))
		return false;
	s->found = true;
	return true;
}

static long label_of_slice(u32 i, void *ctx)
{
	struct gt_label_search *s = ctx;
	(void)i;
	if (!s->left)
		return 1;
	s->left--;
	u64 pair = s->at;
	s->at += 32;
	return label_fits(s, pair, pair + 16);
}

/* One slot of a bucket; behind the last one its overflow bucket, then the array's next one. */
static long label_of_map(u32 i, void *ctx)
{
	struct gt_label_search *s = ctx;
	u64 slot = s->slot++, top = 0;
	(void)i;
	if (slot < GT_BUCKET_SLOTS) {
		if (!gt_read_user(s->at + slot, 1, &top) || top < GT_TOPHASH_MIN)
			return 0;
		return label_fits(s, s->at + GT_BUCKET_KEYS + 16 * slot,
				  s->at + GT_BUCKET_VALUES + 16 * slot);
	}
	s->slot = 0;
	if (gt_read_user(s->at + GT_BUCKET_OVERFLOW, 8, &s->at) && s->at)
		return 0;
	if (!s->left) {
		s->next = s->old;
		s->left = s->old_left;
		s->old_left = 0;
	}
	if (!s->left)
		return 1;
	s->left--;
	s->at = s->next;
	s->next += GT_BUCKET_SIZE;
	return 0;
}

GT_INLINE bool label_search_map(struct gt_label_search *s, u64 labels)
{
	u64 map, b = 0, flags = 0;
	if (!gt_read_user(labels, 8, &map) || !map || !gt_read_user(map + GT_HMAP_B, 1, &b) ||
	    !gt_read_user(map + GT_HMAP_FLAGS, 1, &flags) ||
	    !gt_read_user(map + GT_HMAP_BUCKETS, 8, &s->at) || !s->at ||
	    !gt_read_user(map + GT_HMAP_OLD, 8, &s->old))
		return false;
	s->next = s->at + GT_BUCKET_SIZE;
	s->left = (1ull << (b & 15)) - 1;
	s->old_left = s->old ? 1ull << (b & 15) : 0;
	if (!(flags & GT_HMAP_SAME_SIZE))
		s->old_left /= 2;
	bpf_loop(GT_LABEL_PAIRS, label_of_map, s, 0);
	return s->found;
}

/* Value of the label of that name; key_len: without the NUL. Absent: no such label. */
GT_API bool gt_label(u64 labels, u64 since24, const char *key, u64 key_cap, u64 key_len, char *out,
		     u64 cap)
{
	struct gt_label_search s = {.key_len = key_len};
	if (!labels)
		return false;
	for (u64 i = 0; i < key_cap && i < GT_MAX_LABEL; i += 8)
		s.key[i / 8] = *(const u64 *)(key + i);
	if (since24) {
		if (!gt_read_user(labels, 8, &s.at) || !gt_read_user(labels + 8, 8, &s.left))
			return false;
		bpf_loop(GT_LABEL_PAIRS, label_of_slice, &s, 0);
	} else {
		label_search_map(&s, labels);
	}
	return s.found &&
	       gt_str_user_n(s.value[0], s.value[1], gt_str_how(cap - 3, ".."), out, cap);
}
