/* gotap -l of what is no pattern: the probes of a script, and a struct of the kernel with its fields. */
#include <string.h>
#include <sys/stat.h>

#include "cli.h"
#include "target/kfacts.h"

bool gt_cli_is_script(const struct gt_cli *c)
{
	struct stat st;

	return c->program || (c->nargs && !stat(c->args[0], &st) && S_ISREG(st.st_mode));
}

/* Each probe once, in the order of the script. */
static void print_probes(const struct gt_manifest *m)
{
	for (int i = 0; i < m->nprogs; i++) {
		int k = 0;
		while (strcmp(m->progs[k].probe, m->progs[i].probe))
			k++;
		if (k == i)
			puts(m->progs[i].probe);
	}
}

int gt_cli_list_script(const struct gt_cli *c)
{
	struct gt_source src;
	struct gt_compilation comp = {
		.kernel = gt_cli_kernel(),
		.stop_after_plan = true,
		.expand = {.args = c->script_args, .loader = &gt_cli_loader},
		.unsafe = true,
		.no_warnings = true,
	};

	if (!gt_cli_source(c, &src))
		return GT_EXIT_ERROR;
	comp.src = src;
	bool good = gt_compile(&comp);
	if (good)
		print_probes(comp.manifest);
	else
		gt_diags_print(&comp.diags, stderr, gt_cli_colour(stderr));
	gt_compilation_free(&comp);
	return good ? GT_EXIT_OK : GT_EXIT_ERROR;
}

static void print_field(const struct gt_kfield *field)
{
	const struct gt_ktype *t = &field->type;
	const char *name = t->name && *t->name ? t->name : "?";
	const char *star = t->shape != GT_KS_PTR ? " " : name[strlen(name) - 1] == '*' ? "*" : " *";

	printf("    %s%s%s", name, star, field->name);
	if (t->shape == GT_KS_ARRAY)
		printf("[%u]", t->n);
	if (t->bits)
		printf(" : %u", t->bits);
	puts(";");
}

bool gt_cli_is_struct(const char *pattern)
{
	return !strncmp(pattern, "struct ", 7) || !strncmp(pattern, "union ", 6);
}

int gt_cli_list_struct(const char *name, bool verbose)
{
	struct gt_kfacts *f = gt_cli_kernel();
	uint32_t id = gt_kfacts_struct(f, strchr(name, ' ') + 1);
	const struct gt_kfield *fields;
	int n = id ? gt_kfacts_fields(f, id, &fields) : -1;

	if (n < 0)
		return gt_cli_fail("this kernel has no %s", name);
	printf("%s%s\n", name, verbose ? " {" : "");
	for (int i = 0; verbose && i < n; i++)
		print_field(&fields[i]);
	if (verbose)
		puts("};");
	return GT_EXIT_OK;
}
