/*
 * Printing, clearing and zeroing maps.
 *
 * `print(@x); clear(@x)` must lose nothing, while the target goes on counting. Counts, sums and
 * histograms therefore are never written by user space: the kernel's numbers only grow, and clearing
 * remembers a base that later reads subtract. The base is what was last printed, if that was just now
 * (this drain or the one before: print and clear of one clause may fall into two), else what is there.
 * In a map more than half full, a key that nothing touched between two clears is deleted, so that keys
 * that come and go do not fill it; the kernel hands over its last value with the deletion, and what came
 * in between stays as a base that is "negative" (arithmetic is modulo 2^64). Only a program that held the
 * element at that very moment could lose a count, hence idle keys and full maps only. A key whose numbers
 * fell below its base was deleted by the script and made anew: it has no base.
 *
 * A program that reads its own counts must find them cleared, so those of a map that programs read are
 * deleted; what came in between the print and the deletion stays as a base that is "negative", as above,
 * and is printed the next time.
 *
 * min, max and plain values cannot be subtracted: clearing deletes them, zeroing writes zeros.
 * zero() keeps the keys: a base row that says so is printed though it is empty.
 */
#include "event/private.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Values that add up, so that two readings have a difference. */
static bool adds_up(const struct gt_mmap *m)
{
	enum gt_agg_shape shape = gt_agg_shape(m->agg);
	return shape == GT_AGG_COUNTED || shape == GT_AGG_BUCKETS;
}

static bool subtracts(const struct gt_mmap *m)
{
	return adds_up(m) && !m->read;
}

/* Counts alone tell a new element from an old one: a sum may fall. */
static bool made_anew(const struct gt_mmap *m, const uint64_t *raw, const uint64_t *base)
{
	uint32_t counts = gt_agg_shape(m->agg) == GT_AGG_BUCKETS ? gt_mmap_value_size(m) / 8 : 1;

	for (uint32_t i = 0; i < counts; i++)
		if ((int64_t)raw[i] < (int64_t)base[i])
			return true;
	return false;
}

/* What is to be seen: raw values less the base, without empty rows. */
static struct gt_rows visible(const struct gt_mmap *m, const struct gt_rows *raw,
			      const struct gt_rows *base)
{
	struct gt_rows out = {.key_size = raw->key_size, .words = raw->words};
	uint64_t *zeros = gt_xcalloc(raw->words, sizeof(*zeros));

	for (int pass = 0; pass < 2; pass++) {
		const struct gt_rows *from = pass ? base : raw;
		for (size_t i = 0; i < from->n; i++) {
			const uint8_t *key = from->keys + i * from->key_size;
			const uint64_t *v = pass ? zeros : from->vals + i * from->words;
			size_t at = i;
			const uint64_t *b =
				pass ? base->vals + i * base->words : gt_rows_find(base, key, &at);
			if (pass && gt_rows_find(raw, key, NULL))
				continue;
			bool keep = b && base->keep[at];
			uint64_t *val = gt_rows_add(&out, key);
			bool subtract = b && adds_up(m) && !made_anew(m, v, b);
			for (uint32_t w = 0; w < out.words; w++)
				val[w] = v[w] - (subtract ? b[w] : 0);
			out.keep[out.n - 1] = keep;
			if (!keep && gt_rows_empty(m, val))
				out.n--;
		}
	}
	free(zeros);
	return out;
}

struct entry {
	struct gt_map_entry e;
	uint64_t *val;
	int64_t order; /* what rows are sorted by, if not by key */
	bool is_unsigned;
};

static int compare_int(int64_t a, int64_t b, bool is_unsigned)
{
	if (a == b)
		return 0;
	return (is_unsigned ? (uint64_t)a < (uint64_t)b : a < b) ? -1 : 1;
}

