/* Tokens and comments to lines; see fmt.h. */
#include "fmt/fmt.h"

#include <string.h>

enum { WIDTH = 100, TAB = 8 };

struct fmt {
	const struct gt_source *src;
	const struct gt_token *v;
	size_t n;
	const struct gt_span *directives;
	size_t ndirectives;
	const unsigned char *marks;
	size_t *match; /* closing bracket of each opening one */
	struct gt_buf *out;
	int indent;
	bool fresh; /* at the start of a line */
	bool flat;  /* a block on one line is being tried */
};

/* ---- what stands between tokens ---- */

struct gap {
	const struct fmt *f;
	const char *p, *end;
};
struct comment {
	const char *p;
	size_t n;
	int newlines; /* before it */
	bool line;    /* ends with its line */
};

static struct gap gap_before(const struct fmt *f, size_t i)
{
	const char *t = f->src->text;
	return (struct gap){f, t + (i ? f->v[i - 1].span.end : 0),
			    t + (i < f->n ? f->v[i].span.start : f->src->len)};
}

/* Where the directive ends whose '#' is at p. */
static const char *directive_end(const struct gap *g)
{
	const char *text = g->f->src->text;
	for (size_t i = 0; i < g->f->ndirectives; i++)
		if (text + g->f->directives[i].start == g->p)
			return text + g->f->directives[i].end;
	return g->end;
}

/* The next comment or directive; n is 0 at the end, and newlines are those behind the last one. */
static struct comment next_comment(struct gap *g)
{
	struct comment c = {0};
	for (; g->p < g->end && *g->p != '/' && *g->p != '#'; g->p++)
		c.newlines += *g->p == '\n';
	if (g->p >= g->end)
		return c;
	c.p = g->p;
	c.line = *g->p == '#' || g->p[1] == '/';
	const char *stop = *g->p == '#' ? directive_end(g)
			   : c.line	? memchr(g->p, '\n', (size_t)(g->end - g->p))
					: memmem(g->p + 2, (size_t)(g->end - g->p - 2), "*/", 2);
	g->p = !stop ? g->end : c.line ? stop : stop + 2;
	c.n = (size_t)(g->p - c.p);
	while (c.n && strchr(" \t\r", c.p[c.n - 1]))
		c.n--;
	return c;
}

/* ---- writing ---- */

static void newline(struct fmt *f)
{
	if (!f->fresh)
		gt_buf_char(f->out, '\n');
	f->fresh = true;
}

static void blank_line(struct fmt *f)
{
	newline(f);
	if (f->out->n)
		gt_buf_char(f->out, '\n');
}

static void indent(struct fmt *f, int more)
{
	if (!f->fresh)
		return;
	for (int i = 0; i < f->indent + more; i++)
		gt_buf_char(f->out, '\t');
	f->fresh = false;
}

static int column(const struct fmt *f)
{
	int col = 0;
	size_t i = f->out->n;
	while (i && f->out->p[i - 1] != '\n')
		i--;
	for (; i < f->out->n; i++)
		col += f->out->p[i] == '\t' ? TAB : ((unsigned char)f->out->p[i] & 0xc0) != 0x80;
	return col;
}

static void put(struct fmt *f, const char *p, size_t n)
{
	gt_buf_add(f->out, p, n);
	f->fresh = false;
}

/* A comment behind what stands on the line, or on its own. */
static void put_comment(struct fmt *f, const struct comment *c, int more)
{
	if (*c->p == '#')
		newline(f);
	else if (!f->fresh)
		gt_buf_char(f->out, ' ');
	if (*c->p != '#')
		indent(f, more);
	for (size_t i = 0; i < c->n; i++)
		if (c->p[i] != '\r' || c->p[i + 1] != '\n')
			put(f, c->p + i, 1);
	if (c->line)
		newline(f);
}

static bool is_word(char c)
{
	return c == '_' || c == '$' || c == '@' || (c >= '0' && c <= '9') ||
	       ((c | 32) >= 'a' && (c | 32) <= 'z');
}

/* Would two tokens without a blank read as another one? */
static bool would_join(char a, char b)
{
	return (is_word(a) && is_word(b)) || (a == b && strchr("+-&|<>/=", a)) ||
	       (a == '/' && b == '*') || (a == '-' && b == '>');
}

static bool is_operand_end(const struct gt_token *t)
{
	return t->class == GT_T_OPERAND || t->class == GT_T_PAREN_END;
}

