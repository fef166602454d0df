/*
 * The run loop: one thread, one epoll. Rings are drained every 10 ms, without a wake-up per event.
 *
 * Order: banner, begin programs, the child is let go; the loop; detach, drain, end programs, drain, maps,
 * losses. The first SIGINT or SIGTERM ends the loop in this order; then signals have their usual effect
 * again, so that a second one ends gotap at once (links are descriptors: nothing stays behind).
 */
#include <bpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "session/private.h"

enum { DRAIN_MS = 10, RESCAN_NS = 1000000000, CATCH_UP_MAX = 1000, EVENTS_MAX = 32 };

/* What an epoll entry is about. Its data: source, descriptor, index (8, 24 and 32 bits). */
enum source { SRC_SIGNAL, SRC_INTERVAL, SRC_DURATION, SRC_RESCAN, SRC_PROCESS, SRC_IMAGES };

struct loop {
	struct gt_session *s;
	struct gt_events *events;
	GT_VEC(int) fds; /* to close at the end: all but the pidfds */
	int ep;
	uint64_t *late; /* by program: expirations of an interval that it still has to run for */
	bool some_late;
	bool ended, exited;
	sigset_t old_mask;
	bool masked;
};

static int watch(struct loop *l, int fd, enum source src, int index)
{
	struct epoll_event e = {.events = EPOLLIN,
				.data.u64 =
					(uint64_t)src << 56 | (uint64_t)fd << 32 | (uint32_t)index};

	return epoll_ctl(l->ep, EPOLL_CTL_ADD, fd, &e) ? -errno : 0;
}

/* Watches a new descriptor and closes it at the end. */
static int watch_own(struct loop *l, int fd, enum source src, int index)
{
	if (fd < 0)
		return fd;
	gt_vec_push(NULL, &l->fds, fd);
	return watch(l, fd, src, index);
}

static int watch_signals(struct loop *l)
{
	sigset_t set;
	int fd;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGHUP);
	for (int i = 0; i < l->s->m->nprogs; i++)
		if (l->s->m->progs[i].kind == GT_PROG_SIGNAL)
			sigaddset(&set, gt_session_signal(&l->s->m->progs[i]));
	if (pthread_sigmask(SIG_BLOCK, &set, &l->old_mask))
		return -errno;
	l->masked = true;
	fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	return watch_own(l, fd < 0 ? -errno : fd, SRC_SIGNAL, 0);
}

static int watch_timers(struct loop *l)
{
	struct gt_session *s = l->s;
	int err = 0;

	for (int i = 0; i < s->m->nprogs && !err; i++) {
		uint64_t period = s->m->progs[i].period_ns;

		if (s->m->progs[i].kind == GT_PROG_INTERVAL)
			err = watch_own(l, gt_timer_new(period, period), SRC_INTERVAL, i);
	}
	if (!err && s->opts.duration_ns > 0)
		err = watch_own(l, gt_timer_new((uint64_t)s->opts.duration_ns, 0), SRC_DURATION, 0);
	/* The processes of -p and -c are known; of binaries, new ones may come. */
	if (!err && (s->procs_fd >= 0 || s->asks_processes) &&
	    (s->m->needs_procs || s->asks_processes || s->opts.nbinaries) && !s->opts.npids &&
	    !s->opts.child)
		err = watch_own(l, gt_timer_new(RESCAN_NS, RESCAN_NS), SRC_RESCAN, 0);
	return err;
}

static bool waits_for_processes(const struct gt_session *s)
{
	return s->opts.npids || s->opts.child;
}

/* begin and end run once, tests and benches not at all: a script of these has nothing to wait for. */
static bool has_nothing_to_wait_for(const struct gt_session *s)
{
	for (int i = 0; i < s->m->nprogs; i++) {
		enum gt_prog_kind k = s->m->progs[i].kind;
		if (k != GT_PROG_BEGIN && k != GT_PROG_END && k != GT_PROG_TEST &&
		    k != GT_PROG_BENCH)
			return false;
	}
	return true;
}

static int watch_processes(struct loop *l)
{
	struct gt_session *s = l->s;
	int err = 0;

	if (!waits_for_processes(s))
		return 0;
	for (size_t i = s->procs.n; i-- > 0 && !err;) {
		if (s->procs.v[i].pidfd < 0)
			gt_session_forget(s, i); /* it ended before it could be watched */
		else
			err = watch(l, s->procs.v[i].pidfd, SRC_PROCESS, s->procs.v[i].pid);
	}
	l->ended = !s->procs.n;
	return err;
}

