/* gotap -l of what the kernel's type facts know: raw tracepoints and functions, with -v their arguments. */
#include <stdlib.h>
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

int gt_cli_list_kernel(const char *provider, const char *kind, const char *glob, bool verbose)
{
	struct gt_kfacts *f = gt_cli_kernel();
	size_t head = strlen(provider);
	bool named = !strncmp(glob, provider, head) && glob[head] == ':';
	const char *const *names;
	int n = gt_kfacts_match(f, kind, named ? glob + head + 1 : "*", &names), shown = 0;

	for (int i = 0; i < n; i++) {
		char *full = gt_xprintf("%s:%s", provider, names[i]);

		if (named || gt_glob(glob, full)) {
			puts(full);
			if (verbose)
				print_args(f, kind, names[i]);
			shown++;
		}
		free(full);
	}
	return shown;
}