static bool wants_blank(const struct fmt *f, size_t i)
{
	const struct gt_token *t = &f->v[i], *p = t - 1;
	unsigned char mark = f->marks[i], before = f->marks[i - 1];

	if (mark & GT_M_TIGHT || t->class == GT_T_SEMI || t->class == GT_T_PAREN_END ||
	    p->class == GT_T_PAREN || p->class == GT_T_PRED_OPEN || t->class == GT_T_PRED_CLOSE ||
	    gt_fmt_is(t, ","))
		return false;
	if (mark & GT_M_STAR)
		return !(before & GT_M_STAR);
	if (before & GT_M_STAR && (t->class == GT_T_OPERAND || t->class == GT_T_PAREN))
		return false;
	if (mark & GT_M_SUFFIX)
		return !gt_fmt_is(t + 1, "=");
	if (t->class == GT_T_PAREN && (is_operand_end(p) || p->class == GT_T_NAMED))
		return false;
	if (t->class != GT_T_OPERATOR && p->class != GT_T_OPERATOR)
		return true;
	if (gt_fmt_is(t, ":"))
		return (mark & GT_M_SPACED && !gt_fmt_is(p, "?")) || gt_fmt_is(p, ",");
	if ((gt_fmt_is(t, "++") || gt_fmt_is(t, "--")) && is_operand_end(p))
		return false;
	for (int k = 0; k < 3; k++) {
		static const char *const tight[] = {".", "->", ".."};
		if ((t->class == GT_T_OPERATOR && gt_fmt_is(t, tight[k])) ||
		    (p->class == GT_T_OPERATOR && gt_fmt_is(p, tight[k])))
			return false;
	}
	return true;
}

static void put_token(struct fmt *f, size_t i)
{
	const struct gt_token *t = &f->v[i];
	const char *p = f->src->text + t->span.start;
	if (!f->fresh && f->out->n && i) {
		char last = f->out->p[f->out->n - 1];
		if (!strchr(" \t\n", last) && (wants_blank(f, i) || would_join(last, *p)))
			gt_buf_char(f->out, ' ');
	}
	put(f, p, t->span.end - t->span.start);
}

/* What stands before a token inside a statement: comments, and the author's line breaks. */
static void put_inner_gap(struct fmt *f, size_t i)
{
	const struct gt_token *t = &f->v[i];
	struct gap g = gap_before(f, i);
	struct comment c;
	bool top = t->class == GT_T_PROBE || t->class == GT_T_PRED_OPEN;
	bool any = false;
	while ((c = next_comment(&g)).n) {
		if (c.newlines)
			newline(f);
		put_comment(f, &c, !top);
		any = true;
	}
	bool may_break = t->class != GT_T_PAREN_END && t->class != GT_T_BODY &&
			 t->class != GT_T_OPEN && t->class != GT_T_ELSE &&
			 t->class != GT_T_PRED_CLOSE && f->v[i - 1].class != GT_T_PRED_OPEN &&
			 !gt_fmt_is(t, ",") && !(f->marks[i] & GT_M_TIGHT);
	if (c.newlines && (may_break || any))
		newline(f);
	indent(f, !top);
}

/* ---- blocks and statements ---- */

/* How a block's content is read. */
enum content { VALUE, BODY, STANZAS, NAMES };

static size_t put_block(struct fmt *f, size_t i, enum content what);

/* The statement that begins at i: returns the token behind it. */
static size_t put_statement(struct fmt *f, size_t i, size_t close, bool add_semi)
{
	bool body = false;
	indent(f, 0);
	for (size_t k = i; k < close; k++) {
		const struct gt_token *t = &f->v[k];
		if (t->class == GT_T_SEMI) {
			struct gap g = gap_before(f, k);
			struct comment c;
			gt_buf_char(f->out, ';');
			while ((c = next_comment(&g)).n)
				put_comment(f, &c, 0);
			return k + 1;
		}
		if (k > i)
			put_inner_gap(f, k);
		if (t->class != GT_T_OPEN && t->class != GT_T_BLOCK) {
			put_token(f, k);
			continue;
		}
		body = f->marks[k] & GT_M_BODY || (body && k && f->v[k - 1].class == GT_T_ELSE);
		size_t end = put_block(f, k, body ? BODY : VALUE);
		if (t->class == GT_T_BLOCK && k == i)
			return end;
		if (body && (end >= f->n || f->v[end].class != GT_T_ELSE))
			return end;
		k = end - 1;
	}
	if (add_semi)
		gt_buf_char(f->out, ';');
	return close;
}

