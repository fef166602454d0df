/*
 * argv to struct gt_cli. Options of running are runopts.h's, shared with gotap-run; the others are the table
 * here. A wrong option is one line with the nearest right one.
 */
#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/map.h"
#include "cli.h"

/* GT_OPT(letter or 0, ID, "name", "ARG" or NULL, "help") */
#define GT_OPTS                                                                                                        \
	GT_OPT('e', PROGRAM, "execute", "PROGRAM", "the program, instead of a file")                                   \
	GT_OPT('l', LIST, "list", NULL, "list what matches PATTERN; -lv says all of it")                               \
	GT_OPT('d', DUMP, "debug", "STAGE", "print a stage and stop: ast, types, probes, plan, llvm, bpf, all")        \
	GT_OPT('w', WRITE, "write", NULL, "fmt: rewrite the files")                                                    \
	GT_OPT(0, CHECK, "check", NULL, "fmt: only name the files that would change; status 1 if any")                 \
	GT_OPT(0, UNSAFE, "unsafe", NULL, "allow system() and signal()")                                               \
	GT_OPT(0, NO_WARNINGS, "no-warnings", NULL, "no warnings of the compiler and of warnf()")                      \
	GT_OPT(0, USDT_FILE, "usdt-file-activation", NULL, "taken, and always so: semaphores are switched on by file") \
	GT_OPT('k', FAULTS, "faults", NULL, "taken, and always so: reads that fail are told at the end")                \
	GT_OPT(0, INFO, "info", NULL, "the same as gotap doctor")                                                      \
	GT_OPT(0, VERSION, "version", NULL, "print the version")                                                       \
	GT_OPT('h', HELP, "help", NULL, "print this")

/* Of the language page, for versions to come: GT_LATER("name") */
#define GT_LATER_COMMANDS GT_LATER("top") GT_LATER("learn")
#define GT_LATER_OPTIONS  GT_LATER("budget")

enum { OPT_FIRST = GT_RUN_LAST };
enum opt {
	OPT_BEFORE = OPT_FIRST,
#define GT_OPT(letter, id, name, arg, help) OPT_##id,
	GT_OPTS
#undef GT_OPT
		OPT_LATER
};

static const char short_options[] = ":e:ld:hwk" GT_RUN_SHORT;
static const struct option long_options[] = {
#define GT_OPT(letter, id, name, arg, help) {name, (arg) ? required_argument : no_argument, NULL, OPT_##id},
	GT_OPTS
#undef GT_OPT
#define GT_RUN_OPT(letter, id, name, arg, help) {name, (arg) ? required_argument : no_argument, NULL, GT_RUN_##id},
		GT_RUN_OPTS
#undef GT_RUN_OPT
#define GT_LATER(name) {name, optional_argument, NULL, OPT_LATER},
			GT_LATER_OPTIONS
#undef GT_LATER
	{0},
};
static const char *const later_commands[] = {
#define GT_LATER(name) name,
	GT_LATER_COMMANDS
#undef GT_LATER
};

bool gt_cli_colour(FILE *f)
{
	return isatty(fileno(f)) && !getenv("NO_COLOR");
}

static int say(int status, const char *fmt, va_list ap)
{
	fflush(stdout);
	fputs("gotap: ", stderr);
	vfprintf(stderr, fmt, ap);
	fputc('\n', stderr);
	return status;
}

int gt_cli_wrong(const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	int status = say(GT_EXIT_USAGE, fmt, ap);
	va_end(ap);
	return status;
}

int gt_cli_fail(const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	int status = say(GT_EXIT_ERROR, fmt, ap);
	va_end(ap);
	return status;
}

void gt_cli_usage(FILE *f)
{
	fputs("gotap traces running Go programs: gotap -p PID -e 'go:gopark { @[reason] = count(); "
	      "}'\n\n",
	      f);
	for (const struct gt_command *cmd = gt_commands; cmd->name; cmd++) {
		/* `run` is what happens without a name. */
		char head[64];
		snprintf(head, sizeof(head), "%s%s%s", cmd == gt_commands ? "" : cmd->name,
			 cmd == gt_commands ? "" : " ", cmd->args);
		fprintf(f, "  gotap %-34s %s\n", head, cmd->text);
	}
	fputs("\nWithout -p, -c and -b: every Go program that runs.\n\n", f);
	gt_runopts_help(f);
#define GT_OPT(letter, id, name, arg, help) {letter, name, arg, help},
	static const struct {
		char letter;
		const char *name, *arg, *help;
	} own[] = {GT_OPTS};
#undef GT_OPT
	for (size_t i = 0; i < GT_COUNT(own); i++) {
		char letter[8] = "    ", name[40];
		if (own[i].letter)
			snprintf(letter, sizeof(letter), "-%c, ", own[i].letter);
		snprintf(name, sizeof(name), "--%s%s%s", own[i].name, own[i].arg ? " " : "",
			 own[i].arg ? own[i].arg : "");
		fprintf(f, "  %s%-18s %s\n", letter, name, own[i].help);
	}
}

