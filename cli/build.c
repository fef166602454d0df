/* gotap build FILE.gt -o X.gto: the object as a file, for gotap-run on any machine and any Go version. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

/* Written beside and renamed, so that no reader ever sees half of it. */
static int write_object(const char *path, const void *p, size_t n)
{
	char *tmp = gt_xprintf("%s.%d", path, (int)getpid());
	FILE *f = fopen(tmp, "we");
	int status = GT_EXIT_OK;

	if (!f) {
		status = gt_cli_fail("%s: %s", tmp, strerror(errno));
	} else {
		bool ok = fwrite(p, 1, n, f) == n;
		ok = !fclose(f) && ok;
		if (!ok || rename(tmp, path) < 0) {
			status = gt_cli_fail("%s: %s", path, strerror(errno));
			unlink(tmp);
		}
	}
	free(tmp);
	return status;
}

int gt_cli_build(struct gt_cli *c)
{
	struct gt_source src;
	struct gt_compilation comp;

	if (c->nargs + (c->program != NULL) != 1 || !c->run.output)
		return gt_cli_wrong(
			"build takes one script and -o: gotap build waits.gt -o waits.gto");
	if (!gt_cli_source(c, &src))
		return GT_EXIT_ERROR;
	int status = GT_EXIT_ERROR;
	if (gt_cli_compile(c, &src, &comp))
		status = c->dumps ? GT_EXIT_OK : write_object(c->run.output, comp.elf, comp.len);
	gt_compilation_free(&comp);
	return status;
}