static size_t put_tokens(struct fmt *f, size_t i, size_t to)
{
	indent(f, 0);
	for (size_t k = i; k < to; k++) {
		if (k > i)
			put_inner_gap(f, k);
		if (f->v[k].class == GT_T_OPEN || f->v[k].class == GT_T_BLOCK)
			k = put_block(f, k, VALUE) - 1;
		else
			put_token(f, k);
	}
	return to;
}

/* Of the struct before it. */
static bool is_attribute(const struct gt_token *t)
{
	static const char word[] = "__attribute__";
	return !strncmp(t->span.src->text + t->span.start, word, strlen(word));
}

/* A clause or declaration. */
static size_t put_element(struct fmt *f, size_t i)
{
	const struct gt_token *t = &f->v[i];
	size_t to = i;
	if (t->class == GT_T_IMPORT || t->class == GT_T_LET) {
		while (to < f->n && f->v[to].class != GT_T_PAREN && t->class == GT_T_LET)
			to++;
		to = t->class == GT_T_IMPORT ? i + 2 : f->match[to] + 1;
		put_tokens(f, i, to);
		gt_buf_char(f->out, ';');
		return to;
	}
	while (to < f->n && f->v[to].class != GT_T_BODY)
		to = f->v[to].class == GT_T_OPEN ? f->match[to] + 1 : to + 1;
	put_tokens(f, i, to);
	if (to >= f->n)
		return to;
	put_inner_gap(f, to);
	enum content what = gt_fmt_is(t, "state")			  ? STANZAS
			    : gt_fmt_is(t, "enum")			  ? NAMES
			    : gt_fmt_is(t, "fn") || gt_fmt_is(t, "macro") ? VALUE
									  : BODY;
	to = put_block(f, to, what);
	for (; to < f->n && is_attribute(&f->v[to]); to++) {
		put_inner_gap(f, to);
		put_token(f, to);
	}
	return to;
}

/* Comments before token i. True where a blank line comes before it. */
static bool put_outer_gap(struct fmt *f, size_t i, bool first, size_t *start, bool *blank)
{
	struct gap g = gap_before(f, i);
	struct comment c;
	bool any = false;
	*start = f->out->n + !f->fresh;
	while ((c = next_comment(&g)).n) {
		if (f->flat || (!c.newlines && !f->fresh)) {
			put_comment(f, &c, 0);
			*start = f->out->n + !f->fresh;
			continue;
		}
		newline(f);
		if (c.newlines > 1 && !(first && !any) && f->out->n) {
			blank_line(f);
			*blank = true;
		}
		put_comment(f, &c, 0);
		any = true;
	}
	return c.newlines > 1 && (!first || any);
}

static void insert_newline(struct gt_buf *b, size_t at)
{
	gt_buf_char(b, '\n');
	memmove(b->p + at + 1, b->p + at, b->n - 1 - at);
	b->p[at] = '\n';
}

/* Clauses with more than one line stand apart. */
static void put_elements(struct fmt *f, size_t i, size_t close)
{
	bool first = true, was_long = false, blank;
	size_t start;
	for (;;) {
		blank = false;
		bool gap = put_outer_gap(f, i, first, &start, &blank);
		if (i >= close)
			return;
		if (f->v[i].class == GT_T_SEMI) {
			i++;
			continue;
		}
		newline(f);
		if (gap) {
			blank_line(f);
			blank = true;
		}
		size_t from = f->out->n;
		i = put_element(f, i);
		bool is_long = memchr(f->out->p + from, '\n', f->out->n - from) != NULL;
		if (!first && !blank && (is_long || was_long))
			insert_newline(f->out, start);
		was_long = is_long;
		first = false;
	}
}

static void put_statements(struct fmt *f, size_t i, size_t close, enum content what)
{
	bool first = true, blank;
	size_t start;
	for (;;) {
		bool gap = put_outer_gap(f, i, first, &start, &blank);
		if (i >= close)
			return;
		if (f->v[i].class == GT_T_SEMI) {
			i++;
			continue;
		}
		if (f->flat) {
			gt_buf_char(f->out, ' ');
		} else {
			newline(f);
			if (gap)
				blank_line(f);
		}
		i = put_statement(f, i, close, what == BODY);
		first = false;
	}
}

static void put_content(struct fmt *f, size_t i, size_t close, enum content what)
{
	if (what == STANZAS)
		put_elements(f, i, close);
	else
		put_statements(f, i, close, what);
}

