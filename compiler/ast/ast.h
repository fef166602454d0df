/*
 * The tree that the grammar makes: syntax only, no names resolved, no types.
 *
 * All nodes live in one arena and keep their span. Nodes of the library's files (events, states) are
 * part of the same tree, since they are written in the same language. Lists are linked by `next`.
 */
#ifndef GT_AST_AST_H
#define GT_AST_AST_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

/* A type as written: "uint8", "string[16]", "struct task_struct *", "(int64, string)", "waitreason". */
struct gt_type_expr {
	struct gt_span span;
	const char *name; /* "uint64", "runtime.g", "task_struct"; NULL for a tuple or typeof */
	bool is_struct;	  /* written with struct, union or enum before the name */
	int pointers;	  /* number of * */
	int64_t array;	  /* [n]; 0 for []; -1 without */
	int64_t *dims;	  /* [n][dims[0]][dims[1]] */
	int ndims;
	struct gt_cstruct *def;	    /* struct { ... }, where it is written out */
	struct gt_type_expr *elems; /* tuple: list */
	struct gt_expr *of;	    /* typeof(expr) */
	uint16_t depth;		    /* nesting, at most GT_MAX_DEPTH */
	struct gt_type_expr *next;
};

/* Deeper trees are refused while parsing, so that every pass may recurse. */
enum { GT_MAX_DEPTH = 200 };

enum gt_expr_kind {
	GT_E_INT,   /* num; unit: literal's suffix; str: the enumeration that it is a name of */
	GT_E_BOOL,  /* num */
	GT_E_STR,   /* str, len: escapes resolved */
	GT_E_NAME,  /* str: builtin, field, macro parameter */
	GT_E_VAR,   /* str: $x without the $ */
	GT_E_MAP,   /* str: "@x" with the @; args: keys; has_keys */
	GT_E_PARAM, /* num: $1; num -1: $# */
	GT_E_CALL,  /* str: function; args */
	GT_E_METHODARGS, /* args.NAME arrives as FIELD of NAME "args"; unused kind kept out of passes */
	GT_E_UNARY,	 /* op: ! ~ - * & ; a */
	GT_E_INCDEC,	 /* op: ++ or --; prefix; a */
	GT_E_BINARY,	 /* op; a, b */
	GT_E_ASSIGN,	 /* op: = += -= ...; a, b (as an expression statement) */
	GT_E_COND,	 /* a ? b : c */
	GT_E_ELVIS,	 /* a ?: b */
	GT_E_FIELD,	 /* a . str   (also ->; arrow) */
	GT_E_TUPLEIDX, /* a . num */
	GT_E_INDEX,    /* a [ b ] */
	GT_E_TUPLE,    /* args */
	GT_E_RECORD,   /* args with names[] */
	GT_E_CAST,     /* type, a */
	GT_E_SIZEOF,   /* type or a */
	GT_E_OFFSETOF, /* type or a, path str */
	GT_E_TYPEINFO, /* type or a; args and names are sema's own */
	GT_E_COMPTIME, /* a */
	GT_E_BLOCK,    /* { stmts; a }; a is NULL where the last statement has no value */
	GT_E_RANGE     /* a .. b, only in for */
};

/* Operators: one name for dumps and messages. GT_OP(ID, "text") */
#define GT_OPS                                                                                     \
	GT_OP(ADD, "+") GT_OP(SUB, "-") GT_OP(MUL, "*") GT_OP(DIV, "/") GT_OP(MOD, "%")            \
	GT_OP(SHL, "<<") GT_OP(SHR, ">>") GT_OP(AND, "&") GT_OP(OR, "|") GT_OP(XOR, "^")           \
	GT_OP(LT, "<") GT_OP(LE, "<=") GT_OP(GT, ">") GT_OP(GE, ">=") GT_OP(EQ, "==")              \
	GT_OP(NE, "!=") GT_OP(LAND, "&&") GT_OP(LOR, "||")                                         \
	GT_OP(NOT, "!") GT_OP(BNOT, "~") GT_OP(NEG, "-") GT_OP(DEREF, "*") GT_OP(ADDR, "&")        \
	GT_OP(INC, "++") GT_OP(DEC, "--") GT_OP(SET, "=")
enum gt_op {
#define GT_OP(id, text) GT_OP_##id,
	GT_OPS
#undef GT_OP
		GT_OP_N
};
const char *gt_op_text(enum gt_op op);