/* What getopt stumbled over, as the user wrote it. */
static int unknown_option(const char *word)
{
	char name[64];

	if (strncmp(word, "--", 2))
		return gt_cli_wrong("unknown option '%s'; `gotap --help` lists them", word);
	size_t n = strcspn(word + 2, "=");
	snprintf(name, sizeof(name), "%.*s", (int)(n < sizeof(name) ? n : sizeof(name) - 1),
		 word + 2);
	struct gt_near near = {.name = name};
	for (const struct option *o = long_options; o->name; o++)
		if (o->val != OPT_LATER)
			gt_near_add(&near, o->name);
	if (near.n)
		return gt_cli_wrong("unknown option '--%s'; did you mean '--%s'?", name,
				    near.best[0]);
	return gt_cli_wrong("unknown option '--%s'; `gotap --help` lists them", name);
}

/* The first word, where it is a command; a file of that name is written ./NAME. */
static int choose_command(struct gt_cli *c, bool list)
{
	const char *word = c->nargs ? c->args[0] : NULL;

	c->command = &gt_commands[0];
	if (list) {
		for (c->command = gt_commands; c->command->run != gt_cli_list; c->command++)
			;
		return GT_EXIT_OK;
	}
	for (size_t i = 0; word && !c->program && i < GT_COUNT(later_commands); i++)
		if (!strcmp(word, later_commands[i]))
			return gt_cli_wrong("`gotap %s` is not in this version yet", word);
	for (const struct gt_command *cmd = gt_commands; word && cmd->name; cmd++) {
		if (strcmp(word, cmd->name))
			continue;
		c->command = cmd;
		c->args++;
		c->nargs--;
		return GT_EXIT_OK;
	}
	return GT_EXIT_OK;
}

static int take(struct gt_cli *c, int opt, const char *word, bool *list, bool *done)
{
	const char *why = NULL;

	switch (opt) {
	case 'e':
	case OPT_PROGRAM:
		if (c->program)
			return gt_cli_wrong(
				"-e may be given once; several clauses go into one program");
		c->program = optarg;
		return GT_EXIT_OK;
	case 'l':
	case OPT_LIST:
		*list = true;
		return GT_EXIT_OK;
	case 'd':
	case OPT_DUMP:
		c->dumps |= gt_stages_parse(optarg, &why);
		return c->dumps && !why ? GT_EXIT_OK
					: gt_cli_wrong("no stage '%s'; there are: ast, types, "
						       "probes, plan, llvm, bpf, all",
						       why ? why : optarg);
	case 'w':
	case OPT_WRITE:
		c->rewrite = true;
		return GT_EXIT_OK;
	case OPT_CHECK:
		c->check = true;
		return GT_EXIT_OK;
	case 'h':
	case OPT_HELP:
		gt_cli_usage(stdout);
		*done = true;
		return GT_EXIT_OK;
	case OPT_UNSAFE:
		c->unsafe = true;
		return GT_EXIT_OK;
	case OPT_NO_WARNINGS:
		c->no_warnings = true;
		return GT_EXIT_OK;
	case OPT_USDT_FILE:
	case 'k':
	case OPT_FAULTS:
		return GT_EXIT_OK;
	case OPT_INFO:
		*done = true;
		return gt_cli_doctor(c);
	case OPT_VERSION:
		printf("gotap %s\n", GT_VERSION);
		*done = true;
		return GT_EXIT_OK;
	case OPT_LATER:
		return gt_cli_wrong("%.*s is not in this version yet", (int)strcspn(word, "="),
				    word);
	case ':':
		return gt_cli_wrong("%s needs an argument; `gotap --help` says which", word);
	case '?':
		return unknown_option(word);
	}
	if (gt_runopts_take(&c->run, opt, optarg, &why) < 0)
		return gt_cli_wrong("%s", why);
	return GT_EXIT_OK;
}

int gt_cli_options(struct gt_cli *c, int argc, char **argv, bool *done)
{
	bool list = false;
	const char *why = NULL;
	int opt, status = GT_EXIT_OK;

	opterr = 0;
	for (;;) {
		/* getopt moves argv's words about, but the one it works on is at optind before the call. */
		int at = optind;
		opt = getopt_long(argc, argv, short_options, long_options, NULL);
		if (opt == -1)
			break;
		const char *word = argv[optind > at || optind < 2 ? optind - 1 : at];
		char letter[3] = {'-', (char)optopt, 0};
		if ((opt == ':' || opt == '?') && optopt > 0 && optopt < 128)
			word = letter;
		status = take(c, opt, word, &list, done);
		if (status != GT_EXIT_OK || *done) {
			*done = true;
			return status;
		}
	}
	c->args = argv + optind;
	c->nargs = argc - optind;
	*done = true;
	if (gt_runopts_check(&c->run, &why) < 0)
		return gt_cli_wrong("%s", why);
	if (argc == 1 || (!c->nargs && !c->program && !list)) {
		gt_cli_usage(stderr);
		return GT_EXIT_USAGE;
	}
	status = choose_command(c, list);
	*done = status != GT_EXIT_OK;
	return status;
}
