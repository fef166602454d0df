/* gotap -l [PATTERN]: what can be probed. With -v all that the library knows of each. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "library/library.h"
#include "session/tracefs.h"
#include "site/site.h"

/* Providers whose probes cannot be counted up: GT_SHAPE("shape", "what it is") */
#define GT_SHAPES                                                                                                      \
	GT_SHAPE("begin", "once, before the first event")                                                              \
	GT_SHAPE("end", "once, after the last event")                                                                  \
	GT_SHAPE("interval:s:N", "each N seconds (also ms, us, hz; or interval:5s), on one CPU")                       \
	GT_SHAPE("profile:hz:N", "N times a second (also s, ms, us), on every CPU")
static const struct gt_shape {
	const char *name, *doc;
} shapes[] = {
#define GT_SHAPE(name, doc) {name, doc},
	GT_SHAPES
#undef GT_SHAPE
};

static struct gt_site_alt alt_of(const struct gt_site_decl *d)
{
	static const char *const hows[] = {
		[GT_AT_ENTRY] = "entry", [GT_AT_CALL] = "call", [GT_AT_RETURN] = "return"};
	struct gt_site_alt alt = {.func = d->func, .in = d->in, .from = d->from, .to = d->to};

	for (size_t i = 0; i < GT_COUNT(hows); i++)
		if (!strcmp(d->how, hows[i]))
			alt.how = (enum gt_how)i;
	return alt;
}

static void print_attach_points(const struct gt_event_decl *e, const struct gt_cli_targets *t)
{
	struct gt_arena arena = {0};
	GT_VEC(struct gt_site_spec) specs = {0};

	for (const struct gt_at_decl *at = e->ats; at; at = at->next) {
		GT_VEC(struct gt_site_alt) alts = {0};
		for (const struct gt_site_decl *d = at->alts; d; d = d->next)
			gt_vec_push(&arena, &alts, alt_of(d));
		struct gt_site_spec spec = {
			.nalts = (int)alts.n, .alts = alts.v, .optional = at->optional};
		gt_vec_push(&arena, &specs, spec);
	}
	gt_cli_print_specs(specs.v, (int)specs.n, t, "    ");
	gt_arena_free(&arena);
}

static void print_line(const char *name, const char *text)
{
	if (text)
		printf("    %-11s %s\n", name, text);
}

void gt_cli_print_event(const struct gt_event_decl *e, const struct gt_cli_targets *t)
{
	printf("%s\n    %s\n", e->name, e->doc ? e->doc : "");
	for (int i = 0; i < e->naliases; i++)
		print_line(i ? "" : "alias", e->aliases[i]);
	for (const struct gt_field_decl *f = e->fields; f; f = f->next) {
		char head[96];
		snprintf(head, sizeof(head), "%s: %s", f->name, gt_library_field_type(f));
		printf("    %-11s %-32s %s\n", f == e->fields ? "fields" : "", head,
		       f->doc ? f->doc : "");
	}
	print_line("stack", e->stack);
	print_line("rate", e->rate);
	print_line("stability", e->stability);
	print_line("misses", e->misses);
	for (int i = 0; i < e->nexamples; i++)
		print_line(i ? "" : "example", e->examples[i]);
	print_attach_points(e, t);
}

static int list_events(const char *glob, bool verbose, const struct gt_cli_targets *t)
{
	const struct gt_library *lib = gt_library_get();
	const struct gt_event_decl **hits = gt_xcalloc((size_t)lib->nevents + 1, sizeof(*hits));
	int n = gt_library_match(lib, glob, hits, lib->nevents);

	for (int i = 0; i < n; i++) {
		if (verbose)
			gt_cli_print_event(hits[i], t);
		else
			printf("%s\n", hits[i]->name);
		if (verbose && i + 1 < n)
			putchar('\n');
	}
	free(hits);
	return n;
}

static int list_shapes(const char *glob, bool verbose)
{
	int n = 0;

	for (size_t i = 0; i < GT_COUNT(shapes); i++) {
		/* "profile:hz:99" and "profile" mean the shape as much as "profile:*" does. */
		size_t head = strcspn(shapes[i].name, ":"), want = strcspn(glob, ":");
		if (!gt_glob(glob, shapes[i].name) &&
		    (want != head || strncmp(glob, shapes[i].name, head)))
			continue;
		if (verbose)
			printf("%-24s %s\n", shapes[i].name, shapes[i].doc);
		else
			printf("%s\n", shapes[i].name);
		n++;
	}
	return n;
}

void gt_cli_print_providers(void)
{
	puts("What a clause can begin with; `gotap -l PATTERN` lists what there is of it.");
	printf("    %-28s %s\n", "go:EVENT", "an event of the Go runtime: `gotap help events`");
	for (size_t i = 0; i < GT_COUNT(shapes); i++)
		printf("    %-28s %s\n", shapes[i].name, shapes[i].doc);
	printf("    %-28s %s\n", "tracepoint:CATEGORY:NAME", "the kernel passes that tracepoint");
}

struct tracepoints {
	const char *glob;
	GT_VEC(char *) names;
};