/* bpftrace sorts integer keys as if each had a sign: (uint8)200 stands before 1. */
static int64_t sort_key(const struct gt_value *v)
{
	int above = v->type && v->type->kind == GT_K_INT ? 64 - 8 * (int)v->type->size : 0;
	return (int64_t)((uint64_t)v->num << above) >> above;
}

static int compare_values(const struct gt_value *a, const struct gt_value *b)
{
	int c = 0;

	if (a->kind != b->kind)
		return a->kind == GT_V_ABSENT	? -1
		       : b->kind == GT_V_ABSENT ? 1
						: (int)a->kind - (int)b->kind;
	switch (a->kind) {
	case GT_V_INT:
		return compare_int(sort_key(a), sort_key(b), false);
	case GT_V_STR:
		c = memcmp(a->str, b->str, a->len < b->len ? a->len : b->len);
		return c ? c : (a->len > b->len) - (a->len < b->len);
	case GT_V_NAME:
		c = strcmp(a->str, b->str);
		/* Code and types of one name are one row, as printed; binaries of one name are not. */
		if (c || (a->type->kind != GT_K_EXE && a->type->kind != GT_K_ENUM))
			return c;
		return compare_int(a->num, b->num, false);
	case GT_V_STACK:
		for (int i = 0; !c && i < a->n && i < b->n; i++)
			c = compare_int((int64_t)a->frames[i].addr, (int64_t)b->frames[i].addr,
					true);
		return c ? c : a->n != b->n ? a->n - b->n : compare_int(a->num, b->num, true);
	case GT_V_TUPLE:
	case GT_V_LIST:
	case GT_V_RECORD:
		for (int i = 0; !c && i < a->n && i < b->n; i++)
			c = compare_values(&a->elems[i], &b->elems[i]);
		return c;
	default:
		return 0;
	}
}

static int by_key(const void *a, const void *b)
{
	return compare_values(&((const struct entry *)a)->e.key, &((const struct entry *)b)->e.key);
}

static int by_order(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int c = compare_int(x->order, y->order, x->is_unsigned);
	return c ? c : by_key(a, b);
}

/* A plain value. False: rows of this map sort by key. */
static bool plain_value(struct gt_events *e, const struct gt_mmap *m, struct entry *x, int64_t div)
{
	struct gt_value *v = &x->e.value;

	if (gt_decode(&e->decoder, &m->value, x->val + 1, gt_vtype_wire_size(&m->value), v) < 0)
		*v = (struct gt_value){.kind = GT_V_ABSENT, .type = &m->value};
	if (m->value.kind != GT_K_INT && !gt_vtype_is_unit(&m->value))
		return false;
	x->order = v->num;
	x->is_unsigned = v->type->kind == GT_K_INT && !v->type->is_signed;
	v->num = gt_agg_divide(v->num, div, v->type);
	return true;
}

/* The printed value of a row, and what it sorts by. False: rows of this map sort by key. */
static bool make_value(struct gt_events *e, const struct gt_mmap *m, struct entry *x, int64_t div,
		       uint64_t elapsed_ns)
{
	if (m->agg == GT_AGG_NONE)
		return plain_value(e, m, x, div);
	struct gt_agg_view view = {.arena = &e->arena,
				   .m = m,
				   .val = x->val,
				   .div = div,
				   .elapsed_ns = elapsed_ns,
				   .v = &x->e.value};
	gt_agg_value(&view);
	x->order = view.order;
	x->is_unsigned = view.is_unsigned;
	return true;
}

/* Rows of one printed key become one. A plain value has nothing to add up, so its rows stay. */
static size_t merge_rows(const struct gt_mmap *m, struct entry *list, size_t n)
{
	size_t kept = 0;

	qsort(list, n, sizeof(*list), by_key);
	for (size_t i = 0; i < n; i++) {
		if (kept && m->agg != GT_AGG_NONE && !by_key(&list[kept - 1], &list[i]))
			gt_rows_merge(m, list[kept - 1].val, list[i].val);
		else
			list[kept++] = list[i];
	}
	return kept;
}

