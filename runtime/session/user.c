/*
 * Programs on functions and markers of any binary: which files a name means, which places in them, and what each
 * place is called. All places of one file and program are one link where the kernel has uprobe_multi.
 */
#include <bpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "session/private.h"
#include "target/paths.h"

enum { MAX_PLACES = 1 << 16 };

/* One process to look for files and to filter by, where there is exactly one. */
static pid_t only_pid(const struct gt_session *s)
{
	if (s->opts.child)
		return s->child.pid;
	return s->opts.npids == 1 ? s->opts.pids[0] : 0;
}

static int open_file(struct gt_session *s, const char *name, const char **why)
{
	struct gt_user_file f = {.fd = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK), .name = name};
	int err;

	for (size_t i = 0; i < s->files.n; i++)
		if (!strcmp(s->files.v[i].name, name)) {
			close(f.fd);
			return (int)i;
		}
	if (f.fd < 0) {
		err = -errno;
		*why = strerror(-err);
		return err;
	}
	f.path = gt_arena_printf(&s->arena, "/proc/self/fd/%d", f.fd);
	err = gt_image_open(f.path, &f.im, why);
	if (err) {
		close(f.fd);
		return err;
	}
	gt_vec_push(&s->arena, &s->files, f);
	return (int)s->files.n - 1;
}

/* What is asked of one program while its places are looked for. */
struct search {
	struct gt_session *s;
	const struct gt_mprog *m;
	struct gt_places *out;
	int file;
	bool wild;
	struct gt_near near; /* names that are there instead */
	int fewest;	     /* arguments of the markers that have too few; -1 none */
};

static int add_place(struct search *q, uint64_t addr, uint64_t semaphore, const char *func,
		     const char *probe, const struct gt_site_args *args)
{
	struct gt_user_file *f = &q->s->files.v[q->file];
	struct gt_user_site site = {.addr = addr};
	struct gt_place p = {
		.file = q->file, .semaphore = semaphore, .cookie = q->s->sites.n, .what = func};

	if (!gt_image_offset(f->im, addr, &p.offset))
		return gt_session_fail(q->s, -EINVAL, "%s: 0x%llx is no address of %s", q->m->probe,
				       (unsigned long long)addr, f->name);
	/* Aliases of one function are one place. */
	for (size_t i = q->out->n; i-- > 0 && q->m->kind != GT_PROG_USDT;)
		if (q->out->v[i].offset == p.offset && q->out->v[i].file == q->file)
			return 0;
	if (q->out->n == MAX_PLACES)
		return gt_session_fail(q->s, -E2BIG,
				       "%s means more than %d places: write a "
				       "narrower pattern",
				       q->m->probe, MAX_PLACES);
	snprintf(site.func, sizeof(site.func), "%s", func);
	snprintf(site.probe, sizeof(site.probe), "%s", probe);
	if (args)
		site.args = *args;
	gt_vec_push(&q->s->arena, q->out, p);
	gt_vec_push(&q->s->arena, &q->s->sites, site);
	return 0;
}

static const char *probe_name(struct search *q, const char *rest)
{
	return gt_arena_printf(&q->s->arena, "%s:%s:%s", gt_prog_kind_name(q->m->kind),
			       q->s->files.v[q->file].name, rest);
}

static int find_markers(struct search *q)
{
	size_t n;
	const struct gt_marker *v = gt_image_markers(q->s->files.v[q->file].im, &n);
	int err = 0;

	for (size_t i = 0; i < n && !err; i++) {
		const char *name = gt_arena_printf(&q->s->arena, "%s:%s", v[i].provider, v[i].name);

		if (!gt_glob(q->m->event, name)) {
			gt_near_add(&q->near, *q->m->event == '*' ? v[i].name : name);
		} else if ((int)v[i].spec.n < q->m->nargs) {
			if (q->fewest < 0 || (int)v[i].spec.n < q->fewest)
				q->fewest = (int)v[i].spec.n;
		} else {
			err = add_place(q, v[i].addr, v[i].semaphore, v[i].name,
					probe_name(q, name), &v[i].spec);
		}
	}
	return err;
}

/* An address of the binary, link-time. */
static int find_address(struct search *q, uint64_t addr)
{
	struct gt_user_file *f = &q->s->files.v[q->file];
	const struct gt_image_sym *sym = gt_image_at(f->im, addr);

	if (sym && !gt_image_boundary(f->im, sym, addr))
		return gt_session_fail(q->s, -EINVAL,
				       "%s: no instruction of %s begins there; a probe would "
				       "destroy the one that holds it",
				       q->m->probe, sym->name);
	return add_place(q, addr, 0,
			 sym ? sym->name
			     : gt_arena_printf(&q->s->arena, "0x%llx", (unsigned long long)addr),
			 probe_name(q, q->m->event), NULL);
}

