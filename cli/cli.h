/*
 * The command line: what was asked for, and the commands that do it, one file each.
 *
 * options.c turns argv into a struct gt_cli; main.c hands it to the command. Commands return the status for
 * exit(2): 0, 1 for an error, 2 for wrong usage. This folder alone knows both compiler and runtime.
 */
#ifndef GT_CLI_CLI_H
#define GT_CLI_CLI_H

#include "compile.h"
#include "object/manifest.h"
#include "session/runopts.h"
#include "target/target.h"

#define GT_VERSION "0.1"

enum { GT_EXIT_OK, GT_EXIT_ERROR, GT_EXIT_USAGE };

struct gt_cli;

/* GT_CMD(NAME, "arguments", "what it does") : gotap NAME; run is also what happens without a name */
#define GT_CMDS                                                                                                        \
	GT_CMD(run, "-e PROGRAM | FILE.gt [ARGS]", "trace")                                                            \
	GT_CMD(list, "[PATTERN]", "events that match, as -l does; with -v fields, types, cost and sites")              \
	GT_CMD(explain, "PROGRAM | TAG | EVENT", "what it means, where it attaches, what a hit costs")                 \
	GT_CMD(build, "FILE.gt -o X.gto", "compile here, run there: gotap-run X.gto")                                  \
	GT_CMD(ps, "[PID...]", "Go programs that run; of a PID its goroutines by state and stack, nothing attached")   \
	GT_CMD(doctor, "", "what this kernel, these privileges and the running Go programs allow, and what to do")     \
	GT_CMD(fmt, "[-w] [FILE... | -]", "rewrite scripts as they should look; --check names those that differ")      \
	GT_CMD(help, "[TOPIC]", "options, providers, functions, builtins, tags, or one name of these")
#define GT_CMD(name, args, text) int gt_cli_##name(struct gt_cli *c);
GT_CMDS
#undef GT_CMD

struct gt_command {
	const char *name, *args, *text;
	int (*run)(struct gt_cli *c);
};
extern const struct gt_command gt_commands[]; /* a NULL name ends it */

struct gt_cli {
	const struct gt_command *command;
	struct gt_runopts run; /* -p -c -b -f -o -v -q --duration --dry-run --time */
	const char *program;   /* -e */
	unsigned dumps;	       /* -d: 1 << stage */
	bool rewrite, check;   /* fmt: -w, --check */
	bool unsafe, no_warnings;
	char **args;			   /* what is no option: FILE, PATTERN, TOPIC, ... */
	struct gt_script_args script_args; /* of the script itself */
	bool script_help;		   /* its --help was asked for */
	int nargs;
};

/* options.c. *done: nothing is left to do but exit with the status. Else do c->command. */
int gt_cli_options(struct gt_cli *c, int argc, char **argv, bool *done);
void gt_cli_usage(FILE *f);
/* "gotap: MESSAGE" and usage status. */
int gt_cli_wrong(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
int gt_cli_fail(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
bool gt_cli_colour(FILE *f);

/* script.c: the source of -e, FILE or - (stdin) compiled; diagnostics are printed. */
bool gt_cli_source(const struct gt_cli *c, struct gt_source *src);
bool gt_cli_read(const char *path, struct gt_source *src);
bool gt_cli_read_file(const char *path, struct gt_source *src, const char **why);
/* Type facts of the kernel; they live as long as the process, as sources and arguments do. */
struct gt_kfacts *gt_cli_kernel(void);
/* Words behind the script: --NAME[=VALUE] is a named parameter, anything else is $1, $2, ... */
void gt_cli_script_args(struct gt_cli *c, char **words, int n);
void gt_cli_script_usage(const struct gt_cli *c, const struct gt_option *options);
bool gt_cli_compile(const struct gt_cli *c, const struct gt_source *src,
		    struct gt_compilation *comp);

/* imports.c */
extern const struct gt_loader gt_cli_loader;

/* sites.c: the Go binaries named by -p and -b, and what would be probed in them. */
struct gt_cli_targets {
	struct gt_target **v;
	char **names;
	int n;
};
/* False after a message, when one cannot be read. any: what is not Go is left out instead. */
bool gt_cli_targets_open(const struct gt_cli *c, bool any, struct gt_cli_targets *t);
void gt_cli_targets_close(struct gt_cli_targets *t);
void gt_cli_print_specs(const struct gt_site_spec *specs, int n, const struct gt_cli_targets *t,
			const char *indent);

/* ps.c: each Go program that runs, by PID; t is closed after the call. False: /proc cannot be read. */
bool gt_cli_each_go(void (*fn)(void *ctx, pid_t pid, const struct gt_target *t, const char *path),
		    void *ctx);

/* reference.c: docs/reference.md. */
void gt_cli_print_reference(void);

/* list.c: what probes there are, "shape  meaning" a line. */
void gt_cli_print_providers(void);

/* list.c: one event in full, as -lv and explain print it. */
struct gt_event_decl;
void gt_cli_print_event(const struct gt_event_decl *e, const struct gt_cli_targets *t);

/* list_script.c: what -l was given is a script, by -e or a file; is a struct of the kernel. */
bool gt_cli_is_script(const struct gt_cli *c);
int gt_cli_list_script(const struct gt_cli *c);
bool gt_cli_is_struct(const char *pattern);
int gt_cli_list_struct(const char *name, bool verbose);

/* list_kernel.c: probes of a provider whose arguments the kernel's types tell; how many match. */
int gt_cli_list_kernel(const char *provider, const char *kind, const char *glob, bool verbose);
/* list_user.c: functions or markers of binaries; rest: "BINARY", "BINARY:NAME". How many. */
int gt_cli_list_user(const char *provider, const char *rest, pid_t pid, bool verbose);

#endif
