/*
 * A session from open to close: the order of things, and their end on every path. What each step
 * does is in its own file; see private.h.
 */
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "session/private.h"
#include "target/kfacts.h"

enum { PROGRESS_NS = 500000000 };

int gt_session_fail(struct gt_session *s, int err, const char *fmt, ...)
{
	va_list ap;

	if (!s->why) {
		va_start(ap, fmt);
		if (vasprintf(&s->why, fmt, ap) < 0)
			s->why = NULL;
		va_end(ap);
	}
	return err;
}

int gt_session_missing(struct gt_session *s, int prog, int err)
{
	if ((err != -ENOENT && err != -EOPNOTSUPP) || s->m->missing == GT_MISSING_ERROR)
		return err;
	if (s->m->missing == GT_MISSING_WARN)
		gt_session_warn(s, "%s", s->why);
	free(s->why);
	s->why = NULL;
	s->missing[prog] = true;
	return 0;
}

static void print_line(FILE *f, const char *prefix, const char *fmt, va_list ap)
{
	if (!f)
		return;
	fputs(prefix, f);
	vfprintf(f, fmt, ap);
	fputc('\n', f);
}

void gt_session_progress(struct gt_session *s, const char *what, size_t i, size_t n)
{
	FILE *f = s->opts.log;

	if (!f || !isatty(fileno(f)) || (what && gt_session_now() - s->opened < PROGRESS_NS))
		return;
	if (what)
		fprintf(f, "\r\033[K%s %zu of %zu", what, i, n);
	else if (s->progress)
		fputs("\r\033[K", f);
	s->progress = what != NULL;
	fflush(f);
}

void gt_session_warn(const struct gt_session *s, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	print_line(s->opts.log, s->progress ? "\r\033[Kgotap: warning: " : "gotap: warning: ", fmt,
		   ap);
	va_end(ap);
}

void gt_session_say(const struct gt_session *s, const char *fmt, ...)
{
	va_list ap;

	if (!s->opts.verbose)
		return;
	va_start(ap, fmt);
	print_line(s->opts.log, "gotap: ", fmt, ap);
	va_end(ap);
}

int64_t gt_session_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ll + t.tv_nsec;
}

void gt_session_step(struct gt_session *s, const char *name)
{
	int64_t now = gt_session_now();

	if (s->opts.times)
		gt_vec_push(&s->arena, &s->times, (struct gt_step){name, now - s->step_start});
	s->step_start = now;
}

const struct gt_step *gt_session_times(const struct gt_session *s, int *n)
{
	*n = (int)s->times.n;
	return s->times.v;
}

struct gt_target *const *gt_session_targets(const struct gt_session *s, int *n)
{
	*n = (int)s->targets.n;
	return s->targets.v;
}

const struct gt_site *gt_session_sites(const struct gt_session *s, int program, int target, int *n)
{
	const struct gt_site_vec *v;

	*n = 0;
	if (program < 0 || program >= s->m->nprogs || target < 0 ||
	    (size_t)target >= s->instances.n || !s->instances.v[target].bind.sites)
		return NULL;
	v = &s->instances.v[target].bind.sites[program];
	*n = (int)v->n;
	return v->v;
}

int gt_session_nprobes(const struct gt_session *s)
{
	return s->nprobes;
}

static bool miss(void *ctx, int prog, const char *why)
{
	struct gt_session *s = ctx;

	(void)prog;
	/* Among all running programs, some may be of a Go that lacks a function. */
	if (!s->all)
		return false;
	gt_session_warn(s, "%s", why);
	return true;
}

static bool may_be_missing(const struct gt_mprog *p)
{
	for (int i = 0; i < p->nsites; i++)
		if (!p->sites[i].optional)
			return false;
	return true;
}

/*
 * An event may have several programs; some Go versions need only some of them. One whose sites are all
 * optional happens only in programs that have them.
 */
static bool event_bound(const struct gt_session *s, const char *probe)
{
	for (int p = 0; p < s->m->nprogs; p++)
		if (!strcmp(s->m->progs[p].probe, probe) &&
		    (s->bound[p] || may_be_missing(&s->m->progs[p])))
			return true;
	return false;
}