static void process_ended(struct loop *l, pid_t pid)
{
	struct gt_session *s = l->s;

	for (size_t i = s->procs.n; i-- > 0;)
		if (s->procs.v[i].pid == pid) {
			gt_session_say(s, "process %d has ended", pid);
			gt_session_forget(s, i);
		}
	l->ended |= !s->procs.n;
}

static uint64_t expirations(int fd)
{
	uint64_t n = 0;

	return read(fd, &n, sizeof(n)) == sizeof(n) ? n : 0;
}

static int run_signal(struct gt_session *s, int sig)
{
	int err = 0;

	for (int i = 0; i < s->m->nprogs && !err; i++)
		if (s->m->progs[i].kind == GT_PROG_SIGNAL &&
		    gt_session_signal(&s->m->progs[i]) == sig)
			err = gt_session_run_program(s, i);
	return err;
}

/*
 * Late timers catch up, so that counts of intervals stay true; within reason. What a program has asked for
 * comes before its next run: none follows its exit(), and its print() shows no later one. Each runs at least
 * once, for others may ask for something all the time.
 */
static int run_late(struct loop *l)
{
	int err = 0;

	l->some_late = false;
	for (int i = 0; i < l->s->m->nprogs && !err; i++) {
		bool first = true;
		while (l->late[i] && !err && (first || !gt_events_control_waits(l->events))) {
			first = false;
			l->late[i]--;
			err = gt_session_run_program(l->s, i);
		}
		l->some_late |= l->late[i] > 0;
	}
	return err;
}

static int handle(struct loop *l, const struct epoll_event *e)
{
	int index = (int)(uint32_t)e->data.u64, fd = (int)(e->data.u64 >> 32 & 0xffffff), err = 0;
	struct signalfd_siginfo info;

	switch ((enum source)(e->data.u64 >> 56)) {
	case SRC_SIGNAL:
		/* Taken off, or it would strike when signals have their usual effect again. */
		if (read(fd, &info, sizeof(info)) != sizeof(info))
			break;
		if (info.ssi_signo == SIGUSR1 || info.ssi_signo == SIGUSR2)
			err = run_signal(l->s, (int)info.ssi_signo);
		else
			l->ended = true;
		break;
	case SRC_DURATION:
		l->ended = true;
		break;
	case SRC_INTERVAL:
		l->late[index] += expirations(fd);
		if (l->late[index] > CATCH_UP_MAX)
			l->late[index] = CATCH_UP_MAX;
		break;
	case SRC_RESCAN:
		expirations(fd);
		gt_session_rescan(l->s);
		break;
	case SRC_IMAGES:
		gt_events_images(l->events);
		break;
	case SRC_PROCESS:
		gt_events_images(l->events); /* while something can still be seen of it */
		process_ended(l, index);
		break;
	}
	return err;
}

static int drain(struct loop *l)
{
	int got;

	gt_events_images(l->events);
	got = gt_events_drain(l->events);

	if (got < 0)
		return gt_session_fail(l->s, got, "cannot read events: %s", strerror(-got));
	l->exited |= got > 0;
	l->ended |= got > 0;
	return 0;
}

static int loop(struct loop *l)
{
	struct epoll_event ev[EVENTS_MAX];
	int err = 0;

	while (!l->ended && !err) {
		bool busy = l->some_late || gt_events_more(l->events);
		int n = epoll_wait(l->ep, ev, EVENTS_MAX, busy ? 0 : DRAIN_MS);

		if (n < 0 && errno != EINTR)
			return gt_session_fail(l->s, -errno, "cannot wait for events: %s",
					       strerror(errno));
		for (int i = 0; i < n && !err; i++)
			err = handle(l, &ev[i]);
		if (!err)
			err = run_late(l);
		if (!err)
			err = drain(l);
	}
	return err;
}

static void end_watching(struct loop *l)
{
	for (size_t i = 0; i < l->fds.n; i++)
		close(l->fds.v[i]);
	gt_vec_free(&l->fds);
	free(l->late);
	l->late = NULL;
	if (l->masked)
		pthread_sigmask(SIG_SETMASK, &l->old_mask, NULL);
	l->masked = false;
}

static struct gt_target *const *targets(void *ctx, int *n)
{
	return gt_session_targets(ctx, n);
}

static bool process(void *ctx, size_t i, pid_t *pid, int *target)
{
	const struct gt_session *s = ctx;

	if (i >= s->procs.n)
		return false;
	*pid = s->procs.v[i].pid;
	*target = s->procs.v[i].target;
	return true;
}

