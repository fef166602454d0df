/*
 * Probes of clauses -> programs. Each provider has one row; a new provider is a new row.
 *
 * All clauses of one go: event share one program, the user's first, then the states': a state is
 * seen as it was before the event.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "sema/private.h"

struct gt_tprog *gt_sema_new_prog(struct gt_sema *s, enum gt_prog_kind kind, const char *probe,
				  struct gt_span span)
{
	struct gt_tprog *p = gt_new(s->arena, struct gt_tprog);
	p->kind = kind;
	p->probe = probe;
	p->span = span;
	gt_vec_push(s->arena, &s->p->progs, p);
	return p;
}

static void add_clause(struct gt_sema *s, struct gt_tprog *p, const struct gt_clause *c,
		       bool hidden)
{
	struct gt_tclause *t = gt_new(s->arena, struct gt_tclause);
	t->ast = gt_clone_clause(s->arena, c);
	t->hidden = hidden;
	gt_vec_push(s->arena, &p->clauses, t);
}

void gt_sema_add_clause(struct gt_sema *s, struct gt_tprog *p, const struct gt_clause *c)
{
	add_clause(s, p, c, false);
}

/* ---- go: ---- */

static struct gt_tprog *find_event(struct gt_sema *s, const struct gt_event_decl *e)
{
	for (size_t i = 0; i < s->p->progs.n; i++)
		if (s->p->progs.v[i]->event == e)
			return s->p->progs.v[i];
	return NULL;
}

/* Programs of an event: its sites are grouped by their own predicate, one program a group. */
static void add_to_event(struct gt_sema *s, const struct gt_event_decl *e,
			 const struct gt_clause *c, bool hidden)
{
	if (!find_event(s, e)) {
		for (const struct gt_at_decl *at = e->ats; at; at = at->next) {
			struct gt_tprog *p = NULL;
			for (size_t i = 0; !p && i < s->p->progs.n; i++)
				if (s->p->progs.v[i]->event == e && !s->p->progs.v[i]->site_when &&
				    !at->when)
					p = s->p->progs.v[i];
			if (!p) {
				p = gt_sema_new_prog(s, GT_PROG_GO, e->name, c->span);
				p->event = e;
				p->when = gt_clone_expr(s->arena, e->when);
				p->goroutine = gt_clone_expr(s->arena, e->goroutine);
				p->site_when = gt_clone_expr(s->arena, at->when);
			}
			gt_vec_push(s->arena, &p->ats, at);
		}
	}
	for (size_t i = 0; i < s->p->progs.n; i++)
		if (s->p->progs.v[i]->event == e)
			add_clause(s, s->p->progs.v[i], c, hidden);
}

void gt_sema_use_state(struct gt_sema *s, const struct gt_state_decl *st)
{
	for (const struct gt_clause *c = st->clauses; c; c = c->next)
		for (const struct gt_probe *p = c->probes; p; p = p->next) {
			const struct gt_event_decl *e = gt_map_get(&s->p->lib->by_name, p->text);
			if (!e)
				gt_die("probes-lib: state %s uses the unknown event %s", st->name,
				       p->text);
			add_to_event(s, e, c, true);
		}
}

static void unknown_event(struct gt_sema *s, const struct gt_probe *pr)
{
	struct gt_near near = {.name = pr->text};
	for (size_t i = 0; i < s->p->lib->by_name.n; i++)
		gt_near_add(&near, s->p->lib->by_name.items[i].key);
	gt_error(s->diags, GT_TAG_UNKNOWN_EVENT, pr->span, "there is no event '%s'", pr->text);
	if (near.n)
		gt_note(s->diags, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
	else
		gt_note(s->diags, (struct gt_span){0}, "`gotap -l 'go:*'` lists the events");
}

static void probe_go(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	enum { max = 256 };
	const struct gt_event_decl *hits[max];
	if (pr->nparts != 2) {
		gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "a Go event is written go:EVENT");
		return;
	}
	const char *name = gt_arena_printf(s->arena, "go:%s", pr->parts[1]);
	int n = gt_library_match(s->p->lib, name, hits, max);
	if (!n)
		unknown_event(s, pr);
	for (int i = 0; i < n && i < max; i++)
		add_to_event(s, hits[i], c, false);
}

