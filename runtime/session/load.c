/*
 * Loading: the object once as the base instance (all maps, base programs), once more per target binary
 * (its target programs, with the base's maps). Slots are written between open and load; libbpf freezes
 * them, and the verifier sees constants.
 *
 * libbpf prints through one function for the whole process, so what it says goes to a buffer of the
 * thread that loads. A warning about BTF is taken as an error: without BTF the program would load, but
 * its complaints would lose their place in the script.
 */
#include <bpf/bpf.h>
#include <bpf/btf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "session/kbtf.h"
#include "session/private.h"

enum { LOG_SIZE = 1 << 20 };

static _Thread_local struct {
	struct gt_buf text;
	bool bad_btf;
} said;

static int listen(enum libbpf_print_level level, const char *fmt, va_list ap)
{
	char line[512];

	if (level != LIBBPF_WARN)
		return 0;
	vsnprintf(line, sizeof(line), fmt, ap);
	if (strstr(line, "loading .BTF into kernel"))
		said.bad_btf = true;
	if (said.text.n < 1 << 16)
		gt_buf_str(&said.text, line);
	return 0;
}

/* The last line that libbpf said, which is nearest to the cause. */
static const char *last_said(struct gt_session *s)
{
	const char *text = gt_buf_text(&said.text), *p;
	size_t n = strlen(text);

	while (n && text[n - 1] == '\n')
		n--;
	for (p = text + n; p > text && p[-1] != '\n';)
		p--;
	if (!strncmp(p, "libbpf: ", 8))
		p += 8;
	return gt_arena_strndup(&s->arena, p, (size_t)(text + n - p));
}

struct bpf_program *gt_session_program(struct gt_session *s, struct bpf_object *obj, int prog)
{
	return obj ? bpf_object__find_program_by_name(obj, s->m->progs[prog].name) : NULL;
}

void *gt_session_var(struct bpf_object *obj, const char *name, size_t len)
{
	struct btf *btf = bpf_object__btf(obj);
	struct bpf_map *map = bpf_object__find_map_by_name(obj, ".rodata");
	int id = btf ? btf__find_by_name_kind(btf, ".rodata", BTF_KIND_DATASEC) : -ENOENT;
	const struct btf_type *sec = id < 0 ? NULL : btf__type_by_id(btf, (uint32_t)id);
	const struct btf_var_secinfo *v = sec ? btf_var_secinfos(sec) : NULL;
	size_t size;
	char *bytes = map ? bpf_map__initial_value(map, &size) : NULL;

	for (int i = 0; bytes && sec && i < btf_vlen(sec); i++) {
		const struct btf_type *t = btf__type_by_id(btf, v[i].type);

		if (t && !strcmp(btf__name_by_offset(btf, t->name_off), name))
			return v[i].size >= len && v[i].offset <= size && size - v[i].offset >= len
				       ? bytes + v[i].offset
				       : NULL;
	}
	return NULL;
}

static int session_slot(struct gt_session *s, const struct gt_mslot *slot, bool filter,
			uint64_t *out)
{
	struct stat st;
	int err;

	switch (slot->kind) {
	case GT_SLOT_FILTER:
		*out = filter;
		return 0;
	case GT_SLOT_PIDNS_DEV:
	case GT_SLOT_PIDNS_INO:
		if (stat("/proc/self/ns/pid", &st) || (unsigned)st.st_ino == GT_INIT_PIDNS)
			*out = 0;
		else if (slot->kind == GT_SLOT_PIDNS_INO)
			*out = st.st_ino;
		else /* as the kernel keeps it */
			*out = (uint64_t)major(st.st_dev) << 20 | minor(st.st_dev);
		return 0;
	case GT_SLOT_BTF:
		err = gt_kbtf_offset(gt_slot_subject(slot->name), out);
		if (err)
			return gt_session_fail(
				s, err,
				err == -ENODATA ? "this kernel has no BTF (CONFIG_DEBUG_INFO_BTF), "
						  "needed for %s"
				: err == -ENOENT ? "this kernel has no %s"
						 : "cannot tell from the kernel's BTF where %s is",
				gt_slot_subject(slot->name));
		return 0;
	case GT_SLOT_BTFBIT:
		err = gt_kbtf_bits(gt_slot_subject(slot->name), out);
		return err ? gt_session_fail(s, err, "this kernel has no %s",
					     gt_slot_subject(slot->name))
			   : 0;
	case GT_SLOT_KARG:
	case GT_SLOT_NCPUS:
	case GT_SLOT_KSYM:
		return gt_session_kernel_slot(s, slot, out);
	case GT_SLOT_UADDR:
		return gt_session_uaddr(s, gt_slot_subject(slot->name), out);
	case GT_SLOT_CPID:
		*out = (uint64_t)s->child.pid;
		return 0;
	case GT_SLOT_CGROUP: /* the directory's inode */
		if (stat(gt_slot_subject(slot->name), &st))
			return gt_session_fail(s, -errno, "cgroupid: %s: %s",
					       gt_slot_subject(slot->name), strerror(errno));
		*out = st.st_ino;
		return 0;
	case GT_SLOT_START:
		*out = (uint64_t)gt_session_now();
		return 0;
	case GT_SLOT_SELF_TGID:
		*out = (uint64_t)getpid();
		return 0;
	default:
		*out = 0;
		return 0;
	}
}

