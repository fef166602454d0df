/*
 * Scripts as they should look: `gotap fmt`.
 *
 * The text is rewritten token by token, so that literals and comments stay as they were typed; the tree says
 * what a token is (a unary minus, a type's star, the body of an if). Only white space changes, and
 * < > around a block, which become braces, and ';', which ends every statement but a value. Lines that
 * the author broke stay broken, a block on one line stays there as long as it fits and holds no other.
 * The result parses to the same tree and formats to itself; where it would not, that is an error.
 */
#ifndef GT_FMT_FMT_H
#define GT_FMT_FMT_H

#include "ast/token.h"

/* False after diagnostics: the script does not parse. Library stanzas are scripts here too. */
bool gt_fmt(struct gt_arena *arena, const struct gt_source *src, struct gt_diags *diags,
	    struct gt_buf *out);

/* marks.c: what the tree knows about tokens. */
enum gt_fmt_mark {
	GT_M_TIGHT = 1,	 /* no blank before it: operand of a unary operator or of a cast */
	GT_M_STAR = 2,	 /* '*' of a type */
	GT_M_BODY = 4,	 /* '{' of an if or a loop */
	GT_M_SPACED = 8, /* ':' between blanks: of a condition or a for */
	GT_M_SUFFIX = 16 /* '?' behind a type */
};
/* One byte of marks for each token. */
unsigned char *gt_fmt_marks(struct gt_arena *arena, const struct gt_ast *ast,
			    const struct gt_tokens *tokens);

bool gt_fmt_is(const struct gt_token *t, const char *text);

#endif
