/* gotap help [TOPIC]: from the tables that the compiler itself uses, so that it cannot be out of date. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "builtins/builtins.h"
#include "cli.h"
#include "library/library.h"

static void print_rows(bool vars)
{
	for (int i = 0; gt_builtin_at(i); i++) {
		const struct gt_builtin *b = gt_builtin_at(i);
		if (!(b->flags & GT_B_LIBRARY) && !!(b->flags & GT_B_VAR) == vars)
			printf("    %-28s %s\n", b->sig, b->doc);
	}
}

static void help_functions(void)
{
	puts("Functions: RESULT NAME(ARGUMENTS). Those of result `nothing` are statements, or "
	     "stand right of = for a "
	     "map.");
	print_rows(false);
}

static void help_builtins(void)
{
	puts("Values that every probe has; Go-aware ones wherever the current thread runs Go. `?`: "
	     "may be absent.");
	print_rows(true);
}

static void help_events(void)
{
	const struct gt_library *lib = gt_library_get();

	puts("Events of the Go runtime; `gotap -lv EVENT` says all of one.");
	for (int i = 0; i < lib->nevents; i++)
		printf("    %-28s %s\n", lib->events[i]->name,
		       lib->events[i]->doc ? lib->events[i]->doc : "");
}

static void help_tags(void)
{
	puts("Tags of error messages; `gotap explain TAG` says more.");
	for (int i = 0; i < GT_TAG_N; i++)
		printf("    %s\n", gt_tag_name((enum gt_tag)i));
}

static void help_language(void)
{
	puts("PROBE[, PROBE] [/PREDICATE/] { STATEMENTS }     or     PROBE [/PREDICATE/] < "
	     "STATEMENTS >\n"
	     "    go:gopark { @[reason] = count(); }                           count by a key\n"
	     "    go:mallocgc /alloc_size > 32K/ { @ = hist(alloc_size); }     only where the "
	     "predicate is true\n"
	     "    interval:5s { print(@, 5); exit(); }                         the five largest, "
	     "then end\n"
	     "@x is a map, shared by all clauses and printed at the end; @x[a, b] has keys; $x is "
	     "a variable of its "
	     "clause.\n"
	     "if (...) { } else { }, printf(\"%d %s\\n\", ...), print(@x), clear(@x), "
	     "delete(@x[k]), exit().");
}

/* GT_TOPIC("name", function, "what it lists") */
#define GT_TOPICS                                                                                                      \
	GT_TOPIC("language", help_language, "a script in ten lines")                                                   \
	GT_TOPIC("events", help_events, "events of the Go runtime")                                                    \
	GT_TOPIC("functions", help_functions, "count, hist, printf, print, ...")                                       \
	GT_TOPIC("builtins", help_builtins, "pid, goid, gstack, nsecs, ...")                                           \
	GT_TOPIC("providers", gt_cli_print_providers, "what a clause can begin with")                                  \
	GT_TOPIC("tags", help_tags, "tags of error messages")                                                          \
	GT_TOPIC("reference", gt_cli_print_reference, "all of it, as one document")
static const struct gt_topic {
	const char *name;
	void (*print)(void);
	const char *text;
} topics[] = {
#define GT_TOPIC(name, print, text) {name, print, text},
	GT_TOPICS
#undef GT_TOPIC
};

static void print_builtin(const struct gt_builtin *b)
{
	printf("%s\n    %s\n", b->sig, b->doc);
	if (b->example)
		printf("    example     %s\n", b->example);
	if (b->since)
		printf("    since       gotap %s\n", b->since);
}

/* A name instead of a topic: a builtin, an event, a tag, a command. */
static bool help_name(const char *name)
{
	const struct gt_builtin *b = gt_builtin_find(name);
	const struct gt_event_decl *e = gt_map_get(&gt_library_get()->by_name, name);
	enum gt_tag tag = gt_tag_find(name);

	if (b && !(b->flags & GT_B_LIBRARY))
		print_builtin(b);
	else if (e)
		gt_cli_print_event(e, &(struct gt_cli_targets){0});
	else if (tag != GT_TAG_N)
		printf("%s: %s\n", name, gt_tag_text(tag));
	else
		return false;
	return true;
}

static int unknown(const char *name)
{
	struct gt_near near = {.name = name};

	for (size_t i = 0; i < GT_COUNT(topics); i++)
		gt_near_add(&near, topics[i].name);
	for (int i = 0; gt_builtin_at(i); i++)
		if (!(gt_builtin_at(i)->flags & GT_B_LIBRARY))
			gt_near_add(&near, gt_builtin_at(i)->name);
	for (int i = 0; i < gt_library_get()->nevents; i++)
		gt_near_add(&near, gt_library_get()->events[i]->name);
	return gt_cli_fail("no help on '%s'%s%s%s", name, near.n ? "; did you mean '" : "",
			   near.n ? near.best[0] : "",
			   near.n ? "'?" : "; `gotap help` lists the topics");
}

int gt_cli_help(struct gt_cli *c)
{
	if (!c->nargs) {
		gt_cli_usage(stdout);
		puts("\nTopics of `gotap help`:");
		for (size_t i = 0; i < GT_COUNT(topics); i++)
			printf("    %-12s %s\n", topics[i].name, topics[i].text);
		puts("    NAME         one function, builtin, event or tag");
		return GT_EXIT_OK;
	}
	if (c->nargs > 1)
		return gt_cli_wrong("help takes one topic");
	for (size_t i = 0; i < GT_COUNT(topics); i++) {
		if (!strcasecmp(topics[i].name, c->args[0])) {
			topics[i].print();
			return GT_EXIT_OK;
		}
	}
	return help_name(c->args[0]) ? GT_EXIT_OK : unknown(c->args[0]);
}