static int write_slots(struct gt_session *s, struct bpf_object *obj, const struct gt_binding *b,
		       bool filter)
{
	for (int i = 0; i < s->m->nslots; i++) {
		const struct gt_mslot *slot = &s->m->slots[i];
		const void *value;
		uint64_t num;
		size_t len = sizeof(num);
		void *p;
		int err;

		if (!slot->var)
			continue;
		if (gt_slot_is_target(slot->kind)) {
			if (!b) /* the base instance has no target: its copies are not read */
				continue;
			value = gt_bind_value(b, i, &len);
		} else {
			if ((err = session_slot(s, slot, filter, &num)))
				return err;
			value = &num;
		}
		p = gt_session_var(obj, slot->var, len);
		if (!p)
			return gt_session_fail(s, -EINVAL,
					       "damaged object: it has no variable %s for %s",
					       slot->var, slot->name);
		memcpy(p, value, len);
	}
	return 0;
}

static int prog_type(enum gt_prog_kind k)
{
	switch (k) {
	case GT_PROG_BEGIN:
	case GT_PROG_END:
	case GT_PROG_INTERVAL:
	case GT_PROG_TEST:
	case GT_PROG_RAWTP:
	case GT_PROG_SIGNAL:
		return BPF_PROG_TYPE_RAW_TRACEPOINT;
	case GT_PROG_BENCH:
		return BPF_PROG_TYPE_XDP;
	case GT_PROG_FENTRY:
	case GT_PROG_FEXIT:
		return BPF_PROG_TYPE_TRACING;
	case GT_PROG_SOFTWARE:
	case GT_PROG_HARDWARE:
	case GT_PROG_PROFILE:
		return BPF_PROG_TYPE_PERF_EVENT;
	case GT_PROG_TRACEPOINT:
		return BPF_PROG_TYPE_TRACEPOINT;
	case GT_PROG_GO:
	case GT_PROG_KPROBE:
	case GT_PROG_KRETPROBE:
	case GT_PROG_UPROBE:
	case GT_PROG_USDT:
	case GT_PROG_URETPROBE:
	case GT_PROG_N:
		break;
	}
	return BPF_PROG_TYPE_KPROBE;
}

static bool is_user(enum gt_prog_kind k)
{
	return k == GT_PROG_UPROBE || k == GT_PROG_URETPROBE || k == GT_PROG_USDT;
}

/* Chooses the programs of one instance, and how they will be attached. */
static int choose(struct gt_session *s, struct bpf_object *obj, const struct gt_instance *t)
{
	struct bpf_program *p;

	bpf_object__for_each_program(p, obj) bpf_program__set_autoload(p, false);
	for (int i = 0; i < s->m->nprogs; i++) {
		const struct gt_mprog *m = &s->m->progs[i];
		bool target = gt_prog_kind_scope(m->kind) == GT_SCOPE_TARGET;

		p = gt_session_program(s, obj, i);
		if (!p)
			return gt_session_fail(s, -EINVAL, "damaged object: it has no program %s",
					       m->name);
		if (!gt_session_wants(s, m->kind))
			continue;
		if (target != (t != NULL) || (target && !t->bind.sites[i].n))
			continue;
		bpf_program__set_autoload(p, true);
		bpf_program__set_type(p, (enum bpf_prog_type)prog_type(m->kind));
		int err = target ? 0 : gt_session_missing(s, i, gt_session_prepare_kernel(s, p, i));
		if (err)
			return err;
		if (s->missing[i])
			bpf_program__set_autoload(p, false);
		if (target || is_user(m->kind))
			bpf_program__set_expected_attach_type(
				p, s->features->multi ? GT_TRACE_UPROBE_MULTI : 0);
	}
	return 0;
}

