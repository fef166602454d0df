/* gotap: see cli.h. The commands, each in the file of its name. */
#include <signal.h>
#include <unistd.h>

#include "cli.h"

const struct gt_command gt_commands[] = {
#define GT_CMD(name, args, text) {#name, args, text, gt_cli_##name},
	GT_CMDS
#undef GT_CMD
	{0},
};

/* Nobody reads the output any more (`gotap ... | head`): end as by kill, so that a session cleans up. */
static void no_reader(int sig)
{
	signal(sig, SIG_IGN);
	kill(getpid(), SIGTERM);
}

int main(int argc, char **argv)
{
	struct gt_cli c = {0};
	bool done = false;

	signal(SIGPIPE, no_reader);
	int status = gt_cli_options(&c, argc, argv, &done);
	if (!done)
		status = c.command->run(&c);
	return status;
}
