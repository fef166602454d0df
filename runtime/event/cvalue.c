/*
 * Structs and arrays of C to values: bytes as they lay in memory, read by the layout of their type.
 * Nothing is read beyond the bytes that came, whatever the type says.
 */
#include "event/private.h"

#include <errno.h>
#include <string.h>

#include "object/limits.h"

enum { MAX_NEST = GT_MAX_RAW_NESTED + 1 };

struct bytes {
	const uint8_t *p;
	size_t n;
};

/* Bits from a place on, the first one lowest. */
static uint64_t bits_at(struct bytes b, uint64_t bit, unsigned int n)
{
	uint64_t v = 0, at = bit / 8, shift = bit % 8, got = 0;

	for (; got < n + shift && got < 64 && at < b.n; got += 8, at++)
		v |= (uint64_t)b.p[at] << got;
	v >>= shift;
	if (shift && n + shift > 64 && at < b.n)
		v |= (uint64_t)b.p[at] << (64 - shift);
	return n < 64 ? v & ((1ull << n) - 1) : v;
}

static void number(struct gt_decoder *d, struct bytes b, const struct gt_vtype *t, uint64_t bit,
		   struct gt_value *out)
{
	unsigned int n = t->bits ? t->bits : t->kind == GT_K_BOOL ? 8 : t->size * 8u;
	uint64_t v = bits_at(b, bit, n);

	if (t->is_signed && n && n < 64)
		v = (uint64_t)((int64_t)(v << (64 - n)) >> (64 - n));
	out->kind = GT_V_INT;
	out->num = t->kind == GT_K_BOOL ? v != 0 : (int64_t)v;
	if (t->kind == GT_K_INT && t->name && d->env->m)
		out->str = gt_menum_name(d->env->m, t->name, out->num);
}

static int value(struct gt_decoder *d, struct bytes b, const struct gt_vtype *t, uint64_t bit,
		 int nest, struct gt_value *out);

static int structure(struct gt_decoder *d, struct bytes b, const struct gt_vtype *t, uint64_t bit,
		     int nest, struct gt_value *out)
{
	int err = 0;

	out->kind = GT_V_RECORD;
	out->names = (const char *const *)t->fields;
	out->n = t->nelems;
	out->elems = gt_new_n(d->arena, struct gt_value, (size_t)t->nelems + 1);
	for (int i = 0; i < t->nelems && !err; i++)
		err = value(d, b, &t->elems[i], bit + t->elems[i].at, nest + 1, &out->elems[i]);
	return err;
}

static int array(struct gt_decoder *d, struct bytes b, const struct gt_vtype *t, uint64_t bit,
		 int nest, struct gt_value *out)
{
	uint64_t each = t->n ? (uint64_t)t->size * 8 / t->n : 0;
	int err = 0;

	if (t->n > b.n) /* an element has a byte at least */
		return -EINVAL;
	out->kind = GT_V_LIST;
	out->n = (int)t->n;
	out->elems = gt_new_n(d->arena, struct gt_value, (size_t)t->n + 1);
	for (uint32_t i = 0; i < t->n && !err; i++)
		err = value(d, b, &t->elems[0], bit + i * each, nest + 1, &out->elems[i]);
	return err;
}

static int value(struct gt_decoder *d, struct bytes b, const struct gt_vtype *t, uint64_t bit,
		 int nest, struct gt_value *out)
{
	*out = (struct gt_value){.type = t};
	if (nest > MAX_NEST)
		return -EINVAL;
	switch (t->kind) {
	case GT_K_INT:
	case GT_K_BOOL:
	case GT_K_PTR:
		number(d, b, t, bit, out);
		return 0;
	case GT_K_STR:
		out->kind = GT_V_STR;
		if (bit / 8 + t->size > b.n)
			return -EINVAL;
		out->len = strnlen((const char *)b.p + bit / 8, t->size);
		out->str = gt_arena_strndup(d->arena, (const char *)b.p + bit / 8, out->len);
		return 0;
	case GT_K_NONE:
		out->kind = GT_V_ABSENT;
		return 0;
	case GT_K_STRUCT:
		return structure(d, b, t, bit, nest, out);
	case GT_K_ARRAY:
		return array(d, b, t, bit, nest, out);
	default:
		return -EINVAL;
	}
}

int64_t gt_decode_raw(struct gt_decoder *d, const struct gt_vtype *t, const uint8_t *p, size_t n,
		      struct gt_value *out)
{
	size_t wire = (t->size + 7u) & ~7u;

	if (wire > n)
		return -EINVAL;
	int err = value(d, (struct bytes){p, t->size}, t, 0, 0, out);
	return err ? err : (int64_t)wire;
}