static int share_maps(struct gt_session *s, struct bpf_object *obj)
{
	struct bpf_map *map;

	bpf_object__for_each_map(map, obj)
	{
		struct bpf_map *of_base = bpf_object__find_map_by_name(s->base, bpf_map__name(map));
		int err;

		if (bpf_map__is_internal(map))
			continue;
		err = of_base ? bpf_map__reuse_fd(map, bpf_map__fd(of_base)) : -ENOENT;
		if (err)
			return gt_session_fail(s, err, "cannot share map %s: %s",
					       bpf_map__name(map), strerror(-err));
	}
	return 0;
}

/* Which program the verifier refused: the one that libbpf names. */
static const char *refused(struct gt_session *s, struct bpf_object *obj)
{
	const char *text = gt_buf_text(&said.text);

	for (int i = 0; i < s->m->nprogs; i++) {
		struct bpf_program *p = gt_session_program(s, obj, i);
		char quoted[160];

		if (!p || !bpf_program__autoload(p))
			continue;
		snprintf(quoted, sizeof(quoted), "prog '%s'", s->m->progs[i].name);
		if (strstr(text, quoted))
			return s->m->progs[i].probe;
	}
	return NULL;
}

static int load_failed(struct gt_session *s, struct bpf_object *obj, int err)
{
	const char *probe = refused(s, obj);
	char *text;

	if (s->opts.verbose > 1 && s->opts.log && *s->log)
		fputs(s->log, s->opts.log);
	if (probe && *s->log && err != -EPERM) {
		text = gt_verifier_explain(s->m, probe, s->log);
		gt_session_fail(s, err, "%s", text);
		free(text);
		return err;
	}
	if (err == -EPERM && probe && !geteuid() &&
	    (!strncmp(probe, "fentry:", 7) || !strncmp(probe, "fexit:", 6)))
		return gt_session_fail(
			s, err,
			"%s: this kernel does not let programs be attached to its functions; "
			"tracepoint: and rawtracepoint: work without that",
			probe);
	if (err == -EPERM || err == -EACCES)
		return gt_session_fail(s, err, "%s", GT_NEEDS_PRIVILEGES);
	if (err == -ENOMEM || err == -E2BIG)
		return gt_session_fail(s, err, "the kernel refuses so much memory for maps: %s",
				       last_said(s));
	return gt_session_fail(s, err, "cannot load%s%s: %s (%s)", probe ? " " : "",
			       probe ? probe : "", strerror(-err), last_said(s));
}

static int load_instance(struct gt_session *s, struct gt_instance *t, struct bpf_object **out)
{
	const struct gt_binding *b = t ? &t->bind : NULL;
	bool filter = t ? s->filter_links : !s->all;
	LIBBPF_OPTS(bpf_object_open_opts, opts, .object_name = "gotap", .kernel_log_buf = s->log,
		    .kernel_log_size = LOG_SIZE);
	struct bpf_object *obj;
	int err;

	gt_buf_reset(&said.text);
	said.bad_btf = false;
	*s->log = 0;
	obj = bpf_object__open_mem(s->o->elf, s->o->len, &opts);
	if (!obj)
		return gt_session_fail(s, -errno, "damaged object: %s", last_said(s));
	*out = obj;
	if ((err = choose(s, obj, t)) || (err = write_slots(s, obj, b, filter)) ||
	    (t && (err = share_maps(s, obj))))
		return err;
	if (!t && (err = gt_session_size_sites(s, obj)))
		return err;
	err = bpf_object__load(obj);
	if (err)
		return load_failed(s, obj, err);
	if (said.bad_btf)
		return gt_session_fail(s, -EINVAL,
				       "the kernel refuses the object's type information (BTF): %s",
				       gt_buf_text(&said.text));
	return 0;
}

