/*
 * Probes of the kernel, of any binary, and of gotap itself -> programs. A wildcard is one program for
 * each thing that it matches, found in the type facts.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/perfs.h"
#include "sema/kernel.h"
#include "sema/private.h"

enum { MATCH_MAX = 512 }; /* programs of one wildcard */

static bool shape(struct gt_sema *s, const struct gt_probe *pr, bool good, const char *how)
{
	if (!good)
		gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "%s", how);
	return good;
}

static bool is_glob(const char *text)
{
	return strpbrk(text, "*?") != NULL;
}

static struct gt_tprog *add(struct gt_sema *s, enum gt_prog_kind kind, const struct gt_probe *pr,
			    const char *probe, const char *event, const struct gt_clause *c)
{
	struct gt_tprog *p = gt_sema_new_prog(s, kind, probe, pr->span);

	p->tracepoint = event;
	p->optional = is_glob(pr->text);
	gt_sema_add_clause(s, p, c);
	return p;
}

/* Names that a pattern means; itself where it is none. 0 after a diagnostic. */
static int expand(struct gt_sema *s, const struct gt_probe *pr, const char *kind,
		  const char *pattern, const char *const **names)
{
	const char **one;
	int n = 0;

	if (!is_glob(pattern)) {
		one = gt_new(s->arena, const char *);
		*one = pattern;
		*names = one;
		return 1;
	}
	if (s->kernel)
		n = gt_kfacts_match(s->kernel, kind, pattern, names);
	if (!n) {
		gt_error(s->diags, GT_TAG_KERNEL, pr->span, "nothing in this kernel matches '%s'",
			 pr->text);
		if (s->kernel && gt_kfacts_why(s->kernel))
			gt_note(s->diags, (struct gt_span){0}, "%s", gt_kfacts_why(s->kernel));
		else
			gt_note(s->diags, (struct gt_span){0},
				"`gotap -l '%s:*'` lists what there is", pr->parts[0]);
	} else if (n > MATCH_MAX) {
		gt_error(s->diags, GT_TAG_LIMIT, pr->span,
			 "'%s' matches more than %d probes: write a narrower wildcard", pr->text,
			 MATCH_MAX);
		n = 0;
	}
	return n;
}

void gt_probe_tracepoint(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	const char *const *names;

	if (!shape(s, pr, pr->nparts == 3, "a tracepoint is written tracepoint:CATEGORY:NAME"))
		return;
	int n = expand(s, pr, "tp", gt_arena_printf(s->arena, "%s:%s", pr->parts[1], pr->parts[2]),
		       &names);
	for (int i = 0; i < n; i++) {
		size_t head = strcspn(names[i], ":");
		struct gt_tprog *p =
			add(s, GT_PROG_TRACEPOINT, pr,
			    is_glob(pr->text) ? gt_arena_printf(s->arena, "tracepoint:%s", names[i])
					      : pr->text,
			    gt_arena_strdup(s->arena, names[i] + head + 1), c);
		p->category = gt_arena_strndup(s->arena, names[i], head);
	}
}

/* A return is no instruction of the function at hand. */
static bool no_offset(struct gt_sema *s, const struct gt_probe *pr, enum gt_prog_kind kind)
{
	bool is_return = kind == GT_PROG_KRETPROBE || kind == GT_PROG_URETPROBE;
	return shape(s, pr, !is_return || !strchr(pr->parts[pr->nparts - 1], '+'),
		     "a return has no offset: the name of the function stands alone");
}

/* PROVIDER:NAME, PROVIDER:vmlinux:NAME. kprobe:MODULE:NAME goes to the kernel as MODULE:NAME. */
static void kernel_thing(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c,
			 enum gt_prog_kind kind, const char *facts)
{
	const char *const *names;
	bool vmlinux = pr->nparts == 3 && !strcmp(pr->parts[1], "vmlinux");
	bool module = pr->nparts == 3 && !vmlinux && *pr->parts[1] && !is_glob(pr->text) &&
		      (kind == GT_PROG_KPROBE || kind == GT_PROG_KRETPROBE);

	if (!shape(s, pr, pr->nparts == 2 || vmlinux || module,
		   gt_arena_printf(s->arena, "this probe is written %s:NAME, with the name of a %s",
				   gt_prog_kind_name(kind),
				   kind == GT_PROG_RAWTP ? "tracepoint"
							 : "function of the kernel")) ||
	    !no_offset(s, pr, kind))
		return;
	if (module) {
		add(s, kind, pr, pr->text,
		    gt_arena_printf(s->arena, "%s:%s", pr->parts[1], pr->parts[2]), c);
		return;
	}
	int n = expand(s, pr, facts, pr->parts[pr->nparts - 1], &names);
	for (int i = 0; i < n; i++)
		add(s, kind, pr,
		    !is_glob(pr->text) && !vmlinux
			    ? pr->text
			    : gt_arena_printf(s->arena, "%s:%s", gt_prog_kind_name(kind), names[i]),
		    gt_arena_strdup(s->arena, names[i]), c);
}