static int bind_targets(struct gt_session *s)
{
	s->bound = gt_new_n(&s->arena, bool, (size_t)s->m->nprogs + 1);
	for (size_t i = 0; i < s->instances.n; i++) {
		struct gt_instance *t = &s->instances.v[i];
		const char *why = NULL;

		gt_session_progress(s, "reading program", i + 1, s->instances.n);
		int err = gt_bind_target(&t->bind, s->m, t->target, (int)i, miss, s, &why);

		if (err)
			return gt_session_fail(s, err, "%s", why);
		for (int p = 0; p < s->m->nprogs; p++)
			s->bound[p] |= t->bind.sites[p].n > 0;
	}
	for (int p = 0; p < s->m->nprogs; p++) {
		const struct gt_mprog *prog = &s->m->progs[p];

		if (gt_session_wants(s, prog->kind) &&
		    gt_prog_kind_scope(prog->kind) == GT_SCOPE_TARGET &&
		    !event_bound(s, prog->probe))
			return gt_session_fail(s, -ENOENT,
					       "%s is in none of the %zu Go programs that run",
					       prog->probe, s->instances.n);
	}
	return 0;
}

static int open_session(struct gt_session *s)
{
	const char *why = NULL;
	int err = gt_features_get(&s->features, &why);

	if (err)
		return gt_session_fail(s, err, "%s", why);
	gt_session_step(s, "features");
	if ((err = gt_session_discover(s)))
		return err;
	gt_session_step(s, "discover");
	if ((err = bind_targets(s)))
		return err;
	if ((err = gt_session_bind_user(s)))
		return err;
	gt_session_step(s, "bind");
	if ((err = gt_session_load(s)))
		return err;
	gt_session_step(s, "load");
	if ((err = gt_session_selfcheck(s)))
		return err;
	gt_session_step(s, "self-check");
	if (s->opts.dry_run)
		return 0;
	err = gt_session_attach(s);
	gt_session_step(s, "attach");
	return err;
}

static bool asks_processes(const struct gt_manifest *m)
{
	for (int i = 0; i < m->nrecords; i++)
		if (m->records[i].kind == GT_REC_SNAPSHOT)
			return true;
	for (int i = 0; i < m->nslots; i++)
		if (m->slots[i].kind == GT_SLOT_STAT)
			return true;
	return false;
}

int gt_session_open(const struct gt_object *o, const struct gt_session_opts *opts,
		    struct gt_session **out, char **why)
{
	struct gt_session *s = gt_xcalloc(1, sizeof(*s));
	int err;

	s->o = o;
	s->m = &o->m;
	s->opts = *opts;
	s->all = !opts->npids && !opts->child && !opts->nbinaries;
	s->procs_fd = -1;
	s->opened = s->step_start = gt_session_now();
	for (int i = 0; i < s->m->nprogs; i++)
		s->needs_targets |= gt_prog_kind_scope(s->m->progs[i].kind) == GT_SCOPE_TARGET &&
				    gt_session_wants(s, s->m->progs[i].kind);
	/* Rows of processes serve the filter by target too, which is off where all programs are meant. */
	s->needs_targets |= (s->m->needs_procs && s->m->row_words > 2) || !s->all;
	for (int i = 0; i < s->m->nslots; i++)
		s->needs_targets |= s->m->slots[i].row >= 0;
	s->asks_processes = asks_processes(s->m);
	s->needs_targets |= s->asks_processes;
	s->missing = gt_new_n(&s->arena, bool, (size_t)s->m->nprogs + 1);
	err = open_session(s);
	gt_session_progress(s, NULL, 0, 0);
	if (err) {
		*why = s->why;
		s->why = NULL;
		gt_session_close(s);
		s = NULL;
	}
	*out = s;
	return err;
}

void gt_session_close(struct gt_session *s)
{
	if (!s)
		return;
	gt_session_detach(s);
	gt_child_end(s);
	gt_session_unload(s);
	gt_kfacts_free(s->kernel);
	gt_arena_free(&s->arena);
	free(s->why);
	free(s);
}
