/*
 * What lexer, directives and parser share: the state of one parse. Included by these, and by nothing else.
 *
 * The lexer keeps its own stack of open brackets, since what a character means depends on what is
 * open (a '>' in an angle block, a '/' in a predicate, a word at the level of clauses). The parser
 * never steers it, so that recovery from an error cannot bring the two out of step.
 */
#ifndef GT_GRAMMAR_PARSE_H
#define GT_GRAMMAR_PARSE_H

#include "ast/build.h"
#include "ast/token.h"

/* May it stand in a word? */
static inline bool gt_is_word(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z');
}

/* What is open. All but PAREN, INDEX and DEFINE hold statements or clauses. */
enum gt_open {
	GT_O_BODY,  /* { of a clause or declaration */
	GT_O_ANGLE, /* < */
	GT_O_PRED,  /* / */
	GT_O_EVENT, /* { of an event stanza */
	GT_O_STATE, /* { of a state stanza: clauses inside */
	GT_O_BLOCK, /* { inside one of these */
	GT_O_PAREN, /* ( */
	GT_O_INDEX, /* [ */
	GT_O_DEFINE /* the tokens of a #define */
};
struct gt_bracket {
	enum gt_open open;
	struct gt_span span;
};

/* An #ifdef or #ifndef without its #endif. */
struct gt_branch {
	struct gt_span span;
	bool in_else;
};

struct gt_parser {
	struct gt_build b;
	const struct gt_source *src;
	uint32_t pos; /* end of the token at hand */
	GT_VEC(struct gt_bracket) open;
	int head;   /* token of the declaration whose head is being read, or 0: "fn f(" */
	bool site;  /* behind "at" in an event stanza: words are function names */
	int prev;   /* token before */
	int next;   /* token to give before reading on, or 0 */
	bool ended; /* what is open at the end needs no report */
	struct gt_tokens *tokens; /* where they are kept, or NULL */

	/* directive.c */
	GT_VEC(struct gt_branch) branches; /* that are open */
	struct gt_define *defines;	   /* the last one; NULL: none */
	uint32_t define_end;		   /* of the #define whose tokens are being read, or 0 */
	int before_define;		   /* token */
	GT_VEC(struct gt_define *) expanding;
	struct gt_span expanded_at; /* where the first of these stands in the script */
	size_t nexpanded;	    /* tokens, in all */
	bool included;		    /* said that no header is read */
};

/*
 * directive.c: the directive whose '#' is given. Returns where reading goes on; behind the name of a #define,
 * with define_end set.
 */
size_t gt_directive(struct gt_parser *p, struct gt_span hash);
/* What the parser sees: tokens of the lexer, with those of #define for its names. */
union GT_YYSTYPE;
int gt_next_token(struct gt_parser *p, union GT_YYSTYPE *value, struct gt_span *loc, void *scanner);
/* parser.y: for who wants them all, as they stand in the script. */
void gt_keep_token(struct gt_parser *p, int token, struct gt_span span);

#endif