/* ---- timers ---- */

uint64_t gt_probe_number(const char *text, const char **end)
{
	uint64_t n = 0, tens = 0;
	const char *p = text;
	for (; isdigit((unsigned char)*p) || (*p == '_' && p > text); p++)
		if (*p != '_' && (__builtin_mul_overflow(n, 10ull, &n) ||
				  __builtin_add_overflow(n, (uint64_t)(*p - '0'), &n)))
			return 0;
	if (*p == 'e' && p == text + 1 && isdigit((unsigned char)p[1]))
		for (p++; isdigit((unsigned char)*p); p++)
			tens = tens > 99 ? tens : tens * 10 + (uint64_t)(*p - '0');
	for (; tens; tens--)
		if (__builtin_mul_overflow(n, 10ull, &n))
			return 0;
	*end = p;
	return n;
}

/* "5s", "100ms", "250us", "10" with unit part, nanoseconds without any; 0 when it is none. */
static uint64_t parse_period(const struct gt_probe *pr)
{
	enum { AT_LEAST_NS = 1000 };
	static const struct {
		const char *unit;
		uint64_t ns;
	} units[] = {
		{"", 1},	   {"ns", 1},	       {"us", 1000},	     {"ms", 1000000},
		{"s", 1000000000}, {"m", 60000000000}, {"h", 3600000000000}, {"d", 86400000000000}};
	const char *unit = "", *num = pr->parts[1];
	if (pr->nparts == 3) {
		unit = pr->parts[1];
		num = pr->parts[2];
	}
	const char *end;
	uint64_t n = gt_probe_number(num, &end), ns;
	if (!n)
		return 0;
	if (!*unit)
		unit = end;
	else if (*end)
		return 0;
	if (!strcasecmp(unit, "hz"))
		return n > 1000000000 ? 0 : 1000000000 / n;
	for (size_t i = 0; i < GT_COUNT(units); i++)
		if (!strcmp(unit, units[i].unit))
			return __builtin_mul_overflow(n, units[i].ns, &ns) || ns < AT_LEAST_NS ? 0
											       : ns;
	return 0;
}

static void probe_timer(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c,
			enum gt_prog_kind kind)
{
	uint64_t ns = pr->nparts == 2 || pr->nparts == 3 ? parse_period(pr) : 0;
	if (!ns) {
		gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "'%s' is no period", pr->text);
		gt_note(s->diags, (struct gt_span){0}, "write %s",
			kind == GT_PROG_PROFILE ? "profile:hz:99, profile:10ms or profile:us:500"
						: "interval:5s, interval:100ms or interval:hz:10");
		return;
	}
	struct gt_tprog *p = gt_sema_new_prog(s, kind, pr->text, pr->span);
	p->period_ns = ns;
	add_clause(s, p, c, false);
}

static void probe_interval(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	probe_timer(s, pr, c, GT_PROG_INTERVAL);
}

static void probe_profile(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	probe_timer(s, pr, c, GT_PROG_PROFILE);
}

/* ---- the others ---- */

static void probe_begin_end(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	if (pr->nparts != 1) {
		gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "'%s' takes nothing behind it",
			 pr->parts[0]);
		return;
	}
	bool begin = !strcasecmp(pr->parts[0], "begin");
	add_clause(s,
		   gt_sema_new_prog(s, begin ? GT_PROG_BEGIN : GT_PROG_END, begin ? "begin" : "end",
				    pr->span),
		   c, false);
}

/* test:NAME and bench:NAME, run by --test and --bench */
static void probe_named(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c,
			enum gt_prog_kind kind)
{
	if (pr->nparts != 2 || !*pr->parts[1]) {
		gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "a %s is written %s:NAME",
			 gt_prog_kind_name(kind), gt_prog_kind_name(kind));
		return;
	}
	for (size_t i = 0; i < s->p->progs.n; i++)
		if (s->p->progs.v[i]->kind == kind && !strcmp(s->p->progs.v[i]->probe, pr->text)) {
			gt_error(s->diags, GT_TAG_BAD_PROBE, pr->span, "there are two %s",
				 pr->text);
			gt_note(s->diags, s->p->progs.v[i]->span, "the first is here");
			return;
		}
	add_clause(s, gt_sema_new_prog(s, kind, pr->text, pr->span), c, false);
}

