/*
 * Tokens as the parser took them, for who works on the text and not only on the tree (fmt/). What stands
 * between two of them is white space, comments and directives.
 */
#ifndef GT_AST_TOKEN_H
#define GT_AST_TOKEN_H

#include "ast/ast.h"

enum gt_token_class {
	GT_T_OPERAND, /* names, literals, types */
	GT_T_NAMED,   /* sizeof, offsetof, typeof: a word before its '(' */
	GT_T_KEYWORD,
	GT_T_COMPOUND, /* if, while, for, unroll */
	GT_T_ELSE,
	GT_T_DECLARE, /* fn, macro, config, struct, enum, event, state: up to a block's end */
	GT_T_IMPORT,
	GT_T_LET,
	GT_T_PROBE,
	GT_T_PRED_OPEN,
	GT_T_PRED_CLOSE,
	GT_T_BODY,	/* { of a clause or declaration, < of an angle block */
	GT_T_OPEN,	/* { of an if or loop, or of a block that is a value */
	GT_T_BLOCK,	/* { that begins a statement */
	GT_T_CLOSE,	/* } of a body, > of an angle block */
	GT_T_PAREN,	/* ( [ */
	GT_T_PAREN_END, /* ) ] */
	GT_T_SEMI,
	GT_T_OPERATOR /* and what else is no word */
};

struct gt_token {
	enum gt_token_class class;
	struct gt_span span;
};
struct gt_tokens {
	GT_VEC(struct gt_token) v;
	/* From '#' to the end of the line: with the tokens of a #define, and with what an #ifdef leaves out. */
	GT_VEC(struct gt_span) directives;
};

/* gt_parse, with event and state stanzas allowed, that keeps the tokens too. */
struct gt_ast *gt_parse_tokens(struct gt_arena *arena, const struct gt_source *src,
			       struct gt_diags *diags, struct gt_tokens *tokens);

#endif
