/*
 * Where events would attach in the binaries of -p and -b: the same planner that a session uses, nothing
 * attached.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "site/site.h"

/* Measured on a virtual machine: docs/manual.md says where the figures come from. */
#define COST_EMULATED "emulated by the kernel: about 0.7 us a hit"
#define COST_STEPPED  "single-stepped: about 10 us a hit on a virtual machine, 2.8 times an emulated one on bare metal"

static bool open_one(struct gt_cli_targets *t, bool any, const char *path, const char *what,
		     const char *name)
{
	struct gt_target *target;
	const char *why = NULL;
	int err = gt_target_open(path, &target, &why);

	if (err == -ENOEXEC && any)
		return true;
	if (err < 0) {
		gt_cli_fail("%s: %s", what, why ? why : strerror(-err));
		return false;
	}
	t->v = gt_xrealloc(t->v, sizeof(*t->v) * (size_t)(t->n + 1));
	t->names = gt_xrealloc(t->names, sizeof(*t->names) * (size_t)(t->n + 1));
	t->v[t->n] = target;
	t->names[t->n++] = gt_xstrdup(name);
	return true;
}

static bool open_process(struct gt_cli_targets *t, bool any, pid_t pid)
{
	char exe[64], what[64], link[4096] = "";

	snprintf(exe, sizeof(exe), "/proc/%d/exe", (int)pid);
	snprintf(what, sizeof(what), "process %d", (int)pid);
	if (readlink(exe, link, sizeof(link) - 1) < 0 && errno == ENOENT) {
		gt_cli_fail("there is no process %d", (int)pid);
		return false;
	}
	const char *slash = strrchr(link, '/');
	return open_one(t, any, exe, what, slash ? slash + 1 : what);
}

bool gt_cli_targets_open(const struct gt_cli *c, bool any, struct gt_cli_targets *t)
{
	bool ok = true;

	*t = (struct gt_cli_targets){0};
	for (size_t i = 0; ok && i < c->run.pids.n; i++)
		ok = open_process(t, any, c->run.pids.v[i]);
	for (size_t i = 0; ok && i < c->run.binaries.n; i++) {
		const char *path = c->run.binaries.v[i], *slash = strrchr(path, '/');
		ok = open_one(t, any, path, path, slash ? slash + 1 : path);
	}
	if (!ok)
		gt_cli_targets_close(t);
	return ok;
}

void gt_cli_targets_close(struct gt_cli_targets *t)
{
	for (int i = 0; i < t->n; i++) {
		gt_target_close(t->v[i]);
		free(t->names[i]);
	}
	free(t->v);
	free(t->names);
	*t = (struct gt_cli_targets){0};
}

static bool in_range(const struct gt_site_alt *a, int minor)
{
	return (!a->from || minor >= a->from) && (!a->to || minor <= a->to);
}

static const char *range_text(const struct gt_site_alt *a, char *buf, size_t cap)
{
	if (a->from && a->to)
		snprintf(buf, cap, " (go1.%d to go1.%d)", a->from, a->to);
	else if (a->from)
		snprintf(buf, cap, " (since go1.%d)", a->from);
	else if (a->to)
		snprintf(buf, cap, " (up to go1.%d)", a->to);
	else
		buf[0] = 0;
	return buf;
}

static void print_site(const struct gt_site *s, const char *indent)
{
	uint64_t off = s->addr - s->func.entry;
	char where[32] = "";

	if (off)
		snprintf(where, sizeof(where), "+%llu", (unsigned long long)off);
	printf("%s    0x%llx %s%s  %s%s: %s\n", indent, (unsigned long long)s->addr, s->func.name,
	       where, s->insn, s->skip_jbe ? " (not counted when taken)" : "",
	       s->emulated ? COST_EMULATED : COST_STEPPED);
}

/* The first alternative that resolves is the one that a session attaches. */
static void print_spec_in(const struct gt_site_spec *spec, const struct gt_target *t,
			  const char *indent)
{
	const char *why = NULL;
	struct gt_site_vec sites = {0};

	for (int i = 0; i < spec->nalts; i++) {
		if (!in_range(&spec->alts[i], gt_target_minor(t)))
			continue;
		if (gt_site_plan(t, &spec->alts[i], &sites, &why) > 0)
			break;
	}
	for (size_t i = 0; i < sites.n; i++)
		print_site(&sites.v[i], indent);
	if (!sites.n)
		printf("%s    %s%s\n", indent, why ? why : "nothing for this version of Go",
		       spec->optional ? " (nothing to attach, and that is fine)" : "");
	gt_vec_free(&sites);
}

void gt_cli_print_specs(const struct gt_site_spec *specs, int n, const struct gt_cli_targets *t,
			const char *indent)
{
	char what[512], range[64];

	for (int i = 0; i < n; i++) {
		printf("%sattaches    ", indent);
		for (int j = 0; j < specs[i].nalts; j++)
			printf("%s%s%s", j ? ", else " : "",
			       gt_site_alt_describe(&specs[i].alts[j], what, sizeof(what)),
			       range_text(&specs[i].alts[j], range, sizeof(range)));
		printf("%s\n", specs[i].optional ? ", where it exists" : "");
	}
	for (int i = 0; i < t->n; i++) {
		printf("%sin %s (%s, layout: %s)\n", indent, t->names[i],
		       gt_target_goversion(t->v[i]), gt_target_layout_source(t->v[i]));
		for (int j = 0; j < n; j++)
			print_spec_in(&specs[j], t->v[i], indent);
	}
}