/* All parts of the key but the last. */
static int by_group(const struct entry *a, const struct entry *b)
{
	struct gt_value x = a->e.key, y = b->e.key;
	x.n--;
	y.n--;
	return compare_values(&x, &y);
}

static int by_group_order(const void *a, const void *b)
{
	int c = by_group(a, b);
	return c ? c : by_order(a, b);
}

/* topk: of each group the rows of the largest values stay. */
static size_t keep_top(struct entry *list, size_t n, uint64_t k)
{
	size_t kept = 0, end = 0;

	qsort(list, n, sizeof(*list), by_group_order);
	for (size_t start = 0; start < n; start = end) {
		for (end = start + 1; end < n && !by_group(&list[start], &list[end]);)
			end++;
		for (size_t i = end - start > k ? end - k : start; i < end; i++)
			list[kept++] = list[i];
	}
	return kept;
}

/* JSON has an empty object for these, as bpftrace does; other maps are left out while they are empty. */
static bool shows_empty(const struct gt_mmap *m)
{
	return m->agg == GT_AGG_AVG || m->agg == GT_AGG_STATS;
}

static int print_rows(struct gt_events *e, const struct gt_mmap *m, struct gt_rows *rows,
		      int64_t top, int64_t div, uint64_t elapsed_ns)
{
	struct entry *list = gt_new_n(&e->arena, struct entry, rows->n + 1);
	bool by_value = true;
	size_t n = 0;

	for (size_t i = 0; i < rows->n; i++) {
		struct entry x = {.val = rows->vals + i * rows->words};
		x.e.key.kind = GT_V_TUPLE;
		if (m->key.nelems &&
		    gt_decode(&e->decoder, &m->key, rows->keys + i * rows->key_size, rows->key_size,
			      &x.e.key) < 0)
			return -EINVAL;
		list[n++] = x;
	}
	n = merge_rows(m, list, n);
	for (size_t i = 0; i < n; i++)
		by_value = make_value(e, m, &list[i], div, elapsed_ns);
	if (m->agg == GT_AGG_TOPK)
		n = keep_top(list, n, (uint64_t)m->lo);
	if (by_value && n)
		qsort(list, n, sizeof(*list), by_order);
	size_t skip = top > 0 && (uint64_t)top < n ? n - (size_t)top : 0;
	struct gt_map_entry *entries = gt_new_n(&e->arena, struct gt_map_entry, n + 1);
	for (size_t i = skip; i < n; i++)
		entries[i - skip] = list[i].e;
	if (n || shows_empty(m))
		e->env.sink->ops->map(e->env.sink, m->name, m->agg, entries, n - skip);
	return 0;
}

int gt_map_print(struct gt_events *e, int map, int64_t top, int64_t div, bool at_end)
{
	const struct gt_mmap *m = &e->env.m->maps[map];
	struct gt_map_state *s = &e->maps[map];
	struct gt_rows raw = {0};
	int err = gt_rows_read(m, e->env.map_fds[map], &raw);

	if (err)
		goto out;
	struct gt_rows rows = visible(m, &raw, &s->base);
	bool lines = gt_agg_shape(m->agg) == GT_AGG_BUCKETS || m->agg == GT_AGG_TSERIES;
	if (!rows.n && !m->key.nelems && !at_end && !lines)
		gt_rows_add(&rows, ""); /* print(@x) of an empty scalar says so: @x: 0 */
	uint64_t now = gt_now_ns();
	if (rows.n || shows_empty(m))
		err = print_rows(e, m, &rows, top, div,
				 now - (s->since_ns ? s->since_ns : e->start_ns));
	gt_rows_free(&rows);
	gt_rows_free(&s->last);
	s->last = raw;
	s->last_pass = e->pass;
	s->last_ns = now;
	raw = (struct gt_rows){0};
out:
	gt_rows_free(&raw);
	gt_arena_free(&e->arena);
	return err;
}

