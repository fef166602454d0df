/*
 * The consumer: takes records off the rings and does what each says. A record is data from a shared
 * ring, so its id and length are checked against the manifest, and what does not fit is counted and
 * dropped.
 */
#include "event/private.h"

#include <bpf/bpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Rounds of one drain; with more to take, the caller's other duties come first. */
enum { ROUNDS_MAX = 4 };
/* Records whose values stay in memory at once. */
enum { VALUES_KEPT = 1024 };

/* Map reads write as much as the map says, so service maps must be what this file takes them for. */
static bool fits(int fd, uint32_t key_size, uint32_t value_size)
{
	struct bpf_map_info info = {0};
	uint32_t len = sizeof(info);

	return fd < 0 || (!bpf_map_get_info_by_fd(fd, &info, &len) && info.key_size == key_size &&
			  info.value_size == value_size);
}

int gt_events_new(const struct gt_event_env *env, struct gt_events **out, const char **why)
{
	struct gt_events *e = gt_xcalloc(1, sizeof(*e));

	e->env = *env;
	e->start_ns = gt_now_ns();
	e->decoder = (struct gt_decoder){.env = &e->env, .arena = &e->arena};
	e->maps = gt_xcalloc((size_t)env->m->nmaps + 1, sizeof(*e->maps));
	e->losses.reported = gt_xcalloc((size_t)env->m->ncounters + 1, sizeof(*e->losses.reported));
	int err = gt_rings_new(env->events_fd, env->control_fd, &e->rings);
	if (!err && env->images_fd >= 0)
		err = gt_usyms_new(env->images_fd, &e->decoder.usyms);
	*why = "cannot map the ring buffers";
	if (!err && !(fits(env->counters_fd, 4, 8) &&
		      fits(env->stacks_fd, 8, sizeof(struct gt_stack_value)))) {
		*why = "the object's own maps are not of the expected size";
		err = -EINVAL;
	}
	if (err) {
		gt_events_free(e);
		return err;
	}
	*out = e;
	return 0;
}

void gt_events_free(struct gt_events *e)
{
	if (!e)
		return;
	for (int i = 0; i < e->env.m->nmaps; i++) {
		gt_rows_free(&e->maps[i].base);
		gt_rows_free(&e->maps[i].last);
	}
	gt_rings_free(e->rings);
	gt_decoder_free(&e->decoder);
	gt_arena_free(&e->arena);
	free(e->maps);
	free(e->losses.reported);
	free(e);
}

static void print_time(struct gt_events *e, const char *fmt)
{
	char text[4096];
	time_t now = time(NULL);
	struct tm tm;

	if (localtime_r(&now, &tm) && strftime(text, sizeof(text), fmt, &tm))
		e->env.sink->ops->time(e->env.sink, text);
}

static void print_formatted(struct gt_events *e, const struct gt_mrecord *r,
			    const struct gt_value *args)
{
	struct gt_buf b = {0};

	gt_value_format(r->fmt ? r->fmt : "", args, r->nargs, &b);
	e->env.sink->ops->printf(e->env.sink, gt_buf_text(&b), b.n);
	gt_buf_free(&b);
}

/* 1 after exit(). */
static int do_record(struct gt_events *e, const struct gt_mrecord *r, const struct gt_value *args)
{
	switch (r->kind) {
	case GT_REC_PRINTF:
		print_formatted(e, r, args);
		return 0;
	case GT_REC_PRINT_VALUE:
		if (r->nargs)
			e->env.sink->ops->value(e->env.sink, &args[0]);
		return 0;
	case GT_REC_TIME:
		print_time(e, r->fmt ? r->fmt : "%H:%M:%S\n");
		return 0;
	case GT_REC_CAT:
	case GT_REC_SYSTEM:
	case GT_REC_JOIN:
	case GT_REC_ERRORF:
	case GT_REC_WARNF:
		return gt_do_action(e, r, args);
	case GT_REC_SNAPSHOT:
		gt_do_snapshot(e, r->top);
		return 0;
	case GT_REC_PRINT_MAP:
		return gt_map_print(e, r->map, r->top, r->div, false);
	case GT_REC_CLEAR:
		return gt_map_clear(e, r->map);
	case GT_REC_ZERO:
		return gt_map_zero(e, r->map);
	case GT_REC_EXIT:
		e->exit_status = r->nargs ? (uint8_t)args[0].num : 0;
		e->exited = true;
		return 1;
	default:
		return 0;
	}
}