static int find_offset(struct search *q, const char *plus)
{
	struct gt_user_file *f = &q->s->files.v[q->file];
	const char *name =
		gt_arena_strndup(&q->s->arena, q->m->event, (size_t)(plus - q->m->event));
	const struct gt_image_sym *sym = gt_image_find(f->im, name);
	uint64_t off = strtoull(plus + 1, NULL, 0);

	q->near.name = name;
	if (!sym)
		return 0;
	if (sym->size && off >= sym->size)
		return gt_session_fail(q->s, -EINVAL, "%s: %s has %llu bytes", q->m->probe, name,
				       (unsigned long long)sym->size);
	return find_address(q, sym->addr + off);
}

static int find_functions(struct search *q)
{
	struct gt_user_file *f = &q->s->files.v[q->file];
	const char *event = q->m->event, *plus = strchr(event, '+');
	const struct gt_image_sym *v, *one;
	char *end;
	uint64_t addr = strtoull(event, &end, 0);
	size_t n;
	int err = 0;

	if (*event >= '0' && *event <= '9' && !*end)
		return find_address(q, addr);
	if (plus && plus[1] >= '0' && plus[1] <= '9' && !strpbrk(event, "*?"))
		return find_offset(q, plus);
	v = gt_image_syms(f->im, &n);
	if (!q->wild || !strpbrk(event, "*?")) {
		one = gt_image_find(f->im, event);
		if (one)
			return add_place(q, one->addr, 0, event, probe_name(q, event), NULL);
		for (size_t i = 0; i < n; i++)
			gt_near_add(&q->near, v[i].name);
		return 0;
	}
	for (size_t i = 0; i < n && !err; i++)
		if (gt_glob_go(event, v[i].name))
			err = add_place(q, v[i].addr, 0, v[i].name, probe_name(q, v[i].name), NULL);
	return err;
}

static int nothing(struct search *q, const struct gt_paths *paths)
{
	const char *what = q->m->kind == GT_PROG_USDT ? "marker" : "function";

	if (!paths->n && strpbrk(q->m->category, "*?["))
		return gt_session_fail(q->s, -ENOENT, "%s: no file matches '%s'", q->m->probe,
				       q->m->category);
	if (!paths->n && !*q->m->category)
		return gt_session_fail(q->s, -ENOENT,
				       "%s: without the name of a binary, -p or -c must say whose "
				       "code is meant",
				       q->m->probe);
	if (!paths->n)
		return gt_session_fail(q->s, -ENOENT, "%s: there is no file %s", q->m->probe,
				       q->m->category);
	if (q->fewest >= 0)
		return gt_session_fail(q->s, -EINVAL, "%s has %d argument%s: there is no arg%d",
				       q->m->probe, q->fewest, q->fewest == 1 ? "" : "s",
				       q->m->nargs - 1);
	return gt_session_fail(q->s, -ENOENT, "%s: %s has no such %s%s%s%s%s", q->m->probe,
			       paths->n == 1 ? paths->v[0] : q->m->category, what,
			       q->m->kind == GT_PROG_USDT ? "" : " in its symbol tables",
			       q->near.n ? "; did you mean '" : "",
			       q->near.n ? q->near.best[0] : "", q->near.n ? "'?" : "");
}

static int bind_program(struct gt_session *s, int prog)
{
	const struct gt_mprog *m = &s->m->progs[prog];
	struct gt_paths paths = {0};
	struct search q = {.s = s,
			   .m = m,
			   .out = &s->places[prog],
			   .wild = m->optional,
			   .near = {.name = m->event},
			   .fewest = -1};
	int err = 0;

	if (m->kind == GT_PROG_USDT && *m->event == '*')
		q.near.name = strchr(m->event, ':') + 1;
	gt_paths_find(&s->arena, m->category, only_pid(s), &paths);
	for (size_t i = 0; i < paths.n && !err; i++) {
		const char *why = NULL;

		q.file = open_file(s, paths.v[i], &why);
		if (q.file < 0 && paths.n > 1)
			continue;
		if (q.file < 0)
			return gt_session_fail(s, q.file, "%s: %s: %s", m->probe, paths.v[i], why);
		if (m->kind == GT_PROG_URETPROBE && gt_image_is_go(s->files.v[q.file].im)) {
			if (paths.n > 1)
				continue;
			return gt_session_fail(
				s, -EOPNOTSUPP,
				"%s: this is a Go program: the kernel would change return "
				"addresses "
				"on a stack that Go moves, and crash it; go: events see returns "
				"safely",
				m->probe);
		}
		err = m->kind == GT_PROG_USDT ? find_markers(&q) : find_functions(&q);
	}
	return err || q.out->n ? err : nothing(&q, &paths);
}

