/*
 * The C preprocessor's directives that scripts for bpftrace carry: #define of a name, #ifdef, #ifndef, #else,
 * #endif. A name's tokens stand where the name is used, with the place of the use; like the preprocessor's, they
 * know nothing of the grammar. Types come from BTF and DWARF, so that #include has nothing to bring, and
 * BPFTRACE_HAVE_BTF is defined.
 */
#include <string.h>

#include "parse.h"
#include "parser.h"

/* A script of a few lines could double a name's tokens with each line. */
enum { MAX_EXPANDED = 100000 };

struct gt_lexeme {
	int token;
	union GT_YYSTYPE value;
};
struct gt_define {
	const char *name;
	struct gt_span span;
	GT_VEC(struct gt_lexeme) tokens;
	size_t next; /* token to give */
	bool active; /* its tokens are being given: its name among them stands for itself */
	struct gt_define *before;
};

int gt_yylex(union GT_YYSTYPE *value, struct gt_span *loc, void *scanner);

static bool ends_at(const struct gt_parser *p, size_t i, char c)
{
	return i >= p->src->len || p->src->text[i] == c;
}

static bool is_blank(const struct gt_parser *p, size_t i)
{
	return i < p->src->len && strchr(" \t\r", p->src->text[i]) && p->src->text[i];
}

static bool starts_with(const struct gt_parser *p, size_t i, const char *text)
{
	size_t n = strlen(text);
	return i + n <= p->src->len && !memcmp(p->src->text + i, text, n);
}

/* The newline that ends a line of code, or the end: comments may cross lines, and '\' goes on. */
static size_t line_end(struct gt_parser *p, size_t i)
{
	for (; !ends_at(p, i, '\n'); i++) {
		if (starts_with(p, i, "//")) {
			while (!ends_at(p, i + 1, '\n'))
				i++;
		} else if (starts_with(p, i, "/*")) {
			struct gt_span comment = {p->src, (uint32_t)i, (uint32_t)i + 2};
			for (i += 2; i < p->src->len && !starts_with(p, i, "*/"); i++)
				;
			if (i >= p->src->len)
				gt_error(p->b.diags, GT_TAG_SYNTAX, comment,
					 "the comment is never closed: '*/' is missing");
			i++;
		} else if (p->src->text[i] == '"') {
			for (i++; !ends_at(p, i, '"') && !ends_at(p, i, '\n'); i++)
				i += p->src->text[i] == '\\';
			i -= ends_at(p, i, '\n');
		} else if (starts_with(p, i, "\\\n")) {
			i++;
		} else if (starts_with(p, i, "\\\r\n")) {
			i += 2;
		}
	}
	return i < p->src->len ? i : p->src->len;
}

/* The next word of a directive; empty where there is none. */
static struct gt_word word(const struct gt_parser *p, size_t i)
{
	while (is_blank(p, i))
		i++;
	size_t end = i;
	while (end < p->src->len && gt_is_word(p->src->text[end]))
		end++;
	return (struct gt_word){gt_arena_strndup(p->b.arena, p->src->text + i, end - i),
				end - i,
				{p->src, (uint32_t)i, (uint32_t)end}};
}

static struct gt_define *find(const struct gt_parser *p, const char *name)
{
	struct gt_define *d = p->defines;
	while (d && strcmp(d->name, name))
		d = d->before;
	return d;
}

static bool is_defined(const struct gt_parser *p, const char *name)
{
	return !strcmp(name, "BPFTRACE_HAVE_BTF") || find(p, name);
}

static void enter_else(struct gt_parser *p, struct gt_span s)
{
	struct gt_branch *b = p->branches.n ? &p->branches.v[p->branches.n - 1] : NULL;
	if (!b || b->in_else)
		gt_error(p->b.diags, GT_TAG_SYNTAX, s,
			 "#else without an #ifdef or #ifndef before it");
	else
		b->in_else = true;
}

/* Leaves out the branch whose text begins at i: returns the end of the line of its #else or #endif. */
static size_t skip_branch(struct gt_parser *p, size_t i)
{
	int depth = 0;
	while (i < p->src->len) {
		while (is_blank(p, i) || (i < p->src->len && p->src->text[i] == '\n'))
			i++;
		struct gt_word w =
			starts_with(p, i, "#") ? word(p, i + 1) : (struct gt_word){.p = ""};
		i = line_end(p, i);
		if (!strncmp(w.p, "if", 2)) {
			depth++;
		} else if (!strcmp(w.p, "endif") && depth--) {
			continue;
		} else if (!strcmp(w.p, "endif")) {
			p->branches.n--;
			return i;
		} else if (!strcmp(w.p, "else") && !depth) {
			enter_else(p, w.span);
			return i;
		}
	}
	return i;
}

