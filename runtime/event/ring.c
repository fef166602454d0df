/*
 * The two rings as one stream in order of sequence.
 *
 * A program's records get rising numbers, but land in two rings, and a record is visible only once it
 * is committed. What may be handled in one call is chosen so that no record overtakes an earlier one
 * of its own program: control is read, then data, then control again. Everything before a control
 * record of the first reading is then there, and everything before a data record too; of the second
 * reading's control records, those with a number above all data are held back for the next call.
 * If data is cut off at BATCH_MAX, control above the data taken waits as well.
 */
#include "event/private.h"

#include <bpf/libbpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH_MAX = 4 << 20 };

struct gt_rings {
	struct ring_buffer *data, *control; /* NULL where the object has none */
	struct gt_copies ready, held;
	struct gt_buf bytes, held_bytes;
	size_t budget;	  /* length of bytes at which a reading stops */
	bool control_now; /* the ring being read */
};

static int by_seq(const void *a, const void *b)
{
	const struct gt_copy *x = a, *y = b;
	if (x->seq != y->seq)
		return x->seq < y->seq ? -1 : 1;
	return (x->offset > y->offset) - (x->offset < y->offset);
}

void gt_copies_sort(struct gt_copies *c)
{
	if (c->n)
		qsort(c->v, c->n, sizeof(*c->v), by_seq);
}

static int take_one(void *ctx, void *data, size_t size)
{
	struct gt_rings *r = ctx;
	struct gt_record head = {.id = UINT32_MAX};

	/* What is not ours, or says more than there is, gets an id that no manifest has: counted as damaged. */
	if (size >= sizeof(head))
		memcpy(&head, data, sizeof(head));
	if (size < sizeof(head) || head.len > size - sizeof(head)) {
		head.id = UINT32_MAX;
		head.len = 0;
	}
	struct gt_copy c = {
		.seq = head.seq,
		.id = head.id,
		.len = head.len,
		.offset = r->bytes.n,
		.control = r->control_now,
	};
	gt_vec_push(NULL, &r->ready, c);
	gt_buf_add(&r->bytes, (const char *)data + sizeof(head), head.len);
	return r->bytes.n < r->budget ? 0 : -ECANCELED;
}

static int consume(struct gt_rings *r, struct ring_buffer *rb, bool control, bool *cut)
{
	r->control_now = control;
	r->budget = r->bytes.n + BATCH_MAX;
	int n = rb ? ring_buffer__consume(rb) : 0;
	*cut = n == -ECANCELED;
	return n < 0 && !*cut ? n : 0;
}

int gt_rings_new(int events_fd, int control_fd, struct gt_rings **out)
{
	struct gt_rings *r = gt_xcalloc(1, sizeof(*r));

	*out = r;
	if (events_fd >= 0 && !(r->data = ring_buffer__new(events_fd, take_one, r, NULL)))
		goto fail;
	if (control_fd >= 0 && !(r->control = ring_buffer__new(control_fd, take_one, r, NULL)))
		goto fail;
	return 0;
fail:;
	int err = errno ? -errno : -EINVAL;
	gt_rings_free(r);
	*out = NULL;
	return err;
}

void gt_rings_free(struct gt_rings *r)
{
	if (!r)
		return;
	ring_buffer__free(r->data);
	ring_buffer__free(r->control);
	gt_vec_free(&r->ready);
	gt_vec_free(&r->held);
	gt_buf_free(&r->bytes);
	gt_buf_free(&r->held_bytes);
	free(r);
}

bool gt_rings_control_waits(const struct gt_rings *r)
{
	return r->held.n || (r->control && ring__avail_data_size(ring_buffer__ring(r->control, 0)));
}

/* Holds back control records from index `first` on whose number is above `limit`. */
static void hold_back(struct gt_rings *r, size_t first, uint64_t limit)
{
	size_t kept = first;

	for (size_t i = first; i < r->ready.n; i++) {
		struct gt_copy c = r->ready.v[i];
		if (!c.control || c.seq <= limit) {
			r->ready.v[kept++] = c;
			continue;
		}
		gt_buf_add(&r->held_bytes, gt_buf_text(&r->bytes) + c.offset, c.len);
		c.offset = r->held_bytes.n - c.len;
		gt_vec_push(NULL, &r->held, c);
	}
	r->ready.n = kept;
}

/* What was held back is the start of the next batch. */
static void swap_held(struct gt_rings *r)
{
	struct gt_copies c = r->ready;
	struct gt_buf b = r->bytes;

	r->ready = r->held;
	r->bytes = r->held_bytes;
	r->held = c;
	r->held_bytes = b;
	r->held.n = 0;
	gt_buf_reset(&r->held_bytes);
}

int gt_rings_take(struct gt_rings *r, struct gt_copies *out, const uint8_t **bytes, bool *more)
{
	uint64_t limit = 0;
	bool cut = false, ignored;

	swap_held(r);
	int err = consume(r, r->control, true, &ignored);
	size_t data = r->ready.n;
	if (!err)
		err = consume(r, r->data, false, &cut);
	size_t again = r->ready.n;
	for (size_t i = data; i < again; i++)
		if (r->ready.v[i].seq > limit)
			limit = r->ready.v[i].seq;
	if (!err && again > data) {
		err = consume(r, r->control, true, &ignored);
		hold_back(r, cut ? 0 : again, limit);
	}
	gt_copies_sort(&r->ready);
	*out = r->ready;
	*bytes = (const uint8_t *)gt_buf_text(&r->bytes);
	*more = r->held.n > 0 || cut;
	return err;
}