static bool is_user(enum gt_prog_kind k)
{
	return k == GT_PROG_UPROBE || k == GT_PROG_URETPROBE || k == GT_PROG_USDT;
}

int gt_session_bind_user(struct gt_session *s)
{
	int err = 0;

	s->places = gt_new_n(&s->arena, struct gt_places, (size_t)s->m->nprogs + 1);
	for (int i = 0; i < s->m->nprogs && !err; i++)
		if (is_user(s->m->progs[i].kind) && gt_session_wants(s, s->m->progs[i].kind))
			err = gt_session_missing(s, i, bind_program(s, i));
	return err;
}

int gt_session_names(const struct gt_session *s, int prog)
{
	const struct gt_places *v = &s->places[prog];
	int n = 0;

	/* Places of one name follow each other. */
	for (size_t i = 1; i < v->n; i++)
		n += strcmp(s->sites.v[v->v[i].cookie].probe,
			    s->sites.v[v->v[i - 1].cookie].probe) != 0;
	return n;
}

int gt_session_uaddr(struct gt_session *s, const char *subject, uint64_t *out)
{
	const char *colon = strrchr(subject, ':'), *why = NULL;
	const char *binary = gt_arena_strndup(&s->arena, subject, (size_t)(colon - subject));
	struct gt_paths paths = {0};
	uint64_t size;
	int file;

	gt_paths_find(&s->arena, binary, only_pid(s), &paths);
	file = paths.n ? open_file(s, paths.v[0], &why) : -ENOENT;
	if (file < 0 || !gt_image_any(s->files.v[file].im, colon + 1, out, &size))
		return gt_session_fail(s, -ENOENT, "%s has no symbol %s", binary, colon + 1);
	return 0;
}

int gt_session_size_sites(struct gt_session *s, struct bpf_object *obj)
{
	struct bpf_map *map = bpf_object__find_map_by_name(obj, "gt_sites");

	if (!map || !s->sites.n)
		return 0;
	if (bpf_map__value_size(map) != sizeof(struct gt_user_site))
		return gt_session_fail(s, -EINVAL, "damaged object: gt_sites has another size");
	return bpf_map__set_max_entries(map, (uint32_t)s->sites.n);
}

int gt_session_write_sites(struct gt_session *s)
{
	int fd = bpf_object__find_map_fd_by_name(s->base, "gt_sites"), err = 0;

	for (uint32_t i = 0; fd >= 0 && i < s->sites.n && !err; i++)
		err = bpf_map_update_elem(fd, &i, &s->sites.v[i], BPF_ANY);
	return err ? gt_session_fail(s, err, "cannot write the names of the places: %s",
				     strerror(-err))
		   : 0;
}

int gt_session_attach_user(struct gt_session *s, int prog)
{
	const struct gt_places *all = &s->places[prog];
	bool by_link = !s->features->multi || s->features->multi_pid;
	pid_t pid = s->m->target_filter && by_link ? only_pid(s) : 0;
	struct gt_attach a = {gt_session_program(s, s->base, prog), &s->m->progs[prog], NULL,
			      pid ? pid : -1};
	size_t done = 0;
	int err = 0;

	/* Places of one file follow each other. */
	for (size_t i = 0, n; i < all->n && !err; i += n) {
		for (n = 1; i + n < all->n && all->v[i + n].file == all->v[i].file;)
			n++;
		a.path = s->files.v[all->v[i].file].path;
		err = gt_session_attach_places(s, &a, all->v + i, n, &done);
	}
	if (!err && !done)
		err = gt_session_fail(s, -EOPNOTSUPP,
				      "cannot attach %s: the kernel can probe none of its "
				      "instructions",
				      a.m->probe);
	if (!err)
		gt_session_say(s, "%s: %zu place%s", a.m->probe, done, done == 1 ? "" : "s");
	return err;
}

void gt_session_close_user(struct gt_session *s)
{
	for (size_t i = 0; i < s->files.n; i++) {
		gt_image_close(s->files.v[i].im);
		close(s->files.v[i].fd);
	}
	s->files.n = 0;
}
