/*
 * libFuzzer entry of the parser. The first byte picks script or library. What parses must print, and
 * an expression printed as source must parse again and print the same.
 *
 *	clang-19 -g -O1 -fsanitize=fuzzer,address,undefined, with grammar/, compiler/ast and runtime/base
 */
#include <stdlib.h>
#include <string.h>

#include "ast/ast.h"

static void check_expr(const struct gt_expr *e)
{
	struct gt_arena arena = {0};
	struct gt_diags diags = {.arena = &arena};
	struct gt_buf text = {0}, again = {0};
	gt_buf_str(&text, "begin { _ = ");
	gt_expr_print(e, &text);
	gt_buf_str(&text, " }");
	struct gt_source src = {"printed", text.p, text.n};
	struct gt_ast *ast = gt_parse(&arena, &src, false, &diags);
	/* Blocks count in statements what the first text had in fewer levels. */
	bool deep = diags.list.n && diags.list.v[0].tag == GT_TAG_LIMIT;
	if (!deep) {
		if (diags.nerrors) {
			gt_diags_print(&diags, stderr, false);
			abort();
		}
		gt_buf_str(&again, "begin { _ = ");
		gt_expr_print(ast->clauses->body->e, &again);
		gt_buf_str(&again, " }");
		if (strcmp(text.p, again.p)) {
			fprintf(stderr, "%s\n%s\n", text.p, again.p);
			abort();
		}
	}
	gt_buf_free(&text);
	gt_buf_free(&again);
	gt_arena_free(&arena);
}

static void check_clauses(const struct gt_clause *c)
{
	for (; c; c = c->next) {
		if (c->pred)
			check_expr(c->pred);
		for (const struct gt_stmt *s = c->body; s; s = s->next)
			if (s->e && s->kind != GT_S_FOR && s->e->kind != GT_E_ASSIGN)
				check_expr(s->e);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (!size)
		return 0;
	struct gt_arena arena = {0};
	struct gt_diags diags = {.arena = &arena};
	struct gt_buf out = {0};
	char *text = malloc(size);
	memcpy(text, data + 1, size - 1);
	text[size - 1] = 0;
	struct gt_source src = {"fuzz", text, size - 1};
	struct gt_ast *ast = gt_parse(&arena, &src, data[0] & 1, &diags);
	gt_ast_print(ast, &out);
	FILE *null = fopen("/dev/null", "w");
	gt_diags_print(&diags, null, false);
	fclose(null);
	if (!diags.nerrors)
		check_clauses(ast->clauses);
	gt_buf_free(&out);
	gt_arena_free(&arena);
	free(text);
	return 0;
}