void gt_probe_rawtracepoint(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	kernel_thing(s, pr, c, GT_PROG_RAWTP, "rawtp");
}

void gt_probe_fentry(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	kernel_thing(s, pr, c, GT_PROG_FENTRY, "fn");
}

void gt_probe_fexit(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	kernel_thing(s, pr, c, GT_PROG_FEXIT, "fn");
}

void gt_probe_kprobe(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	kernel_thing(s, pr, c, GT_PROG_KPROBE, "fn");
}

void gt_probe_kretprobe(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	kernel_thing(s, pr, c, GT_PROG_KRETPROBE, "fn");
}

/* ---- perf events ---- */

static const struct {
	enum gt_prog_kind kind;
	const char *name, *alias;
	uint64_t count;
} perfs[] = {
#define GT_PERF(kind, name, alias, count, config) {GT_PROG_##kind, name, alias, count},
	GT_PERFS
#undef GT_PERF
};

static void perf_event(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c,
		       enum gt_prog_kind kind)
{
	struct gt_near near = {.name = pr->nparts > 1 ? pr->parts[1] : ""};
	uint64_t count = 0;
	const char *end = "";

	if (pr->nparts == 3)
		count = gt_probe_number(pr->parts[2], &end);
	if (!shape(s, pr,
		   pr->nparts == 2 || (pr->nparts == 3 && count && count < 1ull << 62 && !*end),
		   gt_arena_printf(s->arena, "this probe is written %s:EVENT or %s:EVENT:COUNT",
				   gt_prog_kind_name(kind), gt_prog_kind_name(kind))))
		return;
	for (size_t i = 0; i < GT_COUNT(perfs); i++) {
		if (perfs[i].kind != kind)
			continue;
		gt_near_add(&near, perfs[i].name);
		if (strcmp(pr->parts[1], perfs[i].name) && strcmp(pr->parts[1], perfs[i].alias))
			continue;
		add(s, kind, pr, pr->text, perfs[i].name, c)->period_ns =
			count ? count : perfs[i].count;
		return;
	}
	gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "there is no %s event '%s'",
		 gt_prog_kind_name(kind), pr->parts[1]);
	if (near.n)
		gt_note(s->diags, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
}

void gt_probe_software(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	perf_event(s, pr, c, GT_PROG_SOFTWARE);
}

void gt_probe_hardware(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	perf_event(s, pr, c, GT_PROG_HARDWARE);
}

/* ---- binaries ---- */

static void binary(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c,
		   enum gt_prog_kind kind)
{
	struct gt_tprog *p;

	if (!shape(s, pr, pr->nparts == 3 && *pr->parts[2],
		   gt_arena_printf(s->arena, "this probe is written %s:BINARY:FUNCTION",
				   gt_prog_kind_name(kind))) ||
	    !no_offset(s, pr, kind))
		return;
	p = add(s, kind, pr, pr->text, pr->parts[2], c);
	p->category = pr->parts[1];
	p->many = is_glob(pr->text) || !*pr->parts[1] || isdigit((unsigned char)*pr->parts[2]);
}

void gt_probe_uprobe(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	binary(s, pr, c, GT_PROG_UPROBE);
}

void gt_probe_uretprobe(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	binary(s, pr, c, GT_PROG_URETPROBE);
}

/* usdt:BINARY:[PROVIDER:]NAME; without a provider, that of each marker. */
void gt_probe_usdt(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	struct gt_tprog *p;

	bool all = pr->nparts == 2 && !strcmp(pr->parts[1], "*"), named = pr->nparts == 4;

	if (!shape(s, pr, all || ((pr->nparts == 3 || named) && *pr->parts[pr->nparts - 1]),
		   "a marker is written usdt:BINARY:NAME or usdt:BINARY:PROVIDER:NAME"))
		return;
	p = add(s, GT_PROG_USDT, pr, pr->text,
		gt_arena_printf(s->arena, "%s:%s", named && *pr->parts[2] ? pr->parts[2] : "*",
				pr->parts[pr->nparts - 1]),
		c);
	p->category = pr->parts[1];
	p->many = is_glob(pr->text) || !named || !*pr->parts[1] || !*pr->parts[2];
}

/* ---- gotap itself ---- */

void gt_probe_self(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	bool good = pr->nparts == 3 && !strcmp(pr->parts[1], "signal") &&
		    (!strcmp(pr->parts[2], "SIGUSR1") || !strcmp(pr->parts[2], "SIGUSR2"));

	if (shape(s, pr, good,
		  "gotap's own probes are self:signal:SIGUSR1 and self:signal:SIGUSR2"))
		add(s, GT_PROG_SIGNAL, pr, pr->text, pr->parts[2], c);
}
