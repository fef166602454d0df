/* Dumps a tree, one node a line, children indented below their parent: `-d ast` and tests. */
#include <inttypes.h>
#include <string.h>

#include "ast/ast.h"

struct dump {
	struct gt_buf *out;
	int indent;
};

static void start(struct dump *d)
{
	gt_buf_printf(d->out, "%*s", d->indent * 2, "");
}
static void end(struct dump *d)
{
	gt_buf_char(d->out, '\n');
}
#define LINE(d, ...)                                                                               \
	do {                                                                                       \
		start(d);                                                                          \
		gt_buf_printf((d)->out, __VA_ARGS__);                                              \
		end(d);                                                                            \
	} while (0)

static void text_line(struct dump *d, const char *label, const char *text)
{
	start(d);
	gt_buf_printf(d->out, "%s ", label);
	gt_string_print(text, strlen(text), d->out);
	end(d);
}

static void type_line(struct dump *d, const char *label, const struct gt_type_expr *t)
{
	start(d);
	gt_buf_printf(d->out, "%s ", label);
	gt_type_print(t, d->out);
	end(d);
}

static void dump_expr(struct dump *d, const struct gt_expr *e);
static void dump_stmts(struct dump *d, const struct gt_stmt *s);

/* A labelled child, or nothing. */
static void dump_child(struct dump *d, const char *label, const struct gt_expr *e)
{
	if (!e)
		return;
	LINE(d, "%s", label);
	d->indent++;
	dump_expr(d, e);
	d->indent--;
}

static void dump_body(struct dump *d, const char *label, const struct gt_stmt *s)
{
	LINE(d, "%s", label);
	d->indent++;
	dump_stmts(d, s);
	d->indent--;
}

/* The node's own line. */
static void dump_head(struct dump *d, const struct gt_expr *e)
{
	static const char *const names[] = {
		[GT_E_INT] = "int",
		[GT_E_BOOL] = "bool",
		[GT_E_STR] = "string",
		[GT_E_NAME] = "name",
		[GT_E_VAR] = "variable",
		[GT_E_MAP] = "map",
		[GT_E_PARAM] = "parameter",
		[GT_E_CALL] = "call",
		[GT_E_METHODARGS] = "methodargs",
		[GT_E_UNARY] = "unary",
		[GT_E_INCDEC] = "",
		[GT_E_BINARY] = "binary",
		[GT_E_ASSIGN] = "assign",
		[GT_E_COND] = "cond",
		[GT_E_ELVIS] = "elvis",
		[GT_E_FIELD] = "field",
		[GT_E_TUPLEIDX] = "element",
		[GT_E_INDEX] = "index",
		[GT_E_TUPLE] = "tuple",
		[GT_E_RECORD] = "record",
		[GT_E_CAST] = "cast",
		[GT_E_SIZEOF] = "sizeof",
		[GT_E_OFFSETOF] = "offsetof",
		[GT_E_TYPEINFO] = "typeinfo",
		[GT_E_COMPTIME] = "comptime",
		[GT_E_BLOCK] = "block",
		[GT_E_RANGE] = "range",
	};
	start(d);
	gt_buf_str(d->out, names[e->kind]);
	switch (e->kind) {
	case GT_E_INT:
	case GT_E_BOOL:
	case GT_E_STR:
	case GT_E_NAME:
	case GT_E_VAR:
	case GT_E_PARAM:
		gt_buf_char(d->out, ' ');
		gt_expr_print(e, d->out);
		break;
	case GT_E_MAP:
	case GT_E_CALL:
		gt_buf_printf(d->out, " %s", e->str);
		break;
	case GT_E_UNARY:
	case GT_E_BINARY:
		gt_buf_printf(d->out, " %s", gt_op_text(e->op));
		break;
	case GT_E_INCDEC:
		gt_buf_printf(d->out, "%s %s", e->prefix ? "prefix" : "postfix", gt_op_text(e->op));
		break;
	case GT_E_ASSIGN:
		gt_buf_printf(d->out, " %s%s", gt_op_text(e->op), e->op == GT_OP_SET ? "" : "=");
		break;
	case GT_E_FIELD:
		gt_buf_printf(d->out, " %s%s", e->arrow ? "->" : ".", e->str);
		break;
	case GT_E_TUPLEIDX:
		gt_buf_printf(d->out, " .%" PRId64, e->num);
		break;
	case GT_E_CAST:
	case GT_E_SIZEOF:
	case GT_E_OFFSETOF:
	case GT_E_TYPEINFO:
		if (e->type) {
			gt_buf_char(d->out, ' ');
			gt_type_print(e->type, d->out);
		}
		if (e->kind == GT_E_OFFSETOF)
			gt_buf_printf(d->out, " .%s", e->str);
		break;
	default:
		break;
	}
	end(d);
}