static int add_tracepoint(void *ctx, const char *category, const char *event)
{
	struct tracepoints *t = ctx;
	char *name = gt_xprintf("tracepoint:%s:%s", category, event);

	if (gt_glob(t->glob, name))
		gt_vec_push(NULL, &t->names, name);
	else
		free(name);
	return 0;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Lines "field:TYPE NAME; offset:..." of the tracepoint's own description. */
static void print_tracepoint_fields(int events, const char *name)
{
	char *path = gt_xprintf("%s/format", name + strlen("tracepoint:")), line[512];
	*strchr(path, ':') = '/';
	int fd = openat(events, path, O_RDONLY | O_CLOEXEC);
	FILE *f = fd < 0 ? NULL : fdopen(fd, "r");
	const char *head = "fields";

	while (f && fgets(line, sizeof(line), f)) {
		char *field = strstr(line, "field:"), *end = field ? strchr(field, ';') : NULL;
		if (!end || strstr(field, " common_"))
			continue;
		*end = 0;
		print_line(head, field + strlen("field:"));
		head = "";
	}
	if (f)
		fclose(f);
	free(path);
}

/* Negative errno when the kernel does not show its tracepoints to us. */
static int list_tracepoints(const char *glob, bool verbose)
{
	struct tracepoints t = {.glob = glob};
	int fd = gt_tracefs_open();

	if (fd < 0)
		return fd;
	int err = gt_tracefs_each(fd, add_tracepoint, &t);
	if (t.names.n)
		qsort(t.names.v, t.names.n, sizeof(*t.names.v), by_text);
	for (size_t i = 0; i < t.names.n; i++) {
		printf("%s\n", t.names.v[i]);
		if (verbose)
			print_tracepoint_fields(fd, t.names.v[i]);
		free(t.names.v[i]);
	}
	int n = (int)t.names.n;
	gt_vec_free(&t.names);
	close(fd);
	return err < 0 ? err : n;
}

static const char *nearest(const char *pattern, struct gt_near *near)
{
	const struct gt_library *lib = gt_library_get();
	const char *colon = strchr(pattern, ':');

	near->name = pattern;
	for (int i = 0; i < lib->nevents; i++) {
		gt_near_add(near,
			    colon ? lib->events[i]->name : strchr(lib->events[i]->name, ':') + 1);
		for (int j = 0; j < lib->events[i]->naliases; j++)
			gt_near_add(near, lib->events[i]->aliases[j]);
	}
	return near->n ? near->best[0] : NULL;
}

/* "t:sched:*" is "tracepoint:sched:*", and a bare word is looked for in all names. */
static char *glob_of(const char *pattern)
{
	if (!strncmp(pattern, "t:", 2))
		return gt_xprintf("tracepoint:%s", pattern + 2);
	return strpbrk(pattern, ":*?") ? gt_xstrdup(pattern) : gt_xprintf("*:*%s*", pattern);
}

static bool may_match(const char *glob, const char *provider)
{
	size_t n = strcspn(glob, ":");
	char *head = gt_xstrdup(glob);

	head[n] = 0;
	bool may = gt_glob(head, provider);
	free(head);
	return may;
}

/* Functions are many: only a pattern that names their provider means them. */
static int list_typed(const char *glob, bool verbose)
{
	static const struct {
		const char *provider, *kind;
	} typed[] = {{"rawtracepoint", "rawtp"}, {"fentry", "fn"}, {"fexit", "fn"}};
	int n = 0;

	for (size_t i = 0; i < GT_COUNT(typed); i++) {
		size_t head = strlen(typed[i].provider);

		if (!strncmp(glob, typed[i].provider, head) && glob[head] == ':')
			n += gt_cli_list_kernel(typed[i].provider, typed[i].kind, glob + head + 1,
						verbose);
	}
	return n;
}

static int list_pattern(const char *pattern, bool verbose, const struct gt_cli_targets *t)
{
	char *glob = glob_of(pattern);
	int n = list_events(glob, verbose, t) + list_shapes(pattern, verbose), status = GT_EXIT_OK;

	if (may_match(glob, "tracepoint")) {
		int more = list_tracepoints(glob, verbose);
		if (more >= 0)
			n += more;
		else if (!n)
			status = gt_cli_fail("the kernel's tracepoints cannot be read: %s",
					     strerror(-more));
	}
	n += list_typed(glob, verbose);
	free(glob);
	if (n || status)
		return status;
	struct gt_near near = {0};
	const char *best = nearest(pattern, &near);
	return gt_cli_fail("nothing matches '%s'%s%s%s `gotap -l` lists what there is", pattern,
			   best ? "; did you mean '" : ";", best ? best : "", best ? "'?" : "");
}

int gt_cli_list(struct gt_cli *c)
{
	bool verbose = c->run.verbose > 0;
	struct gt_cli_targets targets;
	int status = GT_EXIT_OK;

	if (c->nargs > 1)
		return gt_cli_wrong("-l takes one pattern; quote it: -l 'go:gc_*'");
	if (!gt_cli_targets_open(c, &targets))
		return GT_EXIT_ERROR;
	if (c->nargs) {
		status = list_pattern(c->args[0], verbose, &targets);
	} else {
		list_events("go:*", verbose, &targets);
		list_shapes("*", verbose);
		puts("tracepoint:CATEGORY:NAME\nrawtracepoint:NAME\nfentry:FUNCTION\nfexit:"
		     "FUNCTION");
	}
	gt_cli_targets_close(&targets);
	return status;
}
