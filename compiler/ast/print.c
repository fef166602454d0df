/*
 * Prints pieces of a tree as source, with the parentheses that precedence needs and no others.
 * What is printed parses to the same tree. Recursion is bounded by GT_MAX_DEPTH.
 */
#include <inttypes.h>
#include <string.h>

#include "ast/ast.h"

const char *gt_op_text(enum gt_op op)
{
	static const char *const text[] = {
#define GT_OP(id, text) text,
		GT_OPS
#undef GT_OP
	};
	return op < GT_OP_N ? text[op] : "?";
}

static void put_string(struct gt_buf *out, const char *s, size_t len)
{
	static const char from[] = "\n\t\r\"\\", to[] = "ntr\"\\";
	gt_buf_char(out, '"');
	for (size_t i = 0; i < len; i++) {
		const char *f = s[i] ? strchr(from, s[i]) : NULL;
		if (f)
			gt_buf_printf(out, "\\%c", to[f - from]);
		else if ((unsigned char)s[i] < 0x20 || s[i] == 0x7f)
			gt_buf_printf(out, "\\x%02x", (unsigned char)s[i]);
		else
			gt_buf_char(out, s[i]);
	}
	gt_buf_char(out, '"');
}

/* The largest unit that divides the number: 1500000ns is 1500us. */
static void put_int(struct gt_buf *out, const struct gt_expr *e)
{
	static const struct {
		int64_t factor;
		const char *text;
	} durations[] =
		{{86400000000000, "d"}, {3600000000000, "h"}, {60000000000, "m"}, {1000000000, "s"},
		 {1000000, "ms"},	{1000, "us"},	      {1, "ns"}},
	  sizes[] = {{1ll << 40, "T"}, {1ll << 30, "G"}, {1ll << 20, "M"}, {1ll << 10, "K"}};
	if (e->is_unsigned) {
		gt_buf_printf(out, "%" PRIu64, (uint64_t)e->num);
		return;
	}
	if (e->unit == GT_U_DURATION) {
		for (size_t i = 0; i < GT_COUNT(durations); i++) {
			if (e->num % durations[i].factor == 0 &&
			    (e->num || i == GT_COUNT(durations) - 1)) {
				gt_buf_printf(out, "%" PRId64 "%s", e->num / durations[i].factor,
					      durations[i].text);
				return;
			}
		}
	}
	if (e->unit == GT_U_BYTES) {
		for (size_t i = 0; i < GT_COUNT(sizes); i++) {
			if (e->num % sizes[i].factor == 0 && (e->num || i == GT_COUNT(sizes) - 1)) {
				gt_buf_printf(out, "%" PRId64 "%s", e->num / sizes[i].factor,
					      sizes[i].text);
				return;
			}
		}
	}
	gt_buf_printf(out, "%" PRId64, e->num);
}

/* Types */

static void put_expr(struct gt_buf *out, const struct gt_expr *e, int outer);

static void put_type(struct gt_buf *out, const struct gt_type_expr *t)
{
	if (t->of) {
		gt_buf_str(out, "typeof(");
		put_expr(out, t->of, 0);
		gt_buf_char(out, ')');
	} else if (t->name) {
		const char *kind = t->def ? t->def->kind : t->is_struct ? "struct" : "";
		gt_buf_printf(out, "%s%s%s", kind, *kind && *t->name ? " " : "", t->name);
	} else {
		gt_buf_char(out, '(');
		for (const struct gt_type_expr *e = t->elems; e; e = e->next) {
			put_type(out, e);
			gt_buf_str(out, e->next ? ", " : "");
		}
		gt_buf_char(out, ')');
	}
	for (int i = 0; i < t->pointers; i++)
		gt_buf_str(out, i || !t->is_struct ? "*" : " *");
	if (t->array > 0)
		gt_buf_printf(out, "[%" PRId64 "]", t->array);
	else if (t->array == 0)
		gt_buf_str(out, "[]");
	for (int i = 0; i < t->ndims; i++)
		gt_buf_printf(out, "[%" PRId64 "]", t->dims[i]);
}

/* Expressions as source */

/* Binding strength; an expression is put in parentheses where it binds less than its place needs. */
enum { P_COND = 1, P_BINARY = 2, P_UNARY = 12, P_POSTFIX = 13 };

static int strength_of_op(enum gt_op op)
{
	switch (op) {
	case GT_OP_LOR:
		return 2;
	case GT_OP_LAND:
		return 3;
	case GT_OP_OR:
		return 4;
	case GT_OP_XOR:
		return 5;
	case GT_OP_AND:
		return 6;
	case GT_OP_EQ:
	case GT_OP_NE:
		return 7;
	case GT_OP_LT:
	case GT_OP_LE:
	case GT_OP_GT:
	case GT_OP_GE:
		return 8;
	case GT_OP_SHL:
	case GT_OP_SHR:
		return 9;
	case GT_OP_ADD:
	case GT_OP_SUB:
		return 10;
	default:
		return 11;
	}
}