static void dump_expr(struct dump *d, const struct gt_expr *e)
{
	dump_head(d, e);
	d->indent++;
	int i = 0;
	if (e->kind == GT_E_BLOCK) {
		dump_stmts(d, e->stmts);
		dump_child(d, "value", e->a);
	} else {
		if (e->a)
			dump_expr(d, e->a);
		if (e->b)
			dump_expr(d, e->b);
		if (e->c)
			dump_expr(d, e->c);
	}
	for (const struct gt_expr *x = e->args; x; x = x->next, i++) {
		if (e->kind == GT_E_RECORD)
			dump_child(d, e->names[i], x);
		else
			dump_expr(d, x);
	}
	d->indent--;
}

static void dump_stmt(struct dump *d, const struct gt_stmt *s)
{
	switch (s->kind) {
	case GT_S_EXPR:
		dump_expr(d, s->e);
		return;
	case GT_S_LET:
		LINE(d, "let $%s", s->str);
		d->indent++;
		if (s->type)
			type_line(d, "type", s->type);
		if (s->e)
			dump_expr(d, s->e);
		d->indent--;
		return;
	case GT_S_IF:
		dump_child(d, "if", s->e);
		dump_body(d, "then", s->body);
		if (s->els)
			dump_body(d, "else", s->els);
		return;
	case GT_S_WHILE:
	case GT_S_UNROLL:
		dump_child(d, s->kind == GT_S_WHILE ? "while" : "unroll", s->e);
		dump_body(d, "do", s->body);
		return;
	case GT_S_FOR:
		LINE(d, "for $%s", s->str);
		d->indent++;
		dump_expr(d, s->e);
		d->indent--;
		dump_body(d, "do", s->body);
		return;
	case GT_S_BREAK:
		LINE(d, "break");
		return;
	case GT_S_CONTINUE:
		LINE(d, "continue");
		return;
	case GT_S_RETURN:
		LINE(d, "return");
		break;
	case GT_S_DISCARD:
		LINE(d, "discard");
		break;
	}
	if (s->e) {
		d->indent++;
		dump_expr(d, s->e);
		d->indent--;
	}
}

static void dump_stmts(struct dump *d, const struct gt_stmt *s)
{
	for (; s; s = s->next)
		dump_stmt(d, s);
}

static void dump_clause(struct dump *d, const struct gt_clause *c)
{
	LINE(d, "clause%s", c->angle ? " <>" : "");
	d->indent++;
	for (const struct gt_probe *p = c->probes; p; p = p->next) {
		start(d);
		gt_buf_str(d->out, "probe");
		for (int i = 0; i < p->nparts; i++)
			gt_buf_printf(d->out, "%s%s", i ? " | " : " ", p->parts[i]);
		end(d);
	}
	dump_child(d, "predicate", c->pred);
	dump_body(d, "body", c->body);
	d->indent--;
}

static void dump_params(struct dump *d, const char *label, const struct gt_param *p)
{
	for (; p; p = p->next) {
		start(d);
		gt_buf_printf(d->out, "%s %s", label, p->name);
		if (p->type) {
			gt_buf_str(d->out, ": ");
			gt_type_print(p->type, d->out);
		}
		if (p->is_bits)
			gt_buf_printf(d->out, " : %d", p->bits);
		end(d);
		if (p->type && p->type->def && !*p->type->def->name) {
			d->indent++;
			dump_params(d, "member", p->type->def->fields);
			d->indent--;
		}
		if (p->value) {
			d->indent++;
			dump_expr(d, p->value);
			d->indent--;
		}
	}
}

