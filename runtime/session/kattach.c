/*
 * Attaching to the kernel's own places, and to functions of any binary. What this kernel lacks is
 * refused with the reason and what to use instead.
 */
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <errno.h>
#include <linux/perf_event.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/perfs.h"
#include "session/features.h"
#include "session/private.h"
#include "target/kfacts.h"

static int refuse(struct gt_session *s, int err, const struct gt_mprog *m, const char *why)
{
	return gt_session_fail(s, err, "%s: %s", m->probe, why);
}

static int keep(struct gt_session *s, struct bpf_link *link, const struct gt_mprog *m)
{
	int err = -errno;

	if (link) {
		gt_vec_push(&s->arena, &s->links, link);
		return 0;
	}
	if (err == -EPERM || err == -EACCES)
		return refuse(s, err, m, GT_NEEDS_PRIVILEGES);
	if (m->optional) {
		gt_session_warn(s, "%s is left out: %s", m->probe, strerror(-err));
		return 0;
	}
	return gt_session_fail(s, err, "cannot attach %s: %s", m->probe, strerror(-err));
}

/* ---- functions and tracepoints ---- */

/* Nearest names of the kernel's, for one that it does not have. */
static int unknown(struct gt_session *s, const struct gt_mprog *m, const char *kind)
{
	struct gt_kfacts *f = gt_kfacts_new();
	struct gt_near near = {.name = m->event};
	const char *const *names;
	int n = gt_kfacts_match(f, kind, "*", &names);

	for (int i = 0; i < n; i++)
		gt_near_add(&near, names[i]);
	gt_session_fail(s, -ENOENT, "this kernel has no %s%s%s%s", m->probe,
			near.n ? "; nearest: " : "", near.n ? gt_prog_kind_name(m->kind) : "",
			near.n ? gt_arena_printf(&s->arena, ":%s", near.best[0]) : "");
	gt_kfacts_free(f);
	return -ENOENT;
}

int gt_session_prepare_kernel(struct gt_session *s, struct bpf_program *p, int prog)
{
	const struct gt_mprog *m = &s->m->progs[prog];
	int err;

	if ((m->kind == GT_PROG_KPROBE || m->kind == GT_PROG_KRETPROBE) && !gt_features_kprobes())
		return refuse(
			s, -EOPNOTSUPP, m,
			"this kernel has no kprobes (CONFIG_KPROBES); use fentry: and fexit:");
	if (m->kind != GT_PROG_FENTRY && m->kind != GT_PROG_FEXIT)
		return 0;
	bpf_program__set_expected_attach_type(p, m->kind == GT_PROG_FENTRY ? BPF_TRACE_FENTRY
									   : BPF_TRACE_FEXIT);
	err = bpf_program__set_attach_target(p, 0, m->event);
	if (err == -ENOENT || err == -ESRCH)
		return unknown(s, m, "fn");
	return err ? gt_session_fail(s, err, "%s: %s", m->probe, strerror(-err)) : 0;
}

static int attach_raw(struct gt_session *s, struct bpf_program *p, const struct gt_mprog *m)
{
	struct bpf_link *link = bpf_program__attach_raw_tracepoint(p, m->event);

	return !link && errno == ENOENT ? unknown(s, m, "rawtp") : keep(s, link, m);
}

static int attach_kprobe(struct gt_session *s, struct bpf_program *p, const struct gt_mprog *m)
{
	char *func = gt_arena_strdup(&s->arena, m->event), *plus = strchr(func, '+');
	LIBBPF_OPTS(bpf_kprobe_opts, opts, .retprobe = m->kind == GT_PROG_KRETPROBE);
	struct bpf_link *link;

	if (plus) {
		*plus = 0;
		opts.offset = strtoul(plus + 1, NULL, 0);
	}
	link = bpf_program__attach_kprobe_opts(p, func, &opts);
	return !link && errno == ENOENT && !m->optional ? unknown(s, m, "fn") : keep(s, link, m);
}

/* ---- perf events ---- */

