/* gotap -l [PATTERN]: what can be probed. With -v all that the library knows of each. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/perfs.h"
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

/* Perf events, whose names are the same on every kernel. */
static int list_perfs(const char *provider, const char *glob)
{
	static const struct {
		enum gt_prog_kind kind;
		const char *name;
	} perfs[] = {
#define GT_PERF(kind, name, alias, count, config) {GT_PROG_##kind, name},
		GT_PERFS
#undef GT_PERF
	};
	int n = 0;

	for (size_t i = 0; i < GT_COUNT(perfs); i++) {
		const char *kind = gt_prog_kind_name(perfs[i].kind);
		char *name = gt_xprintf("%s:%s", kind, perfs[i].name);

		if (!strcmp(kind, provider) && gt_glob(glob, name)) {
			puts(name);
			n++;
		}
		free(name);
	}
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

/* Providers whose probes are found in the kernel's types, in binaries or in the table of perf events. */
static const struct provider {
	const char *name, *brief;
	const char *kind; /* of the kernel's facts; NULL: in binaries */
	bool always; /* listed by a pattern for all providers, too: the others have the same names */
} found[] = {
	{"tracepoint", "t", "tp", true}, {"rawtracepoint", "rt", "rawtp", true},
	{"kprobe", "k", "fn", true},	 {"kretprobe", "kr", "fn", false},
	{"fentry", "f", "fn", true},	 {"fexit", "fr", "fn", false},
	{"uprobe", "u", NULL, true},	 {"uretprobe", "ur", NULL, false},
	{"usdt", "U", NULL, true},	 {"software", "s", "perf", true},
	{"hardware", "h", "perf", true},
};

/* "t:sched:*" is "tracepoint:sched:*", and a bare word is looked for in all names. */
static char *glob_of(const char *pattern)
{
	size_t head = strcspn(pattern, ":");

	for (size_t i = 0; i < GT_COUNT(found) && pattern[head]; i++)
		if (strlen(found[i].brief) == head && !strncmp(pattern, found[i].brief, head))
			return gt_xprintf("%s%s", found[i].name, pattern + head);
	return strpbrk(pattern, ":*?") ? gt_xstrdup(pattern) : gt_xprintf("*:*%s*", pattern);
}

/* Does the part before the first colon mean the provider? Without a colon, the whole name is meant. */
static bool may_match(const char *glob, const struct provider *p)
{
	size_t n = strcspn(glob, ":");
	char *head = gt_xstrdup(glob);
	bool may;

	head[n] = 0;
	may = !strcmp(head, p->name) || (p->always && (!glob[n] || gt_glob(head, p->name)));
	free(head);
	return may;
}

/* What binaries have: "uprobe:BINARY:FUNCTION", and of the one process of -p all that it has mapped. */
static int list_user(const struct provider *p, const char *glob, pid_t pid, bool verbose)
{
	const char *rest = strchr(glob, ':');
	bool named = !strncmp(glob, p->name, strlen(p->name));

	if (rest && (strchr(rest + 1, ':') || named))
		return gt_cli_list_user(p->name, rest + 1, pid, verbose);
	return pid && (!rest || !strcmp(rest, ":*")) ? gt_cli_list_user(p->name, "*", pid, verbose)
						     : 0;
}

static int list_found(const char *glob, pid_t pid, bool verbose, int *err)
{
	int n = 0;

	for (size_t i = 0; i < GT_COUNT(found); i++) {
		const struct provider *p = &found[i];
		int more;

		if (!may_match(glob, p))
			continue;
		if (!p->kind)
			more = list_user(p, glob, pid, verbose);
		else if (!strcmp(p->kind, "perf"))
			more = list_perfs(p->name, glob);
		else if (!strcmp(p->kind, "tp"))
			more = list_tracepoints(glob, verbose);
		else
			more = gt_cli_list_kernel(p->name, p->kind, glob, verbose);
		if (more < 0)
			*err = more;
		else
			n += more;
	}
	return n;
}

static int list_pattern(const char *pattern, bool verbose, pid_t pid,
			const struct gt_cli_targets *t)
{
	char *glob = glob_of(pattern);
	int err = 0, n = list_events(glob, verbose, t) + list_shapes(pattern, verbose);

	n += list_found(glob, pid, verbose, &err);
	free(glob);
	if (n)
		return GT_EXIT_OK;
	if (err)
		return gt_cli_fail("the kernel's tracepoints cannot be read: %s", strerror(-err));
	struct gt_near near = {0};
	const char *best = nearest(pattern, &near);
	return gt_cli_fail("nothing matches '%s'%s%s%s `gotap -l` lists what there is", pattern,
			   best ? "; did you mean '" : ";", best ? best : "", best ? "'?" : "");
}

/* Several patterns, with commas between them. */
static int list_patterns(const char *patterns, bool verbose, pid_t pid,
			 const struct gt_cli_targets *t)
{
	char *text = gt_xstrdup(patterns), *save = NULL;
	int status = GT_EXIT_OK;

	for (char *p = strtok_r(text, ",", &save); p; p = strtok_r(NULL, ",", &save)) {
		p += strspn(p, " \t\n");
		p[strcspn(p, " \t\n")] = 0;
		if (*p && list_pattern(p, verbose, pid, t))
			status = GT_EXIT_ERROR;
	}
	free(text);
	return status;
}

int gt_cli_list(struct gt_cli *c)
{
	bool verbose = c->run.verbose > 0;
	struct gt_cli_targets targets;
	int status = GT_EXIT_OK;

	pid_t pid = c->run.pids.n == 1 ? c->run.pids.v[0] : 0;

	if (gt_cli_is_script(c))
		return gt_cli_list_script(c);
	if (c->nargs && gt_cli_is_struct(c->args[0]))
		return gt_cli_list_struct(c->args[0], verbose);
	if (c->nargs > 1)
		return gt_cli_wrong("-l takes one argument; quote it: -l 'go:gc_*'");
	if (!gt_cli_targets_open(c, true, &targets))
		return GT_EXIT_ERROR;
	if (c->nargs) {
		status = list_patterns(c->args[0], verbose, pid, &targets);
	} else if (pid && !targets.n) {
		status = list_patterns("uprobe:*,usdt:*", verbose, pid, &targets);
	} else {
		list_events("go:*", verbose, &targets);
		list_shapes("*", verbose);
		puts("tracepoint:CATEGORY:NAME\nrawtracepoint:NAME\nkprobe:FUNCTION\nkretprobe:"
		     "FUNCTION\nfentry:FUNCTION\nfexit:FUNCTION\nuprobe:BINARY:FUNCTION\n"
		     "uretprobe:BINARY:FUNCTION\nusdt:BINARY:PROVIDER:NAME");
	}
	gt_cli_targets_close(&targets);
	return status;
}