static int strength(const struct gt_expr *e)
{
	switch (e->kind) {
	case GT_E_ASSIGN:
	case GT_E_RANGE:
		return 0;
	case GT_E_COND:
	case GT_E_ELVIS:
		return P_COND;
	case GT_E_BINARY:
		return strength_of_op(e->op);
	case GT_E_UNARY:
	case GT_E_CAST:
		return P_UNARY;
	case GT_E_INCDEC:
		return e->prefix ? P_UNARY : P_POSTFIX;
	default:
		return P_POSTFIX;
	}
}

static void put_list(struct gt_buf *out, const struct gt_expr *list)
{
	for (const struct gt_expr *e = list; e; e = e->next) {
		put_expr(out, e, 0);
		gt_buf_str(out, e->next ? ", " : "");
	}
}

static void put_stmt(struct gt_buf *out, const struct gt_stmt *s);

static void put_block(struct gt_buf *out, const struct gt_stmt *stmts, const struct gt_expr *value)
{
	gt_buf_str(out, "{ ");
	for (const struct gt_stmt *s = stmts; s; s = s->next) {
		put_stmt(out, s);
		gt_buf_str(out, "; ");
	}
	if (value) {
		put_expr(out, value, 0);
		gt_buf_char(out, ' ');
	}
	gt_buf_char(out, '}');
}

static void put_stmt(struct gt_buf *out, const struct gt_stmt *s)
{
	switch (s->kind) {
	case GT_S_EXPR:
		put_expr(out, s->e, 0);
		return;
	case GT_S_LET:
		gt_buf_printf(out, "let $%s", s->str);
		if (s->type) {
			gt_buf_str(out, ": ");
			put_type(out, s->type);
		}
		if (s->e) {
			gt_buf_str(out, " = ");
			put_expr(out, s->e, 0);
		}
		return;
	case GT_S_IF:
		gt_buf_str(out, "if ");
		put_expr(out, s->e, 0);
		gt_buf_char(out, ' ');
		put_block(out, s->body, NULL);
		if (s->els) {
			gt_buf_str(out, " else ");
			put_block(out, s->els, NULL);
		}
		return;
	case GT_S_WHILE:
	case GT_S_UNROLL:
		gt_buf_str(out, s->kind == GT_S_WHILE ? "while " : "unroll ");
		put_expr(out, s->e, 0);
		gt_buf_char(out, ' ');
		put_block(out, s->body, NULL);
		return;
	case GT_S_FOR:
		gt_buf_printf(out, "for ($%s : ", s->str);
		put_expr(out, s->e, 0);
		gt_buf_str(out, ") ");
		put_block(out, s->body, NULL);
		return;
	case GT_S_BREAK:
		gt_buf_str(out, "break");
		return;
	case GT_S_CONTINUE:
		gt_buf_str(out, "continue");
		return;
	case GT_S_RETURN:
		gt_buf_str(out, s->e ? "return " : "return");
		if (s->e)
			put_expr(out, s->e, 0);
		return;
	case GT_S_DISCARD:
		gt_buf_str(out, "_ = ");
		put_expr(out, s->e, 0);
		return;
	}
}