/* Of a node that a macro or a function put in its place: by which call, itself expanded from `up`. */
struct gt_origin {
	const char *what, *name; /* "macro", "function" */
	struct gt_span call;
	const struct gt_origin *up;
};
/* The outermost call: where the script itself speaks. */
struct gt_span gt_origin_span(const struct gt_origin *from);
/* Adds a note for each call to the diagnostic reported last. */
void gt_origin_note(struct gt_diags *diags, const struct gt_origin *from);

enum gt_unit { GT_U_NONE, GT_U_DURATION, GT_U_BYTES };

struct gt_expr {
	enum gt_expr_kind kind;
	struct gt_span span;
	struct gt_span name_span; /* of str, where it is a part of the span */
	enum gt_op op;		  /* ASSIGN: the compound's operator (+= is ADD), SET for = */
	bool prefix, arrow, has_keys;
	bool is_if;	  /* COND: written if (a) { ... } else { ... }; b and c are blocks */
	bool is_unsigned; /* INT: above INT64_MAX, num holds its bits */
	uint16_t depth;
	enum gt_unit unit;
	int64_t num;
	const char *str;
	size_t len;
	struct gt_expr *a, *b, *c;
	struct gt_expr *args; /* list */
	int nargs;
	const char **names; /* RECORD */
	struct gt_type_expr *type;
	struct gt_stmt *stmts; /* BLOCK */
	struct gt_expr *next;
	struct gt_tinfo *t;	      /* sema's own; the grammar leaves it NULL */
	const struct gt_origin *from; /* expansion's own; NULL for what the script itself says */
};

enum gt_stmt_kind {
	GT_S_EXPR,   /* e */
	GT_S_LET,    /* let $str [: type] [= e] */
	GT_S_IF,     /* e, body, els (list of statements) */
	GT_S_WHILE,  /* e, body */
	GT_S_UNROLL, /* e, body */
	GT_S_FOR,    /* for ($str : e) body; e is a map or a RANGE */
	GT_S_BREAK,
	GT_S_CONTINUE,
	GT_S_RETURN, /* e or NULL */
	GT_S_DISCARD /* _ = e */
};
struct gt_stmt {
	enum gt_stmt_kind kind;
	uint16_t depth;
	struct gt_span span;
	const char *str;
	struct gt_span name_span;
	struct gt_type_expr *type;
	struct gt_expr *e;
	struct gt_stmt *body, *els;
	bool valued; /* IF: both branches end in a value */
	struct gt_stmt *next;
	const struct gt_origin *from; /* as in gt_expr */
};

/* One attach point as written: "go:gopark", split at ':' outside quotes, parentheses and brackets. */
struct gt_probe {
	struct gt_span span;
	const char *text; /* whole, as written without quotes: "tracepoint:sched:sched_switch" */
	/* "tracepoint", "sched", "sched_switch"; never none; the provider in lower case, but for u, U and the like */
	const char **parts;
	int nparts;
	struct gt_probe *next;
};

/* Its text and parts. */
void gt_probe_split(struct gt_arena *a, struct gt_probe *p, const char *text, size_t n);

struct gt_clause {
	struct gt_span span;
	struct gt_span body_span;
	struct gt_probe *probes;
	struct gt_expr *pred; /* or NULL */
	struct gt_stmt *body;
	bool angle; /* written with < > */
	struct gt_clause *next;
};

struct gt_param {
	struct gt_span span;
	const char *name; /* macro: "$v" or "expr" or "@m" with sigil; fn: name without $ */
	struct gt_type_expr *type;
	struct gt_expr *value; /* of an enum's name, or NULL */
	bool is_bits;	       /* member of a struct: takes so many bits; its name may be "" */
	int bits;
	struct gt_param *next;
};
struct gt_fn { /* fn and macro */
	struct gt_span span;
	bool is_macro;
	const char *name;
	struct gt_param *params;
	struct gt_type_expr *result;
	struct gt_stmt *body;
	/* macro whose body is an expression; or the block's last expression */
	struct gt_expr *value;
	struct gt_fn *next;
};

struct gt_config_item {
	struct gt_span span;
	const char *name;
	struct gt_expr *value;
	struct gt_config_item *next;
};
struct gt_import {
	struct gt_span span;
	const char *path;
	struct gt_import *next;
};
struct gt_mapdecl { /* let @name = hash(100); */
	struct gt_span span;
	const char *name; /* "@name" */
	const char *kind;
	struct gt_expr *size;
	struct gt_mapdecl *next;
};
struct gt_cstruct { /* struct NAME { ... }; field types as written: "unsigned long" */
	struct gt_span span;
	const char *kind; /* "struct", "union", "enum" */
	const char *
		name; /* "" of one without; an enumeration's is then unlike any other once expanded */
	struct gt_param *fields;
	bool packed;
	int64_t align; /* by an attribute; 0: none */
	struct gt_cstruct *next;
};