/* May it stand on one line? As the author had it there, and without statements that hold others. */
static bool may_be_flat(const struct fmt *f, size_t i, size_t close, enum content what)
{
	const char *t = f->src->text;
	uint32_t from = f->v[i].span.end, to = f->v[close].span.start;
	if (what == STANZAS || memchr(t + from, '\n', to - from))
		return false;
	for (size_t k = i + 1; k < close; k++)
		if (f->v[k].class == GT_T_COMPOUND || f->v[k].class == GT_T_BLOCK)
			return false;
	return true;
}

static size_t put_block(struct fmt *f, size_t i, enum content what)
{
	size_t close = f->match[i], before;
	if (!f->fresh && !strchr(" \t\n", f->out->p[f->out->n - 1]) &&
	    !(i && (f->v[i - 1].class == GT_T_PAREN || f->marks[i] & GT_M_TIGHT)))
		gt_buf_char(f->out, ' ');
	before = f->out->n;
	if (f->flat || may_be_flat(f, i, close, what)) {
		bool outer = f->flat;
		f->flat = true;
		put(f, "{", 1);
		put_content(f, i + 1, close, what);
		put(f, " }", 2);
		f->flat = outer;
		if (outer ||
		    (column(f) <= WIDTH && !memchr(f->out->p + before, '\n', f->out->n - before)))
			return close + 1;
		f->out->n = before;
	}
	put(f, "{", 1);
	f->indent++;
	put_content(f, i + 1, close, what);
	f->indent--;
	newline(f);
	indent(f, 0);
	put(f, "}", 1);
	return close + 1;
}

/* ---- the whole ---- */

static void match_brackets(struct fmt *f, struct gt_arena *arena)
{
	GT_VEC(size_t) open = {0};
	f->match = gt_new_n(arena, size_t, f->n + 1);
	for (size_t i = 0; i < f->n; i++) {
		enum gt_token_class k = f->v[i].class;
		if (k == GT_T_BODY || k == GT_T_OPEN || k == GT_T_BLOCK || k == GT_T_PAREN)
			gt_vec_push(arena, &open, i);
		else if ((k == GT_T_CLOSE || k == GT_T_PAREN_END) && open.n)
			f->match[open.v[--open.n]] = i;
	}
}

/* The tree's dump, alike for both forms of a block. */
static void dump(struct gt_ast *ast, struct gt_buf *out)
{
	for (struct gt_clause *c = ast->clauses; c; c = c->next)
		c->angle = false;
	for (struct gt_state_decl *s = ast->states; s; s = s->next)
		for (struct gt_clause *c = s->clauses; c; c = c->next)
			c->angle = false;
	gt_ast_print(ast, out);
}

/* Does what was written mean the same? */
static bool same(struct gt_arena *arena, struct gt_ast *ast, const struct gt_source *src,
		 const struct gt_buf *out, struct gt_diags *diags)
{
	struct gt_source again = {src->name, gt_buf_text(out), out->n};
	struct gt_diags hidden = {.arena = arena};
	struct gt_tokens tokens = {0};
	struct gt_buf a = {0}, b = {0};
	dump(ast, &a);
	dump(gt_parse_tokens(arena, &again, &hidden, &tokens), &b);
	bool ok = !hidden.nerrors && a.n == b.n && !strcmp(gt_buf_text(&a), gt_buf_text(&b));
	gt_buf_free(&a);
	gt_buf_free(&b);
	if (!ok)
		gt_error(diags, GT_TAG_INTERNAL, (struct gt_span){src, 0, 0},
			 "formatting would change what the script means");
	return ok;
}

bool gt_fmt(struct gt_arena *arena, const struct gt_source *src, struct gt_diags *diags,
	    struct gt_buf *out)
{
	struct gt_tokens tokens = {0};
	struct gt_ast *ast = gt_parse_tokens(arena, src, diags, &tokens);
	if (diags->nerrors)
		return false;
	struct fmt f = {.src = src,
			.v = tokens.v.v,
			.n = tokens.v.n,
			.directives = tokens.directives.v,
			.ndirectives = tokens.directives.n,
			.out = out,
			.fresh = true};
	f.marks = gt_fmt_marks(arena, ast, &tokens);
	match_brackets(&f, arena);
	put_elements(&f, 0, f.n);
	newline(&f);
	return same(arena, ast, src, out, diags);
}