/* Arguments of a record, in the arena; NULL when its bytes do not fit the manifest. */
static struct gt_value *decode_args(struct gt_events *e, const struct gt_mrecord *r,
				    const uint8_t *p, size_t n)
{
	struct gt_value *args = gt_new_n(&e->arena, struct gt_value, (size_t)r->nargs + 1);
	size_t used = 0;

	for (int i = 0; i < r->nargs; i++) {
		int64_t got = gt_decode_arg(&e->decoder, &r->args[i], p + used, n - used, r->packed,
					    &args[i]);
		if (got < 0)
			return NULL;
		used += (size_t)got;
	}
	return args;
}

static int handle(struct gt_events *e, const struct gt_copy *c, const uint8_t *bytes)
{
	const struct gt_manifest *m = e->env.m;
	const struct gt_mrecord *r = c->id < (uint32_t)m->nrecords ? &m->records[c->id] : NULL;
	bool of_map = r && (r->kind == GT_REC_PRINT_MAP || r->kind == GT_REC_CLEAR ||
			    r->kind == GT_REC_ZERO);

	if (!r || (of_map && (r->map < 0 || r->map >= m->nmaps))) {
		e->damaged++;
		return 0;
	}
	struct gt_value *args = decode_args(e, r, bytes + c->offset, c->len);
	if (!args) {
		e->damaged++;
		return 0;
	}
	return do_record(e, r, args);
}

/* One batch; 1 when it held an exit(), and then the records behind it are dropped. */
static int handle_all(struct gt_events *e, const struct gt_copies *list, const uint8_t *bytes)
{
	int err = 0;

	for (size_t i = 0; i < list->n; i++) {
		int got = handle(e, &list->v[i], bytes);
		if (got > 0)
			return 1;
		if (!err)
			err = got;
		if (i % VALUES_KEPT == VALUES_KEPT - 1)
			gt_arena_free(&e->arena);
	}
	return err;
}

/* Takes what is there; with `drop`, only throws it away. */
static int drain(struct gt_events *e, bool drop)
{
	int result = 0;
	bool more = true;

	for (int round = 0; more && round < ROUNDS_MAX; round++) {
		struct gt_copies list;
		const uint8_t *bytes;
		int err = gt_rings_take(e->rings, &list, &bytes, &more);
		if (!drop && result != 1) {
			int got = handle_all(e, &list, bytes);
			result = got == 1 ? 1 : result ? result : got ? got : err;
		}
		gt_arena_free(&e->arena);
		if (list.n && !drop)
			e->env.sink->ops->flush(e->env.sink);
	}
	e->more = more;
	return result;
}

int gt_events_drain(struct gt_events *e)
{
	e->pass++;
	int result = drain(e, false);
	gt_losses_tick(e);
	return result;
}

bool gt_events_more(const struct gt_events *e)
{
	return e->more;
}

bool gt_events_control_waits(const struct gt_events *e)
{
	return gt_rings_control_waits(e->rings);
}

void gt_events_discard(struct gt_events *e)
{
	if (e->exited)
		drain(e, true);
}

int gt_events_exit_status(const struct gt_events *e)
{
	return e->exit_status;
}

static int by_name(const void *a, const void *b, void *ctx)
{
	const struct gt_mmap *maps = ctx;
	return strcmp(maps[*(const int *)a].name, maps[*(const int *)b].name);
}

int gt_events_print_maps(struct gt_events *e)
{
	const struct gt_manifest *m = e->env.m;
	int *order = gt_xcalloc((size_t)m->nmaps + 1, sizeof(*order)), n = 0, err = 0;

	e->env.sink->ops->end(e->env.sink);
	for (int i = 0; i < m->nmaps; i++)
		if (!m->maps[i].hidden && !m->keep_maps_quiet)
			order[n++] = i;
	qsort_r(order, (size_t)n, sizeof(*order), by_name, m->maps);
	for (int i = 0; i < n; i++) {
		int got = gt_map_print(e, order[i], 0, 0, true);
		if (!err)
			err = got;
	}
	free(order);
	e->env.sink->ops->flush(e->env.sink);
	return err;
}

void gt_events_images(struct gt_events *e)
{
	if (e->decoder.usyms)
		gt_usyms_take(e->decoder.usyms);
}

void gt_events_know(struct gt_events *e, pid_t pid)
{
	if (e->decoder.usyms)
		gt_usyms_know(e->decoder.usyms, pid);
}

void gt_events_know_file(struct gt_events *e, const char *path, const char *name)
{
	if (e->decoder.usyms)
		gt_usyms_know_file(e->decoder.usyms, path, name);
}

int gt_events_images_fd(const struct gt_events *e)
{
	return e->decoder.usyms ? gt_usyms_fd(e->decoder.usyms) : -1;
}
