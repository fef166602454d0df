/*
 * All elements of one BPF map, read in batches and reduced over the CPUs. Kernels that have no batch
 * reading for a map type are read key by key. Sizes come from the kernel and must agree with the
 * manifest.
 */
#include "event/private.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH = 256 };

void gt_rows_free(struct gt_rows *r)
{
	free(r->keys);
	free(r->vals);
	free(r->keep);
	*r = (struct gt_rows){
		.key_size = r->key_size, .words = r->words, .max_entries = r->max_entries};
}

uint64_t *gt_rows_add(struct gt_rows *r, const void *key)
{
	if (r->n == r->cap) {
		r->cap = r->cap ? 2 * r->cap : 16;
		r->keys = gt_xrealloc(r->keys, r->cap * r->key_size + 1);
		r->vals = gt_xrealloc(r->vals, r->cap * r->words * sizeof(*r->vals) + 1);
		r->keep = gt_xrealloc(r->keep, r->cap * sizeof(*r->keep));
	}
	memcpy(r->keys + r->n * r->key_size, key, r->key_size);
	r->keep[r->n] = false;
	uint64_t *val = r->vals + r->n++ * r->words;
	memset(val, 0, r->words * sizeof(*val));
	return val;
}

uint64_t *gt_rows_find(const struct gt_rows *r, const void *key, size_t *index)
{
	size_t lo = 0, hi = r->n;

	while (lo < hi) {
		size_t mid = lo + (hi - lo) / 2;
		int c = memcmp(r->keys + mid * r->key_size, key, r->key_size);
		if (!c) {
			if (index)
				*index = mid;
			return r->vals + mid * r->words;
		}
		if (c < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return NULL;
}

static int by_key(const void *a, const void *b, void *ctx)
{
	const struct gt_rows *r = ctx;
	return memcmp(r->keys + *(const size_t *)a * r->key_size,
		      r->keys + *(const size_t *)b * r->key_size, r->key_size);
}

/* Sorts by key and drops repetitions: reading key by key may meet a key twice when keys come and go. */
static void sort_rows(struct gt_rows *r)
{
	struct gt_rows out = {
		.key_size = r->key_size, .words = r->words, .max_entries = r->max_entries};
	size_t *order = gt_xcalloc(r->n + 1, sizeof(*order));

	for (size_t i = 0; i < r->n; i++)
		order[i] = i;
	qsort_r(order, r->n, sizeof(*order), by_key, r);
	for (size_t i = 0; i < r->n; i++) {
		const uint8_t *key = r->keys + order[i] * r->key_size;
		if (out.n && !memcmp(out.keys + (out.n - 1) * out.key_size, key, out.key_size))
			continue;
		memcpy(gt_rows_add(&out, key), r->vals + order[i] * r->words,
		       r->words * sizeof(*r->vals));
	}
	free(order);
	gt_rows_free(r);
	*r = out;
}

bool gt_rows_empty(const struct gt_mmap *m, const uint64_t *val)
{
	uint32_t flags = gt_agg_shape(m->agg) == GT_AGG_BUCKETS ? gt_mmap_value_size(m) / 8 : 1;

	for (uint32_t i = 0; i < flags; i++)
		if (val[i])
			return false;
	return true;
}

struct reader {
	const struct gt_mmap *m;
	int fd;
	uint32_t key_size;
	size_t stride; /* bytes of one CPU's value */
	int ncpus;
	struct gt_rows *out;
};

static void add_row(struct reader *rd, const void *key, const uint8_t *value)
{
	uint64_t *val = gt_rows_add(rd->out, key);
	/* The stride is a multiple of 8 and the buffer is malloced, so words are aligned. */
	for (int c = 0; c < rd->ncpus; c++)
		gt_rows_merge(rd->m, val,
			      (const uint64_t *)(const void *)(value + (size_t)c * rd->stride));
}

static int read_each(struct reader *rd, uint32_t max_entries)
{
	uint8_t *key = gt_xcalloc(2, rd->key_size), *next = key + rd->key_size;
	uint8_t *value = gt_xcalloc((size_t)rd->ncpus, rd->stride);
	bool first = true;

	/* Deleting while reading starts the walk again; the bound ends it. */
	for (uint64_t i = 0; i < 4ull * max_entries + 16; i++) {
		if (bpf_map_get_next_key(rd->fd, first ? NULL : key, next))
			break;
		if (!bpf_map_lookup_elem(rd->fd, next, value))
			add_row(rd, next, value);
		memcpy(key, next, rd->key_size);
		first = false;
	}
	free(key);
	free(value);
	return 0;
}

static int read_batches(struct reader *rd, uint32_t max_entries)
{
	uint32_t cap = BATCH;
	size_t width = (size_t)rd->ncpus * rd->stride;
	uint8_t *keys = gt_xcalloc(cap, rd->key_size), *values = gt_xcalloc(cap, width);
	uint8_t *token = gt_xcalloc(1, rd->key_size + 8);
	bool first = true;
	int err;

	for (;;) {
		uint32_t count = cap;
		err = bpf_map_lookup_batch(rd->fd, first ? NULL : token, token, keys, values,
					   &count, NULL);
		if (err == -ENOSPC && cap <= max_entries) {
			/* One bucket holds more than fits. */
			cap *= 2;
			keys = gt_xrealloc(keys, (size_t)cap * rd->key_size);
			values = gt_xrealloc(values, cap * width);
			continue;
		}
		if (err && err != -ENOENT)
			break;
		for (uint32_t i = 0; i < count && i < cap; i++)
			add_row(rd, keys + (size_t)i * rd->key_size, values + i * width);
		if (err)
			break;
		first = false;
	}
	free(keys);
	free(values);
	free(token);
	return err == -ENOENT ? 0 : err;
}

int gt_rows_read(const struct gt_mmap *m, int fd, struct gt_rows *out)
{
	struct bpf_map_info info = {0};
	uint32_t len = sizeof(info), size = gt_mmap_value_size(m);
	bool keyed = m->key.nelems > 0;

	if (bpf_map_get_info_by_fd(fd, &info, &len))
		return -errno;
	bool percpu = info.type == BPF_MAP_TYPE_PERCPU_ARRAY ||
		      info.type == BPF_MAP_TYPE_PERCPU_HASH ||
		      info.type == BPF_MAP_TYPE_LRU_PERCPU_HASH;
	int ncpus = percpu ? libbpf_num_possible_cpus() : 1;
	if (ncpus < 1 || !size || size % 8 || info.value_size != size ||
	    info.key_size != (keyed ? gt_vtype_wire_size(&m->key) : sizeof(uint32_t)))
		return -EINVAL;
	*out = (struct gt_rows){.key_size = keyed ? info.key_size : 0,
				.words = size / 8,
				.max_entries = info.max_entries};
	struct reader rd = {m, fd, info.key_size, size, ncpus, out};
	if (!keyed) {
		uint8_t *value = gt_xcalloc((size_t)ncpus, size);
		int err = bpf_map_lookup_elem(fd, &(uint32_t){0}, value) ? -errno : 0;
		if (!err)
			add_row(&rd, "", value);
		free(value);
		return err;
	}
	int err = read_batches(&rd, info.max_entries);
	if (err) {
		gt_rows_free(out);
		err = read_each(&rd, info.max_entries);
	}
	sort_rows(out);
	return err;
}
