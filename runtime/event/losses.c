/*
 * What was lost, skipped or not found, from the kernel's counters: nothing is lost in silence. While
 * running, lost records and full maps are told at most once a second; at the end, every total.
 */
#include "base/diag.h"
#include "event/private.h"

#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

uint64_t gt_now_ns(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* Sum of counter i over the CPUs; 0 when it cannot be read. */
static uint64_t counter(const struct gt_events *e, uint32_t i, uint64_t *values, int ncpus)
{
	uint64_t sum = 0;

	if (bpf_map_lookup_elem(e->env.counters_fd, &i, values))
		return 0;
	for (int c = 0; c < ncpus; c++)
		sum += values[c];
	return sum;
}

static void add_place(const struct gt_events *e, const struct gt_mcounter *c, struct gt_buf *out)
{
	const struct gt_manifest *m = e->env.m;
	struct gt_source src = {m->script_name, m->script, m->script ? strlen(m->script) : 0};
	int line = 0, column = 0;

	if (!src.name || !src.len || c->span_end <= c->span_start || c->span_start >= src.len)
		return;
	gt_locate(&src, c->span_start, &line, &column);
	gt_buf_printf(out, " (%s:%d:%d)", src.name, line, column);
}

/* "; declare a larger map: let @x = hash(16384)" */
static void add_remedy(const struct gt_events *e, const char *map, struct gt_buf *out)
{
	for (int i = 0; i < e->env.m->nmaps; i++) {
		struct bpf_map_info info = {0};
		uint32_t len = sizeof(info);
		if (strcmp(e->env.m->maps[i].name, map) ||
		    bpf_map_get_info_by_fd(e->env.map_fds[i], &info, &len))
			continue;
		gt_buf_printf(out, "; declare a larger map: let %s = hash(%" PRIu64 ")", map,
			      4 * (uint64_t)info.max_entries);
	}
}

static void report(struct gt_events *e, const struct gt_mcounter *c, uint64_t n, bool total)
{
	struct gt_buf b = {0};
	const char *text = c->text ? c->text : "?";

	switch (c->kind) {
	case GT_CTR_SKIP:
		gt_buf_printf(&b, "%" PRIu64 " skipped: %s", n, text);
		add_place(e, c, &b);
		break;
	case GT_CTR_FULL:
		gt_buf_printf(&b, "%s is full: %" PRIu64 " update%s lost", text, n,
			      n == 1 ? "" : "s");
		add_place(e, c, &b);
		add_remedy(e, text, &b);
		break;
	case GT_CTR_LOST:
		gt_buf_printf(&b, "Lost %" PRIu64 " event%s%s: %s", n, n == 1 ? "" : "s",
			      total ? " in all" : "", text);
		add_place(e, c, &b);
		break;
	case GT_CTR_FAULT:
		gt_buf_printf(&b, "%" PRIu64 " read%s of target memory failed (%s)", n,
			      n == 1 ? "" : "s", text);
		break;
	case GT_CTR_CUT:
		gt_buf_printf(&b, "%" PRIu64 " loop%s cut after %d rounds: %s", n,
			      n == 1 ? "" : "s", GT_LOOP_MAX, text);
		add_place(e, c, &b);
		break;
	case GT_CTR_ZERO:
		gt_buf_printf(&b, "%" PRIu64 " division%s by zero gave 1: %s", n, n == 1 ? "" : "s",
			      text);
		add_place(e, c, &b);
		break;
	default:
		gt_buf_printf(&b, "%" PRIu64 " %s", n, text);
	}
	e->env.sink->ops->loss(e->env.sink, gt_buf_text(&b));
	gt_buf_free(&b);
}

static int each_counter(struct gt_events *e, bool total)
{
	int ncpus = libbpf_num_possible_cpus(), n = e->env.m->ncounters;

	if (n <= 0 || e->env.counters_fd < 0)
		return 0;
	if (ncpus < 1)
		return ncpus ? ncpus : -EINVAL;
	uint64_t *values = gt_xcalloc((size_t)ncpus, sizeof(*values));
	for (int i = 0; i < n; i++) {
		const struct gt_mcounter *c = &e->env.m->counters[i];
		if (!total && c->kind != GT_CTR_LOST && c->kind != GT_CTR_FULL)
			continue;
		uint64_t sum = counter(e, (uint32_t)i, values, ncpus);
		uint64_t told = total ? 0 : e->losses.reported[i];
		if (sum > told)
			report(e, c, sum - told, total);
		if (!total)
			e->losses.reported[i] = sum;
	}
	free(values);
	return 0;
}

void gt_losses_tick(struct gt_events *e)
{
	uint64_t now = gt_now_ns();

	if (now - e->losses.last_ns < 1000000000)
		return;
	e->losses.last_ns = now;
	each_counter(e, false);
}

int gt_events_report_losses(struct gt_events *e)
{
	int err = each_counter(e, true);

	if (e->damaged) {
		char *text = gt_xprintf("%" PRIu64 " damaged record%s dropped", e->damaged,
					e->damaged == 1 ? "" : "s");
		e->env.sink->ops->loss(e->env.sink, text);
		free(text);
	}
	return err;
}
