/*
 * Do the layouts fit what runs? Before anything is attached, a BPF iterator follows g and m of each thread
 * of one process per binary with the offsets that the session is about to use. A single goroutine that
 * makes sense proves them; if all make none, they are refuted. Where nothing can be told (no thread
 * runs Go yet, an old kernel, a PID namespace of our own) the session goes on.
 */
#include <bpf/bpf.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/embed.h"
#include "bpf/gt_check.h"
#include "session/kbtf.h"
#include "session/private.h"

enum { MAX_RECORDS = 4096, MAX_TID = 1 << 22 };
/* goids count up from 1; a heap pointer in their place is larger (amd64's begin at 0xc000000000). */
#define MAX_GOID (1ull << 39)

/* GT_FIELD(slot, struct, field) */
#define GT_FIELDS                                                                                  \
	GT_FIELD(g_stack_lo, "runtime.g", "stack.lo")                                              \
	GT_FIELD(g_stack_hi, "runtime.g", "stack.hi")                                              \
	GT_FIELD(g_m, "runtime.g", "m")                                                            \
	GT_FIELD(g_goid, "runtime.g", "goid")                                                      \
	GT_FIELD(g_sched_sp, "runtime.g", "sched.sp")                                              \
	GT_FIELD(g_sched_pc, "runtime.g", "sched.pc")                                              \
	GT_FIELD(g_sched_bp, "runtime.g", "sched.bp")                                              \
	GT_FIELD(g_atomicstatus, "runtime.g", "atomicstatus")                                      \
	GT_FIELD(m_g0, "runtime.m", "g0")                                                          \
	GT_FIELD(m_gsignal, "runtime.m", "gsignal")                                                \
	GT_FIELD(m_curg, "runtime.m", "curg")                                                      \
	GT_FIELD(m_procid, "runtime.m", "procid")

static int set(struct bpf_object *obj, const char *name, uint64_t value)
{
	uint64_t *p = gt_session_var(obj, name, sizeof(*p));

	if (!p)
		return -EINVAL;
	*p = value;
	return 0;
}

static int set_kernel(struct bpf_object *obj, const char *name, const char *path)
{
	uint64_t offset;
	int err = gt_kbtf_offset(path, &offset);

	return err ? err : set(obj, name, offset);
}

