/*
 * Parses the script on standard input: its tree to standard output, or diagnostics to standard
 * error and status 1. --library allows event and state stanzas. --source prints the predicates and
 * expression statements of clauses as normalised source instead of the tree.
 */
#include <string.h>

#include "ast/ast.h"

/* With a parser that traces, --trace has it name the rules that it reduces by; see tests/run.py, coverage. */
#if GT_YYDEBUG
extern int gt_yydebug;
#endif

static void read_all(FILE *f, struct gt_buf *text)
{
	char chunk[4096];
	size_t n;
	while ((n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		gt_buf_add(text, chunk, n);
}

static void print_source(const struct gt_ast *ast, struct gt_buf *out)
{
	for (const struct gt_clause *c = ast->clauses; c; c = c->next) {
		if (c->pred) {
			gt_buf_str(out, "/ ");
			gt_expr_print(c->pred, out);
			gt_buf_str(out, " /\n");
		}
		for (const struct gt_stmt *s = c->body; s; s = s->next) {
			if (s->kind != GT_S_EXPR)
				continue;
			gt_expr_print(s->e, out);
			gt_buf_char(out, '\n');
		}
	}
}

int main(int argc, char **argv)
{
	bool library = false, source = false;
	for (int i = 1; i < argc; i++) {
		if (!strcmp(argv[i], "--library")) {
			library = true;
		} else if (!strcmp(argv[i], "--source")) {
			source = true;
#if GT_YYDEBUG
		} else if (!strcmp(argv[i], "--trace")) {
			gt_yydebug = 1;
#endif
		} else {
			fprintf(stderr, "usage: gt_parse [--library] [--source] < SCRIPT\n");
			return 2;
		}
	}
	struct gt_buf text = {0}, out = {0};
	struct gt_arena arena = {0};
	struct gt_diags diags = {.arena = &arena};
	read_all(stdin, &text);
	struct gt_source src = {"-e", gt_buf_text(&text), text.n};
	struct gt_ast *ast = gt_parse(&arena, &src, library, &diags);
	gt_diags_print(&diags, stderr, false);
	if (!diags.nerrors) {
		if (source)
			print_source(ast, &out);
		else
			gt_ast_print(ast, &out);
		fputs(gt_buf_text(&out), stdout);
	}
	bool failed = diags.nerrors > 0;
	gt_buf_free(&text);
	gt_buf_free(&out);
	gt_arena_free(&arena);
	return failed;
}
