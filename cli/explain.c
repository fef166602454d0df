/*
 * gotap explain: a tag's long text, an event in full, or a program clause by clause: what it means, where it
 * attaches, what a hit costs and what the kernel must have. Nothing is attached.
 */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "library/library.h"

/* What a clause of each kind means, costs and needs: GT_SAY(KIND, meaning, cost, needs) */
#define GT_SAYS                                                                                                        \
	GT_SAY(BEGIN, "once, before the first event", "nothing in the traced programs", "")                            \
	GT_SAY(END, "once, after the last event", "nothing in the traced programs", "")                                \
	GT_SAY(INTERVAL, "each time that much time has passed", "nothing in the traced programs", "")                  \
	GT_SAY(PROFILE, "that often on every CPU that is busy", "one timer interrupt a sample", "perf events")         \
	GT_SAY(TRACEPOINT, "whenever the kernel passes it", "a call in the kernel, no trap", "tracepoints")            \
	GT_SAY(GO, "", "", "Linux 6.6 to attach all sites at once; before that one by one")
static const struct {
	const char *means, *cost, *needs;
} says[] = {
#define GT_SAY(id, means, cost, needs) [GT_PROG_##id] = {means, cost, needs},
	GT_SAYS
#undef GT_SAY
};

static void print_line(const char *name, const char *text)
{
	if (text && *text)
		printf("    %-11s %s\n", name, text);
}

static void print_program(const struct gt_mprog *p, const struct gt_cli_targets *t)
{
	const struct gt_event_decl *e =
		p->kind == GT_PROG_GO ? gt_map_get(&gt_library_get()->by_name, p->probe) : NULL;

	printf("%s\n", p->probe);
	print_line("fires when", e ? e->doc : says[p->kind].means);
	if (e) {
		print_line("how often", e->rate);
		print_line("misses", e->misses);
	}
	print_line("a hit costs", says[p->kind].cost);
	print_line("needs", says[p->kind].needs);
	gt_cli_print_specs(p->sites, p->nsites,
			   p->kind == GT_PROG_GO ? t : &(struct gt_cli_targets){0}, "    ");
	if (p->kind == GT_PROG_GO && !t->n)
		print_line("",
			   "with -p PID or -b BINARY: which instructions, and what a hit costs");
}

static void print_map(const struct gt_mmap *m)
{
	struct gt_buf text = {0};

	gt_buf_printf(&text, "%s", m->name);
	for (int i = 0; i < m->key.nelems; i++) {
		gt_buf_str(&text, i ? ", " : "[");
		gt_vtype_print(&m->key.elems[i], &text);
	}
	if (m->key.nelems)
		gt_buf_char(&text, ']');
	gt_buf_str(&text, " is ");
	if (m->agg) {
		gt_buf_str(&text, gt_agg_name(m->agg));
		if (m->agg != GT_AGG_COUNT) {
			gt_buf_str(&text, " of ");
			gt_vtype_print(&m->value, &text);
		}
	} else {
		gt_vtype_print(&m->value, &text);
	}
	printf("%s%s\n", gt_buf_text(&text),
	       m->hidden ? " (kept for the fields that are used; not printed)" : "");
	gt_buf_free(&text);
}

static int explain_program(struct gt_cli *c, const char *text)
{
	struct gt_source src = {"-e", text, strlen(text)};
	struct gt_compilation comp;
	struct gt_cli_targets targets;
	struct gt_object o;
	const char *why = NULL;
	int status = GT_EXIT_ERROR;

	if (!gt_cli_targets_open(c, false, &targets))
		return GT_EXIT_ERROR;
	if (!gt_cli_compile(c, &src, &comp))
		goto out;
	if (gt_object_open(&o, comp.elf, comp.len, &why) < 0) {
		gt_cli_fail("internal error: %s", why);
		goto out;
	}
	for (int i = 0; i < o.m.nprogs; i++) {
		print_program(&o.m.progs[i], &targets);
		putchar('\n');
	}
	for (int i = 0; i < o.m.nmaps; i++)
		print_map(&o.m.maps[i]);
	gt_object_close(&o);
	status = GT_EXIT_OK;
out:
	gt_compilation_free(&comp);
	gt_cli_targets_close(&targets);
	return status;
}

static int explain_event(struct gt_cli *c, const struct gt_event_decl *e)
{
	struct gt_cli_targets targets;

	if (!gt_cli_targets_open(c, false, &targets))
		return GT_EXIT_ERROR;
	gt_cli_print_event(e, &targets);
	gt_cli_targets_close(&targets);
	return GT_EXIT_OK;
}

static int unknown(const char *what)
{
	const struct gt_library *lib = gt_library_get();
	struct gt_near near = {.name = what};

	for (int i = 0; i < GT_TAG_N; i++)
		gt_near_add(&near, gt_tag_name((enum gt_tag)i));
	for (int i = 0; i < lib->nevents; i++)
		gt_near_add(&near, lib->events[i]->name);
	return gt_cli_fail("'%s' is no tag, no event and no program%s%s%s", what,
			   near.n ? "; did you mean '" : "", near.n ? near.best[0] : "",
			   near.n ? "'?" : "");
}

int gt_cli_explain(struct gt_cli *c)
{
	const char *what = c->program ? c->program : c->nargs == 1 ? c->args[0] : NULL;

	if (!what)
		return gt_cli_wrong("explain takes one program, tag or event: gotap explain "
				    "'go:gopark { @ = count(); }'");
	if (strpbrk(what, "{<"))
		return explain_program(c, what);
	enum gt_tag tag = gt_tag_find(what);
	if (tag != GT_TAG_N) {
		printf("%s: %s\n", gt_tag_name(tag), gt_tag_text(tag));
		return GT_EXIT_OK;
	}
	const struct gt_event_decl *e = gt_map_get(&gt_library_get()->by_name, what);
	return e ? explain_event(c, e) : unknown(what);
}