/* Raw rows to clear by: those just printed, else those of now. The caller owns them. */
static int rows_to_clear(struct gt_events *e, int map, struct gt_rows *out)
{
	struct gt_map_state *s = &e->maps[map];
	bool fresh = s->last_pass && e->pass - s->last_pass <= 1 && adds_up(&e->env.m->maps[map]);

	s->last_pass = 0;
	s->since_ns = fresh ? s->last_ns : gt_now_ns();
	if (!fresh) {
		gt_rows_free(&s->last);
		return gt_rows_read(&e->env.m->maps[map], e->env.map_fds[map], out);
	}
	*out = s->last;
	s->last = (struct gt_rows){0};
	return 0;
}

/* Deletes a key. What it held at that moment, less its base, stays as the new base. */
static bool evict(const struct gt_mmap *m, int fd, const void *key, const uint64_t *base,
		  uint64_t *carry)
{
	int ncpus = libbpf_num_possible_cpus();
	uint32_t words = gt_mmap_value_size(m) / 8;
	uint64_t *value = gt_xcalloc((size_t)ncpus * words, sizeof(*value));
	bool done = !bpf_map_lookup_and_delete_elem(fd, key, value);

	for (int c = 0; done && c < ncpus; c++)
		gt_rows_merge(m, carry, value + (size_t)c * words);
	for (uint32_t w = 0; done && w < words; w++)
		carry[w] = base[w] - carry[w];
	free(value);
	return done;
}

static void clear_by_base(struct gt_events *e, int map, const struct gt_rows *raw)
{
	const struct gt_mmap *m = &e->env.m->maps[map];
	struct gt_map_state *s = &e->maps[map];
	struct gt_rows base = {.key_size = raw->key_size, .words = raw->words};
	bool crowded = m->key.nelems && raw->n > raw->max_entries / 2;

	for (size_t i = 0; i < raw->n; i++) {
		const uint8_t *key = raw->keys + i * raw->key_size;
		const uint64_t *v = raw->vals + i * raw->words,
			       *old = gt_rows_find(&s->base, key, NULL);
		uint64_t *b = gt_rows_add(&base, key);
		bool idle = crowded && old && !memcmp(old, v, raw->words * sizeof(*v));
		if (idle && evict(m, e->env.map_fds[map], key, v, b)) {
			if (gt_rows_empty(m, b))
				base.n--;
		} else {
			memcpy(b, v, raw->words * sizeof(*v));
		}
	}
	gt_rows_free(&s->base);
	s->base = base;
}

/* The same, of a map without keys: its one element cannot go, it becomes zero. */
static bool evict_scalar(const struct gt_mmap *m, int fd, const uint64_t *base, uint64_t *carry,
			 const uint64_t *zeros)
{
	struct gt_rows now = {0};
	bool done = !gt_rows_read(m, fd, &now) &&
		    !bpf_map_update_elem(fd, &(uint32_t){0}, zeros, BPF_ANY);

	for (uint32_t w = 0; done && now.n && w < now.words; w++)
		carry[w] = base[w] - now.vals[w];
	done = done && now.n;
	gt_rows_free(&now);
	return done;
}

/* Of a map that programs read. Before Linux 5.14 a key is deleted without its last value. */
static void clear_by_taking(struct gt_events *e, int map, const struct gt_rows *raw,
			    const uint64_t *zeros)
{
	const struct gt_mmap *m = &e->env.m->maps[map];
	struct gt_map_state *s = &e->maps[map];
	struct gt_rows base = {.key_size = raw->key_size, .words = raw->words};
	int fd = e->env.map_fds[map];

	for (size_t i = 0; i < raw->n; i++) {
		const uint8_t *key = raw->keys + i * raw->key_size;
		const uint64_t *v = raw->vals + i * raw->words;
		uint64_t *b = gt_rows_add(&base, key);
		bool kept =
			m->key.nelems ? evict(m, fd, key, v, b) : evict_scalar(m, fd, v, b, zeros);
		if (!kept && m->key.nelems)
			bpf_map_delete_elem(fd, key); /* gone already: that is what is wanted */
		if (!kept || gt_rows_empty(m, b))
			base.n--;
	}
	gt_rows_free(&s->base);
	s->base = base;
}