static void probe_test(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	probe_named(s, pr, c, GT_PROG_TEST);
}

static void probe_bench(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	probe_named(s, pr, c, GT_PROG_BENCH);
}

typedef void (*probe_fn)(struct gt_sema *, const struct gt_probe *, const struct gt_clause *);

static const struct {
	const char *name, *short_name;
	probe_fn make; /* NULL: in the language, not in this version */
} providers[] = {
	{"go", NULL, probe_go},
	{"begin", NULL, probe_begin_end},
	{"end", NULL, probe_begin_end},
	{"interval", "i", probe_interval},
	{"profile", "p", probe_profile},
	{"tracepoint", "t", gt_probe_tracepoint},
	{"func", "fn", NULL},
	{"line", NULL, NULL},
	{"uprobe", "u", gt_probe_uprobe},
	{"uretprobe", "ur", gt_probe_uretprobe},
	{"usdt", "U", gt_probe_usdt},
	{"rawtracepoint", "rt", gt_probe_rawtracepoint},
	{"kprobe", "k", gt_probe_kprobe},
	{"kretprobe", "kr", gt_probe_kretprobe},
	{"fentry", "f", gt_probe_fentry},
	{"fexit", "fr", gt_probe_fexit},
	{"software", "s", gt_probe_software},
	{"hardware", "h", gt_probe_hardware},
	{"self", NULL, gt_probe_self},
	{"test", NULL, probe_test},
	{"bench", NULL, probe_bench},
};

/* "t:sched:sched_switch" is called tracepoint:sched:sched_switch everywhere. */
static const struct gt_probe *by_full_name(struct gt_sema *s, const struct gt_probe *pr,
					   const char *provider)
{
	size_t written = strcspn(pr->text, ":");
	struct gt_probe *full;

	if (strlen(provider) == written && !strncmp(pr->text, provider, written))
		return pr;
	full = gt_arena_memdup(s->arena, pr, sizeof(*pr));
	full->text = gt_arena_printf(s->arena, "%s%s", provider, pr->text + written);
	return full;
}

static void resolve_probe(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
{
	for (size_t i = 0; i < GT_COUNT(providers); i++) {
		const char *brief = providers[i].short_name;
		if (strcasecmp(pr->parts[0], providers[i].name) &&
		    (!brief || strcmp(pr->parts[0], brief)))
			continue;
		if (providers[i].make)
			providers[i].make(s, by_full_name(s, pr, providers[i].name), c);
		else
			gt_error(s->diags, GT_TAG_NOT_YET, pr->span,
				 "%s probes are not supported yet", providers[i].name);
		return;
	}
	struct gt_near near = {.name = pr->parts[0]};
	for (size_t i = 0; i < GT_COUNT(providers); i++)
		gt_near_add(&near, providers[i].name);
	gt_error(s->diags, GT_TAG_UNKNOWN_PROBE, pr->span, "there is no provider '%s'",
		 pr->parts[0]);
	const char *as_event = gt_arena_printf(s->arena, "go:%s", pr->parts[0]);
	if (pr->nparts == 1 && gt_map_get(&s->p->lib->by_name, as_event))
		gt_note(s->diags, (struct gt_span){0}, "did you mean '%s'?", as_event);
	else if (near.n)
		gt_note(s->diags, (struct gt_span){0}, "did you mean '%s'?", near.best[0]);
}

void gt_sema_probes(struct gt_sema *s, const struct gt_ast *ast)
{
	for (const struct gt_clause *c = ast->clauses; c; c = c->next)
		for (const struct gt_probe *pr = c->probes; pr; pr = pr->next)
			resolve_probe(s, pr, c);
}