static int find_maps(struct gt_session *s)
{
	s->map_fds = gt_new_n(&s->arena, int, (size_t)s->m->nmaps + 1);
	s->procs_fd = bpf_object__find_map_fd_by_name(s->base, "gt_procs");
	for (int i = 0; i < s->m->nmaps; i++) {
		s->map_fds[i] = bpf_object__find_map_fd_by_name(s->base, s->m->maps[i].var);
		if (s->map_fds[i] < 0)
			return gt_session_fail(s, -EINVAL, "damaged object: it has no map %s",
					       s->m->maps[i].var);
	}
	if (s->procs_fd >= 0) {
		struct bpf_map *map = bpf_object__find_map_by_name(s->base, "gt_procs");

		if (bpf_map__key_size(map) != 4 ||
		    bpf_map__value_size(map) != 8u * (unsigned)s->m->row_words)
			return gt_session_fail(
				s, -EINVAL,
				"damaged object: gt_procs does not fit its description");
	}
	return 0;
}

int gt_session_write_row(struct gt_session *s, const struct gt_proc *p)
{
	const struct gt_binding *b =
		p->target == GT_NO_TARGET ? NULL : &s->instances.v[p->target].bind;
	uint32_t key = (uint32_t)p->pid;
	uint64_t bias = 0, *row;
	int err;

	if (s->procs_fd < 0)
		return 0;
	err = b ? gt_bind_bias(b->target, p->pid, &bias) : 0;
	/* It has ended: whoever waits for processes will see that. */
	if (err == -ESRCH || err == -ENOEXEC)
		return 0;
	if (err)
		return gt_session_fail(s, err, "cannot read where process %d is loaded: %s", p->pid,
				       strerror(-err));
	row = gt_xcalloc((size_t)s->m->row_words + 1, sizeof(*row));
	if (b)
		gt_bind_row(b, bias, row);
	err = bpf_map_update_elem(s->procs_fd, &key, row, BPF_ANY);
	free(row);
	if (err == -E2BIG) {
		gt_session_warn(s, "too many processes: %d is left out", p->pid);
		err = 0;
	}
	return err ? gt_session_fail(s, err, "cannot note process %d: %s", p->pid, strerror(-err))
		   : 0;
}

int gt_session_write_rows(struct gt_session *s)
{
	int err = 0;

	for (size_t i = 0; i < s->procs.n && !err; i++)
		err = gt_session_write_row(s, &s->procs.v[i]);
	return err;
}

/* Links filter by process where the kernel does it right; else the programs do, by gt_procs. */
static bool must_filter(const struct gt_session *s)
{
	return (s->opts.npids || s->opts.child) && s->features->multi && !s->features->multi_pid;
}

static int load_all(struct gt_session *s)
{
	int err = load_instance(s, NULL, &s->base);

	if (err || (err = find_maps(s)) || (err = gt_session_write_sites(s)))
		return err;
	if (s->filter_links && s->procs_fd < 0)
		/* Compiled without the map: one perf event a site still filters by process. */
		return gt_session_fail(
			s, -ENOTSUP,
			"this kernel cannot filter by process; use -b instead of -p and -c");
	for (size_t i = 0; i < s->instances.n; i++) {
		struct gt_instance *t = &s->instances.v[i];
		bool any = false;

		gt_session_progress(s, "loading for program", i + 1, s->instances.n);
		for (int p = 0; p < s->m->nprogs; p++)
			any |= t->bind.sites[p].n > 0;
		if (any && (err = load_instance(s, t, &t->obj)))
			return err;
	}
	return gt_session_write_rows(s);
}

int gt_session_load(struct gt_session *s)
{
	libbpf_print_fn_t before = libbpf_set_print(listen);
	int err;

	s->log = gt_xcalloc(1, LOG_SIZE);
	s->filter_links = must_filter(s);
	err = load_all(s);
	libbpf_set_print(before);
	gt_buf_free(&said.text);
	free(s->log);
	s->log = NULL;
	return err;
}

void gt_session_unload(struct gt_session *s)
{
	for (size_t i = 0; i < s->instances.n; i++) {
		struct gt_instance *t = &s->instances.v[i];

		bpf_object__close(t->obj);
		if (t->bind.m)
			gt_bind_free(&t->bind);
		gt_target_close(t->target);
		close(t->fd);
	}
	for (size_t i = 0; i < s->procs.n; i++)
		if (s->procs.v[i].pidfd >= 0)
			close(s->procs.v[i].pidfd);
	gt_session_close_user(s);
	bpf_object__close(s->base);
	gt_map_free(&s->others);
}
