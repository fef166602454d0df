/*
 * Attaching and detaching. One link per program and binary (and process, where the session is about
 * processes) holds all sites: the kernel waits for a grace period per link, not per site. Detaching waits
 * 20 to 45 ms a link, mostly idle, so several threads do it.
 */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/perf_event.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "bpf/gt_shared.h"
#include "session/private.h"
#include "session/tracefs.h"

/* The kernel's ENOTSUPP: an instruction that cannot be probed. It is in no header of user space. */
enum { ENOTSUPP_KERNEL = 524, DETACH_THREADS = 8 };

static int attach_failed(struct gt_session *s, int err, const char *probe)
{
	if (err == -EPERM || err == -EACCES)
		return gt_session_fail(s, err, "%s: %s", probe, GT_NEEDS_PRIVILEGES);
	return gt_session_fail(s, err, "cannot attach %s: %s", probe, strerror(-err));
}

static struct bpf_link *link_multi(const struct gt_attach *a, const struct gt_place *v, size_t n)
{
	unsigned long *offsets = gt_xcalloc(n, sizeof(*offsets));
	unsigned long *semaphores = gt_xcalloc(n, sizeof(*semaphores));
	__u64 *cookies = gt_xcalloc(n, sizeof(*cookies));
	LIBBPF_OPTS(bpf_uprobe_multi_opts, opts, .offsets = offsets, .cookies = cookies, .cnt = n,
		    .retprobe = a->m->kind == GT_PROG_URETPROBE);
	struct bpf_link *link;
	int err;

	for (size_t i = 0; i < n; i++) {
		offsets[i] = v[i].offset;
		cookies[i] = v[i].cookie;
		semaphores[i] = v[i].semaphore;
		if (v[i].semaphore)
			opts.ref_ctr_offsets = semaphores;
	}
	link = bpf_program__attach_uprobe_multi(a->prog, a->pid, a->path, NULL, &opts);
	err = errno;
	free(offsets);
	free(semaphores);
	free(cookies);
	errno = err;
	return link;
}

static struct bpf_link *link_single(const struct gt_attach *a, const struct gt_place *v)
{
	LIBBPF_OPTS(bpf_uprobe_opts, opts, .bpf_cookie = v->cookie, .ref_ctr_offset = v->semaphore,
		    .retprobe = a->m->kind == GT_PROG_URETPROBE);

	return bpf_program__attach_uprobe_opts(a->prog, a->pid, a->path, v->offset, &opts);
}

static bool process_gone(pid_t pid)
{
	char path[64];

	snprintf(path, sizeof(path), "/proc/%d", pid);
	return access(path, F_OK) && errno == ENOENT;
}

int gt_session_attach_places(struct gt_session *s, const struct gt_attach *a,
			     const struct gt_place *v, size_t n, size_t *done)
{
	struct bpf_link *link;
	int err = 0;

	if (!s->features->multi && n > 1) {
		for (size_t i = 0; i < n && !err; i++)
			err = gt_session_attach_places(s, a, v + i, 1, done);
		return err;
	}
	link = s->features->multi ? link_multi(a, v, n) : link_single(a, v);
	if (link) {
		gt_vec_push(&s->arena, &s->links, link);
		*done += n;
		return 0;
	}
	err = -errno;
	/* A process that ends meanwhile has ended: no error. */
	if (err == -ESRCH || (a->pid > 0 && process_gone(a->pid))) {
		*done += n;
		return 0;
	}
	if (err != -ENOTSUPP_KERNEL && err != -EOPNOTSUPP)
		return attach_failed(s, err, a->m->probe);
	if (n == 1) {
		gt_session_warn(s,
				"%s is not attached at %s: the kernel cannot probe this "
				"instruction",
				a->m->probe, v->what);
		return 0;
	}
	err = gt_session_attach_places(s, a, v, n / 2, done);
	return err ? err : gt_session_attach_places(s, a, v + n / 2, n - n / 2, done);
}

