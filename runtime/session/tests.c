/*
 * --test and --bench: programs of the kinds test and bench, run by BPF_PROG_TEST_RUN and by nothing else.
 *
 * A test passes when it returns 0 and calls no exit() with a status; its output is shown when it fails.
 * A bench is an XDP program, the kind that the kernel repeats by itself: the time is that of one run.
 */
#include <bpf/bpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "session/private.h"

enum { BENCH_NS = 20000000, REPEAT_MAX = 1 << 24 };

/* What follows "test:". */
static const char *short_name(const struct gt_mprog *p)
{
	const char *colon = strchr(p->probe, ':');
	return colon ? colon + 1 : p->probe;
}

static void print_indented(FILE *f, const char *text)
{
	while (*text) {
		size_t n = strcspn(text, "\n");
		fprintf(f, "    %.*s\n", (int)n, text);
		text += n + (text[n] == '\n');
	}
}

/* One test with its output caught. 1 it passed, 0 it failed, negative errno. */
static int run_test(struct gt_session *s, struct gt_events *events, struct gt_sink *sink, int prog)
{
	LIBBPF_OPTS(bpf_test_run_opts, opts);
	FILE *out = sink->out;
	char *text = NULL;
	size_t len = 0;
	int fd = bpf_program__fd(gt_session_program(s, s->base, prog));
	int err, got, status = gt_events_exit_status(events);

	sink->out = open_memstream(&text, &len);
	if (!sink->out) {
		sink->out = out;
		return gt_session_fail(s, -ENOMEM, "out of memory");
	}
	err = bpf_prog_test_run_opts(fd, &opts);
	got = gt_events_drain(events);
	if (got > 0)
		gt_events_discard(events);
	sink->ops->flush(sink);
	fclose(sink->out);
	sink->out = out;
	bool exited = got > 0 && gt_events_exit_status(events) != status;
	bool good = !err && got >= 0 && !opts.retval && !exited;
	if (err)
		gt_session_fail(s, err, "cannot run %s: %s", s->m->progs[prog].probe,
				strerror(-err));
	else if (good)
		fprintf(out, "ok   %s\n", short_name(&s->m->progs[prog]));
	else if (exited)
		fprintf(out, "FAIL %s: exit(%d)\n", short_name(&s->m->progs[prog]),
			gt_events_exit_status(events));
	else
		fprintf(out, "FAIL %s: returned %d\n", short_name(&s->m->progs[prog]),
			(int)opts.retval);
	if (!good && text)
		print_indented(out, text);
	free(text);
	return err ? err : got < 0 ? got : good;
}

static int run_tests(struct gt_session *s, struct gt_events *events, struct gt_sink *sink)
{
	int passed = 0, failed = 0;

	for (int i = 0; i < s->m->nprogs; i++) {
		if (s->m->progs[i].kind != GT_PROG_TEST)
			continue;
		int got = run_test(s, events, sink, i);
		if (got < 0)
			return got;
		passed += got;
		failed += !got;
	}
	fprintf(sink->out, "%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}

static int run_bench(struct gt_session *s, int prog, struct gt_bench *out)
{
	unsigned char frame[64] = {0};
	int fd = bpf_program__fd(gt_session_program(s, s->base, prog));

	out->name = short_name(&s->m->progs[prog]);
	for (int repeat = 64;; repeat *= 4) {
		LIBBPF_OPTS(bpf_test_run_opts, opts, .data_in = frame,
			    .data_size_in = sizeof(frame), .repeat = repeat);
		int err = bpf_prog_test_run_opts(fd, &opts);

		if (err)
			return gt_session_fail(s, err, "cannot run %s: %s", s->m->progs[prog].probe,
					       strerror(-err));
		/* The kernel's own average: setting up a run takes it a thousand times as long. */
		out->ns = opts.duration;
		out->iters = repeat;
		if (out->ns * repeat >= BENCH_NS || repeat >= REPEAT_MAX)
			return 0;
	}
}

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct gt_bench *)a)->name, ((const struct gt_bench *)b)->name);
}

static int run_benches(struct gt_session *s, struct gt_sink *sink)
{
	GT_VEC(struct gt_bench) rows = {0};

	for (int i = 0; i < s->m->nprogs; i++) {
		struct gt_bench row;

		if (s->m->progs[i].kind != GT_PROG_BENCH)
			continue;
		int err = run_bench(s, i, &row);
		if (err)
			return err;
		gt_vec_push(&s->arena, &rows, row);
	}
	if (rows.n)
		qsort(rows.v, rows.n, sizeof(*rows.v), by_name);
	sink->ops->benches(sink, rows.v, rows.n);
	return 0;
}

int gt_session_run_own(struct gt_session *s, struct gt_events *events, struct gt_sink *sink)
{
	return s->opts.mode == GT_MODE_TEST ? run_tests(s, events, sink) : run_benches(s, sink);
}

bool gt_session_wants(const struct gt_session *s, enum gt_prog_kind kind)
{
	switch (kind) {
	case GT_PROG_TEST:
		return s->opts.mode == GT_MODE_TEST;
	case GT_PROG_BENCH:
		return s->opts.mode == GT_MODE_BENCH;
	case GT_PROG_BEGIN:
	case GT_PROG_END:
		return true;
	default:
		return s->opts.mode == GT_MODE_RUN;
	}
}