static void put_bare(struct gt_buf *out, const struct gt_expr *e)
{
	int own = strength(e);
	switch (e->kind) {
	case GT_E_INT:
		put_int(out, e);
		return;
	case GT_E_BOOL:
		gt_buf_str(out, e->num ? "true" : "false");
		return;
	case GT_E_STR:
		put_string(out, e->str, e->len);
		return;
	case GT_E_NAME:
		gt_buf_str(out, e->str);
		return;
	case GT_E_VAR:
		gt_buf_printf(out, "$%s", e->str);
		return;
	case GT_E_PARAM:
		if (e->num < 0)
			gt_buf_str(out, "$#");
		else
			gt_buf_printf(out, "$%" PRId64, e->num);
		return;
	case GT_E_MAP:
		gt_buf_str(out, e->str);
		if (e->has_keys) {
			gt_buf_char(out, '[');
			put_list(out, e->args);
			gt_buf_char(out, ']');
		}
		return;
	case GT_E_CALL:
		gt_buf_printf(out, "%s(", e->str);
		put_list(out, e->args);
		gt_buf_char(out, ')');
		return;
	case GT_E_METHODARGS:
		return;
	case GT_E_UNARY: {
		/* "- -x" and "& &x" must not become "--x" and "&&x". */
		bool apart = (e->a->kind == GT_E_UNARY && e->a->op == e->op &&
			      (e->op == GT_OP_NEG || e->op == GT_OP_ADDR)) ||
			     (e->a->kind == GT_E_INCDEC && e->a->prefix && e->op == GT_OP_NEG);
		gt_buf_printf(out, "%s%s", gt_op_text(e->op), apart ? " " : "");
		put_expr(out, e->a, P_UNARY);
		return;
	}
	case GT_E_INCDEC:
		if (e->prefix)
			gt_buf_str(out, gt_op_text(e->op));
		put_expr(out, e->a, own);
		if (!e->prefix)
			gt_buf_str(out, gt_op_text(e->op));
		return;
	case GT_E_BINARY:
		put_expr(out, e->a, own);
		gt_buf_printf(out, " %s ", gt_op_text(e->op));
		put_expr(out, e->b, own + 1);
		return;
	case GT_E_ASSIGN:
		put_expr(out, e->a, P_BINARY);
		gt_buf_printf(out, " %s= ", e->op == GT_OP_SET ? "" : gt_op_text(e->op));
		put_expr(out, e->b, 0);
		return;
	case GT_E_COND:
		if (e->is_if) {
			gt_buf_str(out, "if (");
			put_expr(out, e->a, 0);
			gt_buf_str(out, ") ");
			put_expr(out, e->b, 0);
			gt_buf_str(out, " else ");
			put_expr(out, e->c, 0);
			return;
		}
		put_expr(out, e->a, P_BINARY);
		gt_buf_str(out, " ? ");
		put_expr(out, e->b, P_COND);
		gt_buf_str(out, " : ");
		put_expr(out, e->c, P_COND);
		return;
	case GT_E_ELVIS:
		put_expr(out, e->a, P_BINARY);
		gt_buf_str(out, " ?: ");
		put_expr(out, e->b, P_COND);
		return;
	case GT_E_FIELD:
		put_expr(out, e->a, P_POSTFIX);
		gt_buf_printf(out, "%s%s", e->arrow ? "->" : ".", e->str);
		return;
	case GT_E_TUPLEIDX:
		put_expr(out, e->a, P_POSTFIX);
		gt_buf_printf(out, ".%" PRId64, e->num);
		return;
	case GT_E_INDEX:
		/* (@m)[i] is not @m[i] */
		if (e->a->kind == GT_E_MAP && !e->a->has_keys) {
			gt_buf_printf(out, "(%s)", e->a->str);
		} else {
			put_expr(out, e->a, P_POSTFIX);
		}
		gt_buf_char(out, '[');
		put_expr(out, e->b, 0);
		gt_buf_char(out, ']');
		return;
	case GT_E_TUPLE:
		gt_buf_char(out, '(');
		put_list(out, e->args);
		gt_buf_str(out, e->nargs == 1 ? ",)" : ")");
		return;
	case GT_E_RECORD: {
		int i = 0;
		gt_buf_char(out, '(');
		for (const struct gt_expr *v = e->args; v; v = v->next, i++) {
			gt_buf_printf(out, "%s = ", e->names[i]);
			put_expr(out, v, 0);
			gt_buf_str(out, v->next ? ", " : "");
		}
		gt_buf_char(out, ')');
		return;
	}
	case GT_E_CAST:
		gt_buf_char(out, '(');
		put_type(out, e->type);
		gt_buf_char(out, ')');
		put_expr(out, e->a, P_UNARY);
		return;
	case GT_E_COMPTIME:
		gt_buf_str(out, "comptime ");
		put_expr(out, e->a, P_UNARY);
		return;
	case GT_E_SIZEOF:
	case GT_E_OFFSETOF:
	case GT_E_TYPEINFO:
		gt_buf_str(out, e->kind == GT_E_SIZEOF	   ? "sizeof("
				: e->kind == GT_E_OFFSETOF ? "offsetof("
							   : "typeinfo(");
		if (e->type)
			put_type(out, e->type);
		else
			put_expr(out, e->a, 0);
		if (e->kind == GT_E_OFFSETOF)
			gt_buf_printf(out, ", %s", e->str);
		gt_buf_char(out, ')');
		return;
	case GT_E_BLOCK:
		put_block(out, e->stmts, e->a);
		return;
	case GT_E_RANGE:
		put_expr(out, e->a, P_COND);
		gt_buf_str(out, "..");
		put_expr(out, e->b, P_COND);
		return;
	}
}

static void put_expr(struct gt_buf *out, const struct gt_expr *e, int outer)
{
	bool paren = strength(e) < outer;
	gt_buf_str(out, paren ? "(" : "");
	put_bare(out, e);
	gt_buf_str(out, paren ? ")" : "");
}

void gt_expr_print(const struct gt_expr *e, struct gt_buf *out)
{
	put_expr(out, e, 0);
}

void gt_type_print(const struct gt_type_expr *t, struct gt_buf *out)
{
	put_type(out, t);
}

void gt_string_print(const char *s, size_t len, struct gt_buf *out)
{
	put_string(out, s, len);
}