static const struct {
	enum gt_prog_kind kind;
	const char *name;
	uint64_t config;
} perfs[] = {
#define GT_PERF(kind, name, alias, count, config) {GT_PROG_##kind, name, config},
	GT_PERFS
#undef GT_PERF
};

static int attach_perf(struct gt_session *s, struct bpf_program *p, const struct gt_mprog *m)
{
	struct perf_event_attr attr = {
		.size = sizeof(attr),
		.type = m->kind == GT_PROG_SOFTWARE ? PERF_TYPE_SOFTWARE : PERF_TYPE_HARDWARE,
		.config = UINT64_MAX,
		.sample_period = m->period_ns,
	};
	int ncpus = libbpf_num_possible_cpus(), done = 0, err = 0;

	for (size_t i = 0; i < GT_COUNT(perfs); i++)
		if (perfs[i].kind == m->kind && !strcmp(perfs[i].name, m->event))
			attr.config = perfs[i].config;
	for (int cpu = 0; cpu < ncpus && !err; cpu++) {
		int fd =
			(int)syscall(SYS_perf_event_open, &attr, -1, cpu, -1, PERF_FLAG_FD_CLOEXEC);
		struct bpf_link *link;

		if (fd < 0 && errno == ENODEV) /* offline */
			continue;
		if (fd < 0 && m->kind == GT_PROG_HARDWARE &&
		    (errno == ENOENT || errno == EOPNOTSUPP))
			return refuse(s, -errno, m,
				      "this machine shows no such hardware counter, as virtual "
				      "machines often do not; software: and profile: work here");
		if (fd < 0)
			return keep(s, NULL, m);
		link = bpf_program__attach_perf_event(p, fd);
		if (!link)
			close(fd);
		err = keep(s, link, m);
		done++;
	}
	return err || done ? err : refuse(s, -ENODEV, m, "no processor has it");
}

int gt_session_attach_kernel(struct gt_session *s, int prog)
{
	const struct gt_mprog *m = &s->m->progs[prog];
	struct bpf_program *p = gt_session_program(s, s->base, prog);

	switch (m->kind) {
	case GT_PROG_RAWTP:
		return attach_raw(s, p, m);
	case GT_PROG_FENTRY:
	case GT_PROG_FEXIT:
		return keep(s, bpf_program__attach_trace(p), m);
	case GT_PROG_KPROBE:
	case GT_PROG_KRETPROBE:
		return attach_kprobe(s, p, m);
	case GT_PROG_SOFTWARE:
	case GT_PROG_HARDWARE:
		return attach_perf(s, p, m);
	default:
		return 0;
	}
}

int gt_session_signal(const struct gt_mprog *m)
{
	return strcmp(m->event, "SIGUSR2") ? SIGUSR1 : SIGUSR2;
}

/* ---- facts of the kernel ---- */

static uint64_t find_symbol(const char *name)
{
	FILE *f = fopen("/proc/kallsyms", "re");
	char line[512], sym[256];
	uint64_t addr = 0, at;

	while (f && !addr && fgets(line, sizeof(line), f))
		if (sscanf(line, "%lx %*c %255s", &at, sym) == 2 && !strcmp(sym, name))
			addr = at;
	if (f)
		fclose(f);
	return addr;
}

int gt_session_kernel_slot(struct gt_session *s, const struct gt_mslot *slot, uint64_t *out)
{
	const char *subject = gt_slot_subject(slot->name);
	int err;

	if (slot->kind == GT_SLOT_NCPUS) {
		*out = (uint64_t)sysconf(_SC_NPROCESSORS_ONLN);
		return 0;
	}
	if (slot->kind == GT_SLOT_KSYM) {
		*out = find_symbol(subject);
		return *out ? 0
			    : gt_session_fail(s, -ENOENT,
					      "this kernel has no symbol %s, or does not show it",
					      subject);
	}
	if (!s->kernel)
		s->kernel = gt_kfacts_new();
	err = gt_kfacts_arg_offset(s->kernel, subject, out);
	return err ? gt_session_fail(s, err, "this kernel has no %s", subject) : 0;
}