static void define(struct gt_parser *p, struct gt_span s, struct gt_word name, size_t end)
{
	if (!name.len || (name.p[0] >= '0' && name.p[0] <= '9')) {
		gt_error(p->b.diags, GT_TAG_SYNTAX, s, "#define needs a name");
	} else if (starts_with(p, name.span.end, "(")) {
		gt_error(p->b.diags, GT_TAG_SYNTAX, name.span, "#define takes no parameters here");
		gt_note(p->b.diags, (struct gt_span){0}, "a macro does: macro %s(x) { x + 1 }",
			name.p);
	} else if (find(p, name.p)) {
		gt_error(p->b.diags, GT_TAG_REDECLARED, name.span, "'%s' is defined already",
			 name.p);
	} else {
		struct gt_define *d = gt_new(p->b.arena, struct gt_define);
		d->name = name.p;
		d->span = name.span;
		d->before = p->defines;
		p->defines = d;
		p->define_end = (uint32_t)end;
	}
}

size_t gt_directive(struct gt_parser *p, struct gt_span hash)
{
	size_t line = hash.start;
	while (line && is_blank(p, line - 1))
		line--;
	size_t end = line_end(p, hash.start);
	struct gt_word w = word(p, hash.end), name = word(p, w.span.end);
	struct gt_span s = {p->src, hash.start, w.span.end};
	if (line && p->src->text[line - 1] != '\n') {
		gt_error(p->b.diags, GT_TAG_SYNTAX, s,
			 "'#' means something only at the start of a line");
	} else if (!strcmp(w.p, "define")) {
		define(p, s, name, end);
		if (p->define_end)
			return name.span.end;
	} else if (!strcmp(w.p, "include")) {
		if (!p->included)
			gt_warn(p->b.diags, GT_TAG_IMPORT,
				(struct gt_span){p->src, hash.start, (uint32_t)end},
				"no header is read: types come from BTF, and few of its numbers "
				"are known by name");
		p->included = true;
	} else if (!strcmp(w.p, "ifdef") || !strcmp(w.p, "ifndef")) {
		struct gt_branch b = {s, false};
		gt_vec_push(p->b.arena, &p->branches, b);
		if (!name.len)
			gt_error(p->b.diags, GT_TAG_SYNTAX, s, "#%s needs a name", w.p);
		else if (is_defined(p, name.p) != !strcmp(w.p, "ifdef"))
			end = skip_branch(p, end);
	} else if (!strcmp(w.p, "else")) {
		enter_else(p, s);
		if (p->branches.n)
			end = skip_branch(p, end);
	} else if (!strcmp(w.p, "endif") && p->branches.n) {
		p->branches.n--;
	} else if (!strcmp(w.p, "endif")) {
		gt_error(p->b.diags, GT_TAG_SYNTAX, s,
			 "#endif without an #ifdef or #ifndef before it");
	} else {
		gt_error(p->b.diags, GT_TAG_SYNTAX, s, "'#%s' is no directive here", w.p);
		gt_note(p->b.diags, (struct gt_span){0},
			"there are #define NAME, #ifdef, #ifndef, #else and #endif");
	}
	return end;
}

/* Reads the tokens of a #define, up to the end of its line. */
static void read_define(struct gt_parser *p, void *scanner)
{
	struct gt_define *d = p->defines;
	struct gt_lexeme x;
	struct gt_span loc = {0};
	int open = 0;
	bool good = true;
	while ((x.token = gt_yylex(&x.value, &loc, scanner)) != 0 && x.token != DEFINE_END) {
		open += x.token == '(' || x.token == '[' || x.token == '{' || x.token == STMT_OPEN;
		open -= x.token == ')' || x.token == ']' || x.token == '}';
		good = good && open >= 0;
		gt_vec_push(p->b.arena, &d->tokens, x);
	}
	if (open || !good) {
		gt_error(p->b.diags, GT_TAG_SYNTAX, d->span,
			 "brackets are opened and closed inside one #define");
		d->tokens.n = 0;
	}
	p->prev = p->before_define;
}

/* The next token of the names that are being expanded, or -1. */
static int expanded(struct gt_parser *p, union GT_YYSTYPE *value, struct gt_span *loc)
{
	while (p->expanding.n) {
		struct gt_define *d = p->expanding.v[p->expanding.n - 1];
		if (d->next < d->tokens.n) {
			const struct gt_lexeme *x = &d->tokens.v[d->next++];
			*value = x->value;
			*loc = p->expanded_at;
			return x->token;
		}
		d->active = false;
		p->expanding.n--;
	}
	return -1;
}

static bool expand(struct gt_parser *p, const char *name, struct gt_span loc)
{
	struct gt_define *d = find(p, name);
	if (!d || d->active)
		return false;
	if (p->nexpanded > MAX_EXPANDED) {
		gt_error(p->b.diags, GT_TAG_LIMIT, loc,
			 "names of #define stand for more than %d tokens", MAX_EXPANDED);
		return false;
	}
	p->nexpanded += d->tokens.n + 1;
	if (!p->expanding.n)
		p->expanded_at = loc;
	d->active = true;
	d->next = 0;
	gt_vec_push(p->b.arena, &p->expanding, d);
	return true;
}

int gt_next_token(struct gt_parser *p, union GT_YYSTYPE *value, struct gt_span *loc, void *scanner)
{
	for (;;) {
		int token = expanded(p, value, loc);
		if (token < 0) {
			token = gt_yylex(value, loc, scanner);
			if (token == DEFINE) {
				read_define(p, scanner);
				continue;
			}
			gt_keep_token(p, token, *loc);
		}
		if (token != NAME || !p->defines || !expand(p, value->word.p, *loc))
			return token;
	}
}