static int attach_to(struct gt_session *s, struct gt_instance *t, int prog, pid_t pid, size_t *done)
{
	const struct gt_site_vec *sites = &t->bind.sites[prog];
	struct gt_attach a = {gt_session_program(s, t->obj, prog), &s->m->progs[prog], t->path,
			      pid};
	struct gt_place *v = gt_new_n(&s->arena, struct gt_place, sites->n + 1);

	for (size_t i = 0; i < sites->n; i++) {
		const struct gt_site *site = &sites->v[i];

		v[i] = (struct gt_place){
			.offset = site->file_offset,
			.cookie = GT_COOKIE(site->addr, site->delta, site->skip_jbe),
			.what = gt_arena_printf(&s->arena, "%s+%lu '%s'", site->func.name,
						(unsigned long)(site->addr - site->func.entry),
						site->insn),
		};
	}
	return sites->n ? gt_session_attach_places(s, &a, v, sites->n, done) : 0;
}

static int attach_target_program(struct gt_session *s, int prog)
{
	bool by_pid = (s->opts.npids || s->opts.child) && !s->filter_links;
	size_t done = 0;
	int err = 0;

	for (size_t i = 0; i < s->instances.n && !err && !by_pid; i++)
		err = attach_to(s, &s->instances.v[i], prog, -1, &done);
	for (size_t i = 0; i < s->procs.n && !err && by_pid; i++)
		err = attach_to(s, &s->instances.v[s->procs.v[i].target], prog, s->procs.v[i].pid,
				&done);
	if (err)
		return err;
	if (!done && s->bound[prog])
		return gt_session_fail(
			s, -EOPNOTSUPP,
			"cannot attach %s: the kernel can probe none of its instructions",
			s->m->progs[prog].probe);
	gt_session_say(s, "%s: %zu site%s", s->m->progs[prog].probe, done, done == 1 ? "" : "s");
	return 0;
}

static int add_perf(struct gt_session *s, int prog, int fd)
{
	struct bpf_link *link =
		bpf_program__attach_perf_event(gt_session_program(s, s->base, prog), fd);
	int err = -errno;

	if (!link) {
		close(fd);
		return attach_failed(s, err, s->m->progs[prog].probe);
	}
	gt_vec_push(&s->arena, &s->links, link);
	return 0;
}

static int perf_open(struct perf_event_attr *attr, int cpu)
{
	attr->size = sizeof(*attr);
	return (int)syscall(SYS_perf_event_open, attr, -1, cpu, -1, PERF_FLAG_FD_CLOEXEC);
}

static int attach_profile(struct gt_session *s, int prog)
{
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE,
		.config = PERF_COUNT_SW_CPU_CLOCK,
		.sample_period = s->m->progs[prog].period_ns,
	};
	int ncpus = libbpf_num_possible_cpus(), err = 0, done = 0;

	for (int cpu = 0; cpu < ncpus && !err; cpu++) {
		int fd = perf_open(&attr, cpu);

		if (fd < 0 && (errno == ENODEV || errno == EINVAL)) /* offline */
			continue;
		err = fd < 0 ? attach_failed(s, -errno, s->m->progs[prog].probe)
			     : add_perf(s, prog, fd);
		done++;
	}
	return err || done ? err : attach_failed(s, -ENODEV, s->m->progs[prog].probe);
}

static int attach_tracepoint(struct gt_session *s, int prog)
{
	const struct gt_mprog *m = &s->m->progs[prog];
	struct perf_event_attr attr = {.type = PERF_TYPE_TRACEPOINT, .sample_period = 1};
	int dir = gt_tracefs_open(), id, fd;
	char *why;

	if (dir < 0)
		return gt_session_fail(s, dir, "%s: cannot list tracepoints: %s", m->probe,
				       dir == -EPERM || dir == -EACCES ? GT_NEEDS_PRIVILEGES
								       : strerror(-dir));
	id = gt_tracefs_id(dir, m->category, m->event);
	if (id < 0) {
		why = gt_tracefs_unknown(dir, m->category, m->event);
		close(dir);
		gt_session_fail(s, id, "%s", why);
		free(why);
		return id;
	}
	close(dir);
	attr.config = (unsigned)id;
	/* A program sees the hits of all CPUs, whichever one its event is on. */
	fd = perf_open(&attr, 0);
	return fd < 0 ? attach_failed(s, -errno, m->probe) : add_perf(s, prog, fd);
}