/*
 * Library stanzas (only in the event files of probes-lib):
 *
 *	event go:gopark "the current goroutine blocks" {
 *		alias go:block;				// any number
 *		at entry runtime.gopark;		// any number, at least one: all that resolve are used
 *		stack user;				// a word or a string, each at most once:
 *		rate "each blocking operation";
 *		stability stable;
 *		misses "what it does not see";
 *		when EXPR;
 *		goroutine EXPR;				// whose goid, gstack, ... if not the current one
 *		field reason: waitreason = (uint8)arg2 "why it blocks";
 *		field waker: uint64? = goid "who wakes it";	// may be absent
 *		example "go:gopark { @[reason] = count(); }";	// any number
 *	}
 *
 *	at SITE [else SITE]... [?] [when EXPR];		// the first that resolves; ? : none is fine
 *	SITE:	entry FUNC [VERSIONS], return FUNC [VERSIONS], call CALLEE in CALLER [VERSIONS]
 *	VERSIONS: go1.22 | go1.19..go1.22 | go1.23.. | ..go1.20	// both ends included
 * FUNC ends at white space or ';' and may hold wildcards: runtime.(*mheap).alloc, runtime.mallocgc*SC*
 *
 *	state born[uint64, uint64]: uint64 {		// hidden map; types of its keys (or none) and value
 *		go:newproc { @born[pid, arg1] = nsecs; }
 *		go:goexit { delete(@born[pid, arg0]); }
 *	}
 * A state's clauses are ordinary clauses. In them and in the library's expressions it is the map @born.
 */
struct gt_site_decl { /* one alternative */
	struct gt_span span;
	const char *how; /* "entry", "call", "return" */
	const char *func;
	const char *in;
	int from, to; /* Go minors, 0 open */
	struct gt_site_decl *next;
};
struct gt_at_decl {
	struct gt_span span;
	struct gt_site_decl *alts;
	bool optional;
	struct gt_expr *when;
	struct gt_at_decl *next;
};
struct gt_field_decl {
	struct gt_span span;
	const char *name;
	struct gt_type_expr *type;
	struct gt_expr *value;
	const char *doc;
	bool optional_value; /* "field x: type? = ..." may be absent */
	struct gt_field_decl *next;
};
/* The stanza of values that every probe has: no event, it attaches nowhere. */
#define GT_ANY_PROBE "any:probe"
struct gt_event_decl {
	struct gt_span span;
	const char *name; /* "go:gopark" */
	const char *doc;
	const char **aliases;
	int naliases;
	struct gt_at_decl *ats;
	const char *stack, *rate, *stability;
	struct gt_expr *when, *goroutine;
	struct gt_field_decl *fields;
	const char **examples;
	int nexamples;
	const char *misses; /* what the event does not see, or NULL */
	struct gt_event_decl *next;
};
struct gt_state_decl {
	struct gt_span span;
	const char *name;
	struct gt_type_expr *keys; /* list */
	struct gt_type_expr *value;
	struct gt_clause *clauses;
	struct gt_state_decl *next;
};

struct gt_ast {
	const struct gt_source *src;
	struct gt_config_item *config;
	struct gt_import *imports;
	struct gt_cstruct *structs;
	struct gt_cstruct *enums; /* expansion's own: the enumerations, each value a number */
	struct gt_mapdecl *mapdecls;
	struct gt_fn *fns;
	struct gt_clause *clauses;
	struct gt_event_decl *events;
	struct gt_state_decl *states;
};

/*
 * grammar/: parses a source. Errors go to diags; the tree of what could be parsed is returned, never NULL.
 * library: event and state stanzas are allowed (in a script they are an error that says where they belong).
 */
struct gt_ast *gt_parse(struct gt_arena *arena, const struct gt_source *src, bool library,
			struct gt_diags *diags);

/* Indented dump for `-d ast` and tests. */
void gt_ast_print(const struct gt_ast *ast, struct gt_buf *out);
/* One expression as source text, normalised: for messages. The same for a type, and a string literal. */
void gt_expr_print(const struct gt_expr *e, struct gt_buf *out);
void gt_type_print(const struct gt_type_expr *t, struct gt_buf *out);
void gt_string_print(const char *s, size_t len, struct gt_buf *out);

#endif
