/* gotap -l of what the kernel's type facts know: raw tracepoints and functions, with -v their arguments. */
#include <string.h>

#include "cli.h"
#include "target/kfacts.h"

static void print_type(const struct gt_ktype *t)
{
	const char *name = t->name && *t->name ? t->name : "?";

	printf("%s%s", name,
	       t->shape == GT_KS_PTR ? name[strlen(name) - 1] == '*' ? "*" : " *" : "");
}

static void print_args(struct gt_kfacts *f, const char *kind, const char *name)
{
	const struct gt_kfield *fields;
	int n = gt_kfacts_args(f, kind, name, &fields);

	for (int i = 0; i < n; i++) {
		fputs("    ", stdout);
		print_type(&fields[i].type);
		printf(" %s\n", *fields[i].name ? fields[i].name : "retval");
	}
}

int gt_cli_list_kernel(const char *provider, const char *kind, const char *pattern, bool verbose)
{
	struct gt_kfacts *f = gt_kfacts_new();
	const char *const *names;
	int n = gt_kfacts_match(f, kind, pattern, &names);

	for (int i = 0; i < n; i++) {
		printf("%s:%s\n", provider, names[i]);
		if (verbose)
			print_args(f, kind, names[i]);
	}
	gt_kfacts_free(f);
	return n;
}
