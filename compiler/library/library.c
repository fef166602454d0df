#include "library/library.h"

#include <stdlib.h>
#include <string.h>

#include "base/embed.h"

static int by_name(const void *a, const void *b)
{
	return strcmp((*(struct gt_event_decl *const *)a)->name,
		      (*(struct gt_event_decl *const *)b)->name);
}

static void add_event(struct gt_library *lib, struct gt_event_decl *e)
{
	if (gt_map_get(&lib->by_name, e->name))
		gt_die("probes-lib: event %s is defined twice", e->name);
	gt_map_set(&lib->by_name, e->name, e);
	for (int i = 0; i < e->naliases; i++)
		gt_map_set(&lib->by_name, e->aliases[i], e);
}

static struct gt_library *read_library(void)
{
	struct gt_library *lib = gt_xcalloc(1, sizeof(*lib));
	struct gt_diags diags = {.arena = &lib->arena};
	GT_VEC(struct gt_event_decl *) events = {0};
	GT_VEC(struct gt_state_decl *) states = {0};
	struct gt_fn **fns = &lib->fns;

	for (const struct gt_embedded *f = gt_library; f->name; f++) {
		struct gt_source *src = gt_new(&lib->arena, struct gt_source);
		*src = (struct gt_source){f->name, f->start, (size_t)(f->end - f->start)};
		struct gt_ast *ast = gt_parse(&lib->arena, src, true, &diags);
		for (struct gt_event_decl *e = ast->events; e; e = e->next) {
			if (!strcmp(e->name, GT_ANY_PROBE)) {
				lib->any = e;
				continue;
			}
			gt_vec_push(&lib->arena, &events, e);
			add_event(lib, e);
		}
		for (struct gt_state_decl *s = ast->states; s; s = s->next) {
			gt_vec_push(&lib->arena, &states, s);
			gt_map_set(&lib->state_by_name, s->name, s);
		}
		for (*fns = ast->fns; *fns; fns = &(*fns)->next)
			;
	}
	if (diags.nerrors) {
		gt_diags_print(&diags, stderr, false);
		gt_die("the built-in probe library does not parse");
	}
	lib->events = events.v;
	lib->nevents = (int)events.n;
	lib->states = states.v;
	lib->nstates = (int)states.n;
	if (events.n)
		qsort(events.v, events.n, sizeof(*events.v), by_name);
	return lib;
}

const struct gt_library *gt_library_get(void)
{
	static struct gt_library *lib;
	if (!lib)
		lib = read_library();
	return lib;
}

int gt_library_match(const struct gt_library *lib, const char *glob,
		     const struct gt_event_decl **out, int max)
{
	int n = 0;
	for (int i = 0; i < lib->nevents; i++) {
		const struct gt_event_decl *e = lib->events[i];
		bool hit = gt_glob(glob, e->name);
		for (int j = 0; !hit && j < e->naliases; j++)
			hit = gt_glob(glob, e->aliases[j]);
		if (!hit)
			continue;
		if (n < max)
			out[n] = e;
		n++;
	}
	return n;
}

const char *gt_library_field_type(const struct gt_field_decl *f)
{
	static char text[64];
	snprintf(text, sizeof(text), "%s%s%s", f->type->is_struct ? "struct " : "",
		 f->type->name ? f->type->name : "?", f->optional_value ? "?" : "");
	return text;
}
