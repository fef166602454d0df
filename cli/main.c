/* gotap: see cli.h. The commands, each in the file of its name. */
#include "cli.h"

const struct gt_command gt_commands[] = {
#define GT_CMD(name, args, text) {#name, args, text, gt_cli_##name},
	GT_CMDS
#undef GT_CMD
	{0},
};

int main(int argc, char **argv)
{
	struct gt_cli c = {0};
	bool done = false;

	int status = gt_cli_options(&c, argc, argv, &done);
	if (!done)
		status = c.command->run(&c);
	return status;
}
