/*
 * gotap doctor: what this kernel and these privileges allow, found by trying, and whether gotap knows the Go
 * programs that run. Status 1 when no Go program could be traced.
 */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "session/features.h"

struct findings {
	bool impossible; /* something vital is missing */
	int known, unknown;
};

static void print_row(const char *name, bool yes, const char *text)
{
	printf("%-18s %-4s %s\n", name, yes ? "yes" : "no", text);
}

static void print_check(void *ctx, const struct gt_check *c)
{
	struct findings *f = ctx;
	char *missing = gt_xprintf("%s: %s (%s)", c->use, c->remedy, strerror(-c->err));

	print_row(c->name, !c->err, c->err ? missing : c->use);
	free(missing);
	f->impossible |= c->err && c->vital;
}

/* Programs of a known version need no line each. */
static void print_program(void *ctx, pid_t pid, const struct gt_target *t, const char *path)
{
	struct findings *f = ctx;
	const char *source = gt_target_layout_source(t);

	if (!strstr(source, "nearest")) {
		f->known++;
		return;
	}
	char *text = gt_xprintf("pid %d, %s, %s: by the %s; fields of the runtime may be wrong, "
				"build gotap anew for this version",
				pid, gt_target_goversion(t), path, source);
	print_row("Go program", false, text);
	free(text);
	f->unknown++;
}

int gt_cli_doctor(struct gt_cli *c)
{
	struct findings f = {0};

	if (c->nargs)
		return gt_cli_wrong("doctor takes no argument");
	gt_doctor_check(print_check, &f);
	if (!gt_cli_each_go(print_program, &f))
		return gt_cli_fail("/proc cannot be read");
	char *text = gt_xprintf("%d run, %d of them of a version that gotap knows",
				f.known + f.unknown, f.known);
	print_row("Go programs", f.known > 0,
		  f.known || f.unknown
			  ? text
			  : "none is seen to run: start one, trace it by -c, or be root");
	free(text);
	if (f.impossible)
		return gt_cli_fail("no Go program can be traced here");
	return GT_EXIT_OK;
}