static int attach_program(struct gt_session *s, int prog)
{
	switch (s->m->progs[prog].kind) {
	case GT_PROG_GO:
		return attach_target_program(s, prog);
	case GT_PROG_PROFILE:
		return attach_profile(s, prog);
	case GT_PROG_TRACEPOINT:
		return attach_tracepoint(s, prog);
	case GT_PROG_UPROBE:
	case GT_PROG_URETPROBE:
	case GT_PROG_USDT:
		return gt_session_attach_user(s, prog);
	case GT_PROG_BEGIN:
	case GT_PROG_END:
	case GT_PROG_INTERVAL: /* run by user space, see timers.c */
	case GT_PROG_TEST:
	case GT_PROG_BENCH:
	case GT_PROG_N:
		break;
	default:
		return gt_session_attach_kernel(s, prog);
	}
	return 0;
}

static int silent(enum libbpf_print_level level, const char *fmt, va_list ap)
{
	(void)level, (void)fmt, (void)ap;
	return 0;
}

/* A further program of an event that has been counted. */
static bool same_event(const struct gt_manifest *m, int prog)
{
	for (int i = 0; i < prog && m->progs[prog].kind == GT_PROG_GO; i++)
		if (m->progs[i].kind == GT_PROG_GO &&
		    !strcmp(m->progs[i].probe, m->progs[prog].probe))
			return true;
	return false;
}

/* Of the uprobes at one place the kernel runs the one first that came last. */
static bool last_is_first(enum gt_prog_kind kind)
{
	return kind == GT_PROG_GO || kind == GT_PROG_UPROBE || kind == GT_PROG_URETPROBE ||
	       kind == GT_PROG_USDT;
}

static int attach_wanted(struct gt_session *s, int prog, size_t *tried)
{
	int err;

	if (!gt_session_wants(s, s->m->progs[prog].kind) || s->missing[prog])
		return 0;
	gt_session_progress(s, "attaching probe", ++*tried, (size_t)s->m->nprogs);
	err = gt_session_missing(s, prog, attach_program(s, prog));
	if (!s->missing[prog])
		s->nprobes += gt_session_names(s, prog) + !same_event(s->m, prog);
	return err;
}

/* Clauses of one place run in the order of the script. */
int gt_session_attach(struct gt_session *s)
{
	libbpf_print_fn_t before = libbpf_set_print(silent); /* errno says it */
	int n = s->m->nprogs, err = 0;
	size_t tried = 0;

	for (int i = 0; i < n && !err; i++)
		if (!last_is_first(s->m->progs[i].kind))
			err = attach_wanted(s, i, &tried);
	for (int i = n - 1; i >= 0 && !err; i--)
		if (last_is_first(s->m->progs[i].kind))
			err = attach_wanted(s, i, &tried);
	libbpf_set_print(before);
	if (!err && !s->nprobes && s->m->missing != GT_MISSING_ERROR)
		err = gt_session_fail(s, -ENOENT, "none of the script's probes is there");
	return err;
}

struct detach {
	struct bpf_link **v;
	size_t n, next;
};

static void *detach_some(void *ctx)
{
	struct detach *d = ctx;
	size_t i;

	while ((i = __atomic_fetch_add(&d->next, 1, __ATOMIC_RELAXED)) < d->n)
		bpf_link__destroy(d->v[i]);
	return NULL;
}

void gt_session_detach(struct gt_session *s)
{
	struct detach d = {s->links.v, s->links.n, 0};
	pthread_t threads[DETACH_THREADS];
	size_t n = 0;

	while (n < DETACH_THREADS && n + 1 < d.n &&
	       !pthread_create(&threads[n], NULL, detach_some, &d))
		n++;
	detach_some(&d);
	while (n)
		pthread_join(threads[--n], NULL);
	s->links.n = 0;
}