static void dump_fn(struct dump *d, const struct gt_fn *f)
{
	LINE(d, "%s %s", f->is_macro ? "macro" : "fn", f->name);
	d->indent++;
	dump_params(d, "param", f->params);
	if (f->result)
		type_line(d, "result", f->result);
	dump_body(d, "body", f->body);
	dump_child(d, "value", f->value);
	d->indent--;
}

static void dump_at(struct dump *d, const struct gt_at_decl *at)
{
	LINE(d, "at%s", at->optional ? " optional" : "");
	d->indent++;
	for (const struct gt_site_decl *s = at->alts; s; s = s->next) {
		start(d);
		gt_buf_printf(d->out, "%s %s", s->how, s->func);
		if (s->in)
			gt_buf_printf(d->out, " in %s", s->in);
		if (s->from || s->to) {
			gt_buf_str(d->out, " versions ");
			if (s->from)
				gt_buf_printf(d->out, "%d", s->from);
			gt_buf_str(d->out, "..");
			if (s->to)
				gt_buf_printf(d->out, "%d", s->to);
		}
		end(d);
	}
	dump_child(d, "when", at->when);
	d->indent--;
}

static void dump_event(struct dump *d, const struct gt_event_decl *e)
{
	LINE(d, "event %s", e->name);
	d->indent++;
	text_line(d, "doc", e->doc);
	for (int i = 0; i < e->naliases; i++)
		LINE(d, "alias %s", e->aliases[i]);
	for (const struct gt_at_decl *at = e->ats; at; at = at->next)
		dump_at(d, at);
	if (e->stack)
		LINE(d, "stack %s", e->stack);
	if (e->rate)
		text_line(d, "rate", e->rate);
	if (e->stability)
		LINE(d, "stability %s", e->stability);
	if (e->misses)
		text_line(d, "misses", e->misses);
	dump_child(d, "when", e->when);
	dump_child(d, "goroutine", e->goroutine);
	for (const struct gt_field_decl *f = e->fields; f; f = f->next) {
		start(d);
		gt_buf_printf(d->out, "field %s: ", f->name);
		gt_type_print(f->type, d->out);
		gt_buf_str(d->out, f->optional_value ? "?" : "");
		end(d);
		d->indent++;
		text_line(d, "doc", f->doc);
		dump_expr(d, f->value);
		d->indent--;
	}
	for (int i = 0; i < e->nexamples; i++)
		text_line(d, "example", e->examples[i]);
	d->indent--;
}

static void dump_state(struct dump *d, const struct gt_state_decl *s)
{
	LINE(d, "state %s", s->name);
	d->indent++;
	for (const struct gt_type_expr *k = s->keys; k; k = k->next)
		type_line(d, "key", k);
	type_line(d, "value", s->value);
	for (const struct gt_clause *c = s->clauses; c; c = c->next)
		dump_clause(d, c);
	d->indent--;
}

void gt_ast_print(const struct gt_ast *ast, struct gt_buf *out)
{
	struct dump d = {out, 0};
	for (const struct gt_import *i = ast->imports; i; i = i->next)
		text_line(&d, "import", i->path);
	for (const struct gt_config_item *c = ast->config; c; c = c->next) {
		LINE(&d, "config %s", c->name);
		d.indent++;
		dump_expr(&d, c->value);
		d.indent--;
	}
	for (const struct gt_cstruct *c = ast->structs; c; c = c->next) {
		start(&d);
		gt_buf_printf(out, "%s%s%s%s", c->kind, *c->name ? " " : "", c->name,
			      c->packed ? " packed" : "");
		if (c->align)
			gt_buf_printf(out, " align %" PRId64, c->align);
		end(&d);
		d.indent++;
		dump_params(&d, "member", c->fields);
		d.indent--;
	}
	for (const struct gt_mapdecl *m = ast->mapdecls; m; m = m->next) {
		LINE(&d, "declare %s %s", m->name, m->kind);
		d.indent++;
		dump_expr(&d, m->size);
		d.indent--;
	}
	for (const struct gt_fn *f = ast->fns; f; f = f->next)
		dump_fn(&d, f);
	for (const struct gt_event_decl *e = ast->events; e; e = e->next)
		dump_event(&d, e);
	for (const struct gt_state_decl *s = ast->states; s; s = s->next)
		dump_state(&d, s);
	for (const struct gt_clause *c = ast->clauses; c; c = c->next)
		dump_clause(&d, c);
}
