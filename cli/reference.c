/*
 * gotap help reference: docs/reference.md, written from the rows of builtins, the stanzas of events, the tags
 * and the options, so that it says what this gotap does. `make reference` stores it, and a test compares.
 */
#include <stdlib.h>
#include <string.h>

#include "builtins/builtins.h"
#include "cli.h"
#include "library/library.h"

static void print_row(const struct gt_builtin *b)
{
	printf("### %s\n\n```\n%s\n```\n\n", b->name, b->sig);
	if (b->doc)
		printf("%s", b->doc);
	if (b->since)
		printf(" Since gotap %s.", b->since);
	puts("\n");
	if (b->example)
		printf("    %s\n\n", b->example);
}

static int by_name(const void *a, const void *b)
{
	return strcmp((*(const struct gt_builtin *const *)a)->name,
		      (*(const struct gt_builtin *const *)b)->name);
}

/* Rows whose flags under the mask are the given ones, by name. */
static void print_rows(const char *title, const char *text, unsigned mask, unsigned flags)
{
	GT_VEC(const struct gt_builtin *) rows = {0};
	const struct gt_builtin *b;

	printf("## %s\n\n%s\n\n", title, text);
	for (int i = 0; (b = gt_builtin_at(i)); i++)
		if (!(b->flags & GT_B_LIBRARY) && (b->flags & mask) == flags)
			gt_vec_push(NULL, &rows, b);
	if (rows.n)
		qsort(rows.v, rows.n, sizeof(*rows.v), by_name);
	for (size_t i = 0; i < rows.n; i++)
		print_row(rows.v[i]);
	gt_vec_free(&rows);
}

static void print_item(const char *name, const char *text)
{
	if (text)
		printf("- %s: %s\n", name, text);
}

static void print_event(const struct gt_event_decl *e)
{
	printf("### %s\n\nFires when %s.\n\n", e->name, e->doc);
	for (int i = 0; i < e->naliases; i++)
		printf("- alias: `%s`\n", e->aliases[i]);
	print_item("stack", e->stack);
	print_item("how often", e->rate);
	print_item("stability", e->stability);
	print_item("misses", e->misses);
	if (e->fields)
		puts("\n| field | type | is |\n|---|---|---|");
	for (const struct gt_field_decl *f = e->fields; f; f = f->next)
		printf("| `%s` | `%s` | %s |\n", f->name, gt_library_field_type(f), f->doc);
	putchar('\n');
	for (int i = 0; i < e->nexamples; i++)
		printf("    %s\n", e->examples[i]);
	if (e->nexamples)
		putchar('\n');
}

void gt_cli_print_reference(void)
{
	const struct gt_library *lib = gt_library_get();

	puts("# gotap reference\n\n"
	     "Written by `make reference` from the tables that gotap itself works with.\n\n"
	     "A signature reads `RESULT NAME(ARGUMENTS)`; `?` behind a type: the value may be "
	     "absent; "
	     "`[argument]`: may be\nleft out. Arguments: `num` an integer or a unit, `int` an "
	     "integer "
	     "literal, `str` a string, `lit` a string literal,\n`ptr` an address, `map` a whole "
	     "map, "
	     "`elem` an element of a map, `any` any value.\n");
	print_rows("Values", "Of every probe; written without parentheses.", GT_B_VAR | GT_B_GO,
		   GT_B_VAR);
	print_rows("Values of Go",
		   "Of every probe whose current thread runs Go; absent where it does not.",
		   GT_B_VAR | GT_B_GO, GT_B_VAR | GT_B_GO);
	print_rows("Aggregations", "Right of `=` in the assignment to a map.", GT_B_VAR | GT_B_AGG,
		   GT_B_AGG);
	print_rows("Functions", "Those whose result is `nothing` are statements.",
		   GT_B_VAR | GT_B_AGG, 0);
	puts("## Events of the Go runtime\n");
	for (int i = 0; i < lib->nevents; i++)
		print_event(lib->events[i]);
	puts("## Tags of messages\n");
	for (int i = 0; i < GT_TAG_N; i++)
		printf("### %s\n\n%s\n\n", gt_tag_name((enum gt_tag)i),
		       gt_tag_text((enum gt_tag)i));
	puts("## Options\n\n```");
	gt_cli_usage(stdout);
	puts("```");
}