static int set_slots(struct bpf_object *obj, const struct gt_target *t, pid_t pid)
{
	int64_t tls;
	int err;

	if ((err = set(obj, "gt_check_target_tgid", (uint64_t)pid)) ||
	    (err = set_kernel(obj, "gt_check_task_tgid", "task_struct.tgid")) ||
	    (err = set_kernel(obj, "gt_check_task_pid", "task_struct.pid")) ||
	    (err = set_kernel(obj, "gt_check_task_fsbase", "task_struct.thread.fsbase")) ||
	    (err = gt_target_tls_g(t, &tls)) || (err = set(obj, "gt_check_tls_g", (uint64_t)tls)))
		return err;
#define GT_FIELD(slot, strct, field)                                                               \
	{                                                                                          \
		uint64_t offset;                                                                   \
		if ((err = gt_target_offset(t, strct, field, &offset)) ||                          \
		    (err = set(obj, "gt_check_" #slot, offset)))                                   \
			return err;                                                                \
	}
	GT_FIELDS
#undef GT_FIELD
	return 0;
}

/* Reads the iterator's records. How many, or negative errno. */
static int read_records(struct bpf_program *prog, pid_t pid, struct gt_check_record *r, int max)
{
	/* Kernels that know it walk only this process's threads; the program filters in any case. */
	union bpf_iter_link_info info = {.task.pid = (unsigned)pid};
	LIBBPF_OPTS(bpf_iter_attach_opts, opts, .link_info = &info, .link_info_len = sizeof(info));
	struct bpf_link *link = bpf_program__attach_iter(prog, &opts);
	size_t n = 0, cap = sizeof(*r) * (size_t)max;
	ssize_t got = 1;
	int fd;

	if (!link)
		link = bpf_program__attach_iter(prog, NULL);
	if (!link)
		return -errno;
	fd = bpf_iter_create(bpf_link__fd(link));
	while (fd >= 0 && n < cap && got > 0) {
		got = read(fd, (char *)r + n, cap - n);
		n += got > 0 ? (size_t)got : 0;
	}
	if (fd < 0 || got < 0)
		got = -errno;
	if (fd >= 0)
		close(fd);
	bpf_link__destroy(link);
	return got < 0 ? (int)got : (int)(n / sizeof(*r));
}

static bool plausible_stack(const struct gt_check_g *g)
{
	return g->stack_lo && g->stack_lo < g->stack_hi && g->stack_hi - g->stack_lo < 1ull << 40;
}

/* g is one of its m's three, and the m's thread id is one, in whatever PID namespace. */
static bool good_m(const struct gt_check_record *r)
{
	const struct gt_check_g *g = &r->g;

	return !(r->failed & (GT_CHECK_BAD_G | GT_CHECK_BAD_M)) && r->m_g0 && plausible_stack(g) &&
	       r->m_procid <= MAX_TID &&
	       (g->addr == r->m_g0 || g->addr == r->m_gsignal || g->addr == r->m_curg);
}

/* The goroutine of an m that has one looks like one, and belongs to it. */
static bool good_curg(const struct gt_check_record *r)
{
	const struct gt_check_g *g = &r->curg;

	return !r->failed && g->m == r->g.m && plausible_stack(g) && g->goid > 0 &&
	       g->goid < MAX_GOID;
}

/*
 * 1: the layout fits, 0: cannot be told, -EINVAL: it does not. Threads with a goroutine say more than
 * idle ones, whose m alone can be looked at.
 */
static int judge(const struct gt_check_record *r, int n)
{
	int good = 0, bad = 0, bad_curg = 0;

	for (int i = 0; i < n; i++) {
		if (r[i].failed & GT_CHECK_NO_G)
			continue;
		if (!good_m(&r[i]))
			bad++;
		else if (!r[i].m_curg)
			good++;
		else if (good_curg(&r[i]))
			return 1;
		else
			bad_curg++;
	}
	if (bad_curg || (bad && !good))
		return -EINVAL;
	return good > 0;
}

/*
 * libbpf would parse all of the kernel's BTF, some 10 ms, to find the one number that an iterator needs. So
 * the program looks like one of another type until it is loaded.
 */
static int make_iterator(struct bpf_program *prog, struct bpf_prog_load_opts *opts, long cookie)
{
	int err = gt_kbtf_func("bpf_iter_task", &opts->attach_btf_id);

	(void)cookie;
	if (!err)
		err = bpf_program__set_type(prog, BPF_PROG_TYPE_TRACING);
	if (!err)
		err = bpf_program__set_expected_attach_type(prog, BPF_TRACE_ITER);
	opts->prog_flags |= BPF_F_SLEEPABLE;
	return err;
}

static struct bpf_object *open_check(void)
{
	LIBBPF_OPTS(bpf_object_open_opts, opts, .object_name = "gotap_check");
	LIBBPF_OPTS(libbpf_prog_handler_opts, handler, .prog_prepare_load_fn = make_iterator);
	static bool known;

	if (!known)
		known = libbpf_register_prog_handler("iter.s/task", BPF_PROG_TYPE_SOCKET_FILTER, 0,
						     &handler) >= 0;
	for (const struct gt_embedded *e = gt_bpf_objects; e->name; e++)
		if (strstr(e->name, "check.bpf"))
			return bpf_object__open_mem(e->start, (size_t)(e->end - e->start), &opts);
	return NULL;
}

int gt_selfcheck_process(const struct gt_target *t, pid_t pid)
{
	struct gt_check_record *r = gt_xcalloc(MAX_RECORDS, sizeof(*r));
	struct bpf_object *obj = open_check();
	int n = -ENOENT;

	if (obj) {
		n = set_slots(obj, t, pid);
		if (!n)
			n = bpf_object__load(obj);
		/* A thread caught between two states is looked at again. */
		for (int i = 0; i < 3 && n >= 0; i++) {
			n = read_records(bpf_object__find_program_by_name(obj, "gt_check"), pid, r,
					 MAX_RECORDS);
			if (n < 0 || judge(r, n) >= 0)
				break;
			usleep(2000);
		}
	}
	bpf_object__close(obj);
	n = n < 0 ? (n == -EINVAL ? -ENOTSUP : n) : judge(r, n);
	free(r);
	return n;
}

static bool needs_layouts(const struct gt_manifest *m)
{
	for (int i = 0; i < m->nslots; i++)
		if (m->slots[i].kind == GT_SLOT_OFFSET || m->slots[i].kind == GT_SLOT_TLS_G)
			return true;
	return false;
}

/* The check knows processes by the initial namespace's numbers. */
static bool in_own_pidns(void)
{
	struct stat st;

	return stat("/proc/self/ns/pid", &st) || (unsigned)st.st_ino != GT_INIT_PIDNS;
}

static int silent(enum libbpf_print_level level, const char *fmt, va_list ap)
{
	(void)level, (void)fmt, (void)ap;
	return 0;
}

static int check_target(struct gt_session *s, int index)
{
	const struct gt_target *t = s->targets.v[index];
	libbpf_print_fn_t before = libbpf_set_print(silent);
	int verdict = 0, err = 0;
	pid_t pid = 0;

	/* One process that can be judged is enough. */
	for (size_t i = 0; i < s->procs.n && verdict != 1 && verdict != -EINVAL; i++)
		if (s->procs.v[i].target == index && s->procs.v[i].pid != s->child.pid) {
			pid = s->procs.v[i].pid;
			verdict = gt_selfcheck_process(t, pid);
		}
	libbpf_set_print(before);
	if (verdict == -EINVAL)
		err = gt_session_fail(s, -EINVAL,
				      "the layout of %s that gotap knows (%s) does not fit process "
				      "%d (%s): none of its "
				      "threads has a plausible goroutine. Nothing was attached",
				      gt_target_goversion(t), gt_target_layout_source(t), pid,
				      gt_target_path(t));
	else if (pid)
		gt_session_say(s, "%s: layout %s: %s", gt_target_path(t),
			       gt_target_layout_source(t),
			       verdict == 1   ? "fits"
			       : verdict == 0 ? "not checked, no thread runs Go yet"
					      : "not checked, this kernel cannot");
	return err;
}

int gt_session_selfcheck(struct gt_session *s)
{
	int err = 0;

	if (!needs_layouts(s->m))
		return 0;
	if (in_own_pidns()) {
		gt_session_say(s,
			       "layouts are not checked: gotap runs in a PID namespace of its own");
		return 0;
	}
	for (size_t i = 0; i < s->targets.n && !err; i++)
		err = check_target(s, (int)i);
	return err;
}
