/* gotap -e PROGRAM, gotap FILE.gt: compile, bind, run; or with -d print stages; or run an object made by build. */
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

/* Nobody reads the output any more (`gotap ... | head`): the session ends as by kill, and so cleanly. */
static void no_reader(int sig)
{
	signal(sig, SIG_IGN);
	kill(getpid(), SIGTERM);
}

static int run_object(struct gt_cli *c, const void *elf, size_t len, const char *name)
{
	struct gt_object o;
	const char *why = NULL;

	if (gt_object_open(&o, elf, len, &why) < 0)
		return gt_cli_fail("%s: %s", name, why);
	signal(SIGPIPE, no_reader);
	int status = gt_runopts_run(&o, &c->run);
	gt_object_close(&o);
	return status;
}

int gt_cli_run(struct gt_cli *c)
{
	struct gt_source src;
	struct gt_compilation comp;
	int status = GT_EXIT_ERROR;

	if (!c->nargs && !c->program)
		return gt_cli_wrong("run takes a script: -e PROGRAM or FILE.gt");
	gt_cli_script_args(c, c->args + !c->program, c->nargs - !c->program);
	if (!gt_cli_source(c, &src))
		return GT_EXIT_ERROR;
	if (src.len > 4 && !memcmp(src.text, "\177ELF", 4))
		return run_object(c, src.text, src.len, src.name);
	bool good = gt_cli_compile(c, &src, &comp);
	if (good && c->script_help)
		gt_cli_script_usage(c, comp.options);
	if (good)
		status = c->dumps || c->script_help ? GT_EXIT_OK
						    : run_object(c, comp.elf, comp.len, src.name);
	gt_compilation_free(&comp);
	return status;
}
