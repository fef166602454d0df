/* The script: read from -e, a file or stdin, and compiled, with everything printed that a user needs to see. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "ast/ast.h"
#include "cli.h"

enum { MAX_SCRIPT = 4 << 20 };

/* What lives as long as the process. */
static struct gt_arena kept;

struct gt_kfacts *gt_cli_kernel(void)
{
	static struct gt_kfacts *kernel;
	return kernel = kernel ?: gt_kfacts_new();
}

bool gt_cli_read_file(const char *path, struct gt_source *src, const char **why)
{
	bool is_stdin = !strcmp(path, "-");
	FILE *f = is_stdin ? stdin : fopen(path, "re");
	struct gt_buf text = {0};
	char chunk[1 << 16];
	size_t n;

	if (!f) {
		*why = strerror(errno);
		return false;
	}
	while ((n = fread(chunk, 1, sizeof(chunk), f)) > 0 && text.n <= MAX_SCRIPT)
		gt_buf_add(&text, chunk, n);
	int err = ferror(f) ? errno : 0;
	if (!is_stdin)
		fclose(f);
	if (err || text.n > MAX_SCRIPT) {
		*why = err ? strerror(err) : "larger than any script (4 MiB)";
		gt_buf_free(&text);
		return false;
	}
	*src = (struct gt_source){is_stdin ? "stdin" : path,
				  gt_arena_strndup(&kept, gt_buf_text(&text), text.n), text.n};
	gt_buf_free(&text);
	return true;
}

bool gt_cli_read(const char *path, struct gt_source *src)
{
	const char *why = "";

	if (gt_cli_read_file(path, src, &why))
		return true;
	gt_cli_fail("%s: %s", path, why);
	return false;
}

bool gt_cli_source(const struct gt_cli *c, struct gt_source *src)
{
	if (!c->program)
		return gt_cli_read(c->args[0], src);
	*src = (struct gt_source){"-e", c->program, strlen(c->program)};
	return true;
}

/* In the columns of the session's own table, which follows. */
static void print_times(const struct gt_compilation *comp)
{
	for (int i = 0; i < comp->ntimes; i++)
		fprintf(stderr, "%-12s %8.2f ms\n", comp->times[i].name,
			(double)comp->times[i].ns / 1e6);
}

bool gt_cli_compile(const struct gt_cli *c, const struct gt_source *src,
		    struct gt_compilation *comp)
{
	const unsigned llvm = 1u << GT_STAGE_LLVM | 1u << GT_STAGE_BPF;

	*comp = (struct gt_compilation){
		.src = *src,
		.kernel = gt_cli_kernel(),
		.dumps = c->dumps,
		.dump_to = stdout,
		.stop_after_plan = c->dumps && !(c->dumps & llvm),
		.only_options = c->script_help,
		.expand = {.args = c->script_args, .loader = &gt_cli_loader},
		.unsafe = c->unsafe,
		.no_warnings = c->no_warnings,
		.target_filter = c->run.pids.n || c->run.child || c->run.binaries.n,
	};
	bool ok = gt_compile(comp);
	fflush(stdout);
	if (!ok || !c->no_warnings)
		gt_diags_print(&comp->diags, stderr, gt_cli_colour(stderr));
	if (c->run.times)
		print_times(comp);
	return ok;
}

void gt_cli_script_args(struct gt_cli *c, char **words, int n)
{
	struct gt_script_args *a = &c->script_args;
	const char **positional = gt_new_n(&kept, const char *, (size_t)n + 1);
	const char **named = gt_new_n(&kept, const char *, (size_t)n + 1);

	a->positional = positional;
	a->named = named;
	for (int i = 0; i < n; i++) {
		bool dashes = !strncmp(words[i], "--", 2) && words[i][2];
		if (dashes)
			named[a->nnamed++] = words[i] + 2;
		else
			positional[a->npositional++] = words[i];
		c->script_help |= dashes && !strcmp(words[i], "--help");
	}
}

void gt_cli_script_usage(const struct gt_cli *c, const struct gt_option *o)
{
	struct gt_buf b = {0};

	gt_buf_printf(&b, "usage: gotap %s [ARGS] [-- OPTIONS]\n",
		      c->program ? "-e PROGRAM" : c->args[0]);
	gt_buf_str(&b, o ? "\n" : "\nThe script takes no options.\n");
	for (; o; o = o->next) {
		size_t start = b.n;
		gt_buf_printf(&b, "  --%s", o->name);
		if (o->value && o->value->kind != GT_E_BOOL)
			gt_buf_str(&b, o->value->kind == GT_E_STR ? "=TEXT" : "=NUMBER");
		while (b.n - start < 24)
			gt_buf_char(&b, ' ');
		gt_buf_printf(&b, " %s", o->help);
		if (o->value) {
			gt_buf_str(&b, *o->help ? " (default " : "(default ");
			gt_expr_print(o->value, &b);
			gt_buf_char(&b, ')');
		}
		gt_buf_char(&b, '\n');
	}
	fputs(gt_buf_text(&b), stdout);
	gt_buf_free(&b);
}