static int open_events(struct loop *l, struct gt_sink *sink)
{
	struct gt_session *s = l->s;
	struct gt_event_env env = {
		.m = s->m,
		.map_fds = s->map_fds,
		.events_fd = bpf_object__find_map_fd_by_name(s->base, "gt_events"),
		.control_fd = bpf_object__find_map_fd_by_name(s->base, "gt_control"),
		.counters_fd = bpf_object__find_map_fd_by_name(s->base, "gt_counters"),
		.stacks_fd = bpf_object__find_map_fd_by_name(s->base, "gt_stacks"),
		.images_fd = bpf_object__find_map_fd_by_name(s->base, "gt_images_new"),
		.targets = targets,
		.process = process,
		.ctx = s,
		.sink = sink,
	};
	const char *why = NULL;
	int err = gt_events_new(&env, &l->events, &why);

	return err ? gt_session_fail(s, err, "%s", why) : 0;
}

static int start(struct loop *l, struct gt_sink *sink)
{
	struct gt_session *s = l->s;
	int err;

	l->late = gt_xcalloc((size_t)s->m->nprogs + 1, sizeof(*l->late));
	l->ep = epoll_create1(EPOLL_CLOEXEC);
	if (l->ep < 0)
		return gt_session_fail(s, -errno, "cannot wait for events: %s", strerror(errno));
	gt_vec_push(NULL, &l->fds, l->ep);
	if ((err = watch_signals(l)) || (err = watch_processes(l)))
		return gt_session_fail(s, err, "cannot watch signals and processes: %s",
				       strerror(-err));
	if ((err = open_events(l, sink)))
		return err;
	if (gt_events_images_fd(l->events) >= 0 &&
	    (err = watch(l, gt_events_images_fd(l->events), SRC_IMAGES, 0)))
		return gt_session_fail(s, err, "cannot wait for processes: %s", strerror(-err));
	for (size_t i = 0; i < s->procs.n; i++)
		gt_events_know(l->events, s->procs.v[i].pid);
	for (size_t i = 0; i < s->files.n; i++)
		gt_events_know_file(l->events, s->files.v[i].path, s->files.v[i].name);
	sink->ops->attached(sink, gt_session_nprobes(s));
	if ((err = gt_session_run_programs(s, GT_PROG_BEGIN)) || (err = drain(l)))
		return err;
	/* Who waits for the banner to begin must see it, and find that begin has run. */
	sink->ops->flush(sink);
	if ((err = watch_timers(l)))
		return gt_session_fail(s, err, "cannot set timers: %s", strerror(-err));
	l->ended |= has_nothing_to_wait_for(s);
	/* exit() in begin: the child never runs. */
	return l->ended ? 0 : gt_child_release(s);
}

/* The end of an orderly run; after an error only what is sure to work. */
static int finish(struct loop *l, struct gt_sink *sink)
{
	struct gt_session *s = l->s;
	int err;

	gt_session_step(s, "run");
	gt_session_detach(s);
	gt_session_step(s, "detach");
	/* What came after exit() does not count; without an exit(), everything does. */
	if (l->exited)
		gt_events_discard(l->events);
	else if ((err = drain(l)))
		return err;
	if ((err = gt_session_run_programs(s, GT_PROG_END)) || (err = drain(l)))
		return err;
	err = gt_events_print_maps(l->events);
	if (!err)
		err = gt_events_report_losses(l->events);
	if (err)
		return gt_session_fail(s, err, "cannot read the results: %s", strerror(-err));
	sink->ops->flush(sink);
	gt_session_step(s, "output");
	return 0;
}

/* Tests or benches: begin, these one by one, end. */
static int run_own(struct loop *l, struct gt_sink *sink)
{
	struct gt_session *s = l->s;
	int status, err = open_events(l, sink);

	if (err || (err = gt_session_run_programs(s, GT_PROG_BEGIN)) || (err = drain(l)))
		return err;
	status = gt_session_run_own(s, l->events, sink);
	if (status < 0 || (err = gt_session_run_programs(s, GT_PROG_END)) || (err = drain(l)))
		return status < 0 ? status : err;
	sink->ops->flush(sink);
	return status;
}

static int run_attached(struct loop *l, struct gt_sink *sink)
{
	int err = start(l, sink);

	if (!err)
		err = loop(l);
	end_watching(l);
	if (!err)
		err = finish(l, sink);
	else
		gt_session_detach(l->s);
	return err ? err : gt_events_exit_status(l->events);
}

int gt_session_run(struct gt_session *s, struct gt_sink *sink, char **why)
{
	struct loop l = {.s = s, .ep = -1};
	int err = s->opts.mode == GT_MODE_RUN ? run_attached(&l, sink) : run_own(&l, sink);

	if (l.events)
		gt_events_free(l.events);
	int child = gt_child_end(s);
	if (!err && s->opts.child_status)
		err = child;
	if (err < 0) {
		*why = s->why;
		s->why = NULL;
	}
	return err;
}