static int clear_by_deleting(const struct gt_mmap *m, int fd, const struct gt_rows *raw,
			     const uint64_t *zeros)
{
	int err = 0;

	if (!m->key.nelems)
		return bpf_map_update_elem(fd, &(uint32_t){0}, zeros, BPF_ANY) ? -errno : 0;
	for (size_t i = 0; i < raw->n; i++)
		if (bpf_map_delete_elem(fd, raw->keys + i * raw->key_size) && errno != ENOENT &&
		    !err)
			err = -errno;
	return err;
}

/* An element of zeros for every CPU. */
static uint64_t *zero_element(const struct gt_mmap *m)
{
	int ncpus = libbpf_num_possible_cpus();
	return gt_xcalloc(ncpus > 0 ? (size_t)ncpus : 1, gt_mmap_value_size(m));
}

int gt_map_clear(struct gt_events *e, int map)
{
	const struct gt_mmap *m = &e->env.m->maps[map];
	struct gt_rows raw = {0};
	int err = rows_to_clear(e, map, &raw);

	if (!err && subtracts(m)) {
		clear_by_base(e, map, &raw);
	} else if (!err && adds_up(m)) {
		uint64_t *zeros = zero_element(m);
		clear_by_taking(e, map, &raw, zeros);
		free(zeros);
	} else if (!err) {
		uint64_t *zeros = zero_element(m);
		err = clear_by_deleting(m, e->env.map_fds[map], &raw, zeros);
		free(zeros);
		gt_rows_free(&e->maps[map].base);
	}
	gt_rows_free(&raw);
	return err;
}

/* A plain value of zero is present: presence words are 1. Returns the bytes written. */
static size_t zero_wire(const struct gt_vtype *t, uint8_t *p)
{
	size_t n = gt_vtype_wire_size(t), used = 0;

	if (t->kind == GT_K_TUPLE || t->kind == GT_K_RECORD)
		for (int i = 0; i < t->nelems; i++)
			used += zero_wire(&t->elems[i], p + used);
	if (t->maybe)
		memcpy(p + n - 8, &(uint64_t){1}, 8);
	return n;
}

int gt_map_zero(struct gt_events *e, int map)
{
	const struct gt_mmap *m = &e->env.m->maps[map];
	struct gt_map_state *s = &e->maps[map];
	struct gt_rows raw = {0};
	int fd = e->env.map_fds[map], err = rows_to_clear(e, map, &raw);

	if (err)
		return err;
	struct gt_rows seen = visible(m, &raw, &s->base),
		       base = {.key_size = raw.key_size, .words = raw.words};
	uint64_t *zeros = zero_element(m);
	if (m->agg == GT_AGG_NONE) {
		zeros[0] = 1;
		zero_wire(&m->value, (uint8_t *)(zeros + 1));
	}
	for (size_t i = 0; i < raw.n; i++) {
		const uint8_t *key = raw.keys + i * raw.key_size;
		uint64_t *b = gt_rows_add(&base, key);
		base.keep[base.n - 1] = gt_rows_find(&seen, key, NULL);
		if (subtracts(m))
			memcpy(b, raw.vals + i * raw.words, raw.words * sizeof(*b));
		else if (base.keep[base.n - 1] &&
			 bpf_map_update_elem(fd, m->key.nelems ? (const void *)key : &(uint32_t){0},
					     zeros, BPF_EXIST) &&
			 errno != ENOENT && !err)
			err = -errno;
	}
	free(zeros);
	gt_rows_free(&seen);
	gt_rows_free(&s->base);
	gt_rows_free(&raw);
	s->base = base;
	return err;
}
