/*
 * Constructors: what the grammar's actions call, and nothing else calls.
 *
 * They check what a tree must hold whoever reads it (what can be assigned to, nesting, twice-given
 * attributes) and report through diags. They never return NULL where they are given no NULL. All
 * memory is the arena's.
 */
#ifndef GT_AST_BUILD_H
#define GT_AST_BUILD_H

#include "ast/ast.h"

struct gt_build {
	struct gt_arena *arena;
	struct gt_diags *diags;
	struct gt_ast *ast;
	bool library;
	bool too_deep; /* reported */
	enum gt_section { GT_SECTION_C, GT_SECTION_SETTINGS, GT_SECTION_BODY } section;
	bool has_config;
	/* ends of the tree's lists */
	struct gt_config_item **config;
	struct gt_import **imports;
	struct gt_cstruct **structs;
	struct gt_mapdecl **mapdecls;
	struct gt_fn **fns;
	struct gt_clause **clauses;
	struct gt_event_decl **events;
	struct gt_state_decl **states;
	struct gt_state_decl *state; /* whose clauses are being read */
	struct gt_clause **state_clauses;
	struct gt_event_decl *event;
	struct gt_at_decl **ats;
	struct gt_field_decl **fields;
	GT_VEC(const char *) aliases;
	GT_VEC(const char *) examples;
};

/* A piece of text and where it stands. */
struct gt_word {
	const char *p;
	size_t len;
	struct gt_span span;
};
struct gt_number {
	int64_t num;
	enum gt_unit unit;
	bool is_unsigned;
};
/* "go1.19..go1.22": minors, 0 open. */
struct gt_versions {
	int from, to;
};

struct gt_exprs {
	struct gt_expr *first, *last;
	int n, depth;
};
struct gt_stmts {
	struct gt_stmt *first, *last;
	int depth;
	struct gt_expr *value; /* of the last statement, where no ';' ends it */
};
struct gt_pairs {
	struct gt_exprs values;
	GT_VEC(const char *) names;
};
struct gt_types {
	struct gt_type_expr *first, *last;
	int depth;
};
struct gt_probes {
	struct gt_probe *first, *last;
};
struct gt_params {
	struct gt_param *first, *last;
};
struct gt_sites {
	struct gt_site_decl *first, *last;
};
struct gt_words {
	GT_VEC(struct gt_word) w;
};
struct gt_dims {
	GT_VEC(int64_t) v;
};
/* What a member of a C struct says behind its type: **name[3][4], name:5. */
struct gt_declarator {
	struct gt_word name;
	int pointers;
	struct gt_dims dims;
	struct gt_number bits;
	bool is_bits;
};
struct gt_declarators {
	GT_VEC(struct gt_declarator) v;
};

/* Puts a node at the end of one of these. */
#define GT_LINK(list, node)                                                                        \
	do {                                                                                       \
		if ((list).last)                                                                   \
			(list).last->next = (node);                                                \
		else                                                                               \
			(list).first = (node);                                                     \
		(list).last = (node);                                                              \
	} while (0)

void gt_build_init(struct gt_build *b, struct gt_arena *arena, const struct gt_source *src,
		   bool library, struct gt_diags *diags);

/* A script has its C definitions first, then config and imports, then the rest. */
void gt_build_section(struct gt_build *b, struct gt_span s, enum gt_section section);
void gt_build_config_begin(struct gt_build *b, struct gt_span s);

/* Forgets a stanza that an error cut short. */
void gt_build_recover(struct gt_build *b);

/* Expressions. */
struct gt_expr *gt_build_int(struct gt_build *b, struct gt_span s, struct gt_number n);
struct gt_expr *gt_build_bool(struct gt_build *b, struct gt_span s, bool v);
struct gt_expr *gt_build_text(struct gt_build *b, enum gt_expr_kind kind, struct gt_word w);
struct gt_expr *gt_build_param(struct gt_build *b, struct gt_span s, int64_t n);
struct gt_expr *gt_build_map(struct gt_build *b, struct gt_span s, struct gt_word name,
			     struct gt_exprs keys, bool has_keys);
struct gt_expr *gt_build_call(struct gt_build *b, struct gt_span s, struct gt_word name,
			      struct gt_exprs args);
struct gt_expr *gt_build_unary(struct gt_build *b, struct gt_span s, enum gt_op op,
			       struct gt_expr *a);
struct gt_expr *gt_build_incdec(struct gt_build *b, struct gt_span s, enum gt_op op, bool prefix,
				struct gt_expr *a);
struct gt_expr *gt_build_binary(struct gt_build *b, struct gt_span s, enum gt_op op,
				struct gt_expr *x, struct gt_expr *y);
struct gt_expr *gt_build_cond(struct gt_build *b, struct gt_span s, struct gt_expr *x,
			      struct gt_expr *y, struct gt_expr *z);
struct gt_expr *gt_build_elvis(struct gt_build *b, struct gt_span s, struct gt_expr *x,
			       struct gt_expr *y);
struct gt_expr *gt_build_range(struct gt_build *b, struct gt_span s, struct gt_expr *x,
			       struct gt_expr *y);
struct gt_expr *gt_build_field(struct gt_build *b, struct gt_span s, struct gt_expr *a,
			       struct gt_word name, bool arrow);
struct gt_expr *gt_build_tuple_index(struct gt_build *b, struct gt_span s, struct gt_expr *a,
				     struct gt_span at, struct gt_number n);
struct gt_expr *gt_build_index(struct gt_build *b, struct gt_span s, struct gt_expr *a,
			       struct gt_expr *i);
struct gt_expr *gt_build_tuple(struct gt_build *b, struct gt_span s, struct gt_exprs items);
struct gt_expr *gt_build_record(struct gt_build *b, struct gt_span s, struct gt_pairs pairs);
struct gt_expr *gt_build_cast(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
			      struct gt_expr *a);
/* sizeof and offsetof: of a type or of an expression; the other is NULL. */
struct gt_expr *gt_build_sizeof(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
				struct gt_expr *a);
struct gt_expr *gt_build_typeinfo(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
				  struct gt_expr *a);
struct gt_expr *gt_build_comptime(struct gt_build *b, struct gt_span s, struct gt_expr *a);
struct gt_expr *gt_build_offsetof(struct gt_build *b, struct gt_span s, struct gt_type_expr *t,
				  struct gt_expr *a, struct gt_word path);
struct gt_expr *gt_build_block(struct gt_build *b, struct gt_span s, struct gt_stmts body);
struct gt_expr *gt_build_assign(struct gt_build *b, struct gt_span s, enum gt_op op,
				struct gt_expr *to, struct gt_expr *from);
/* The same expression in parentheses. */
struct gt_expr *gt_build_paren(struct gt_expr *e, struct gt_span s);
struct gt_exprs gt_build_exprs(struct gt_exprs l, struct gt_expr *e);
struct gt_pairs gt_build_pairs(struct gt_build *b, struct gt_pairs l, struct gt_word name,
			       struct gt_expr *e);
struct gt_word gt_build_join(struct gt_build *b, struct gt_word a, const char *between,
			     struct gt_word c);

/* Types. */
struct gt_type_expr *gt_build_type(struct gt_build *b, struct gt_word name, bool is_struct);
struct gt_type_expr *gt_build_type_tuple(struct gt_build *b, struct gt_span s,
					 struct gt_types elems);
struct gt_type_expr *gt_build_type_of(struct gt_build *b, struct gt_span s, struct gt_expr *e);
struct gt_type_expr *gt_build_type_ptr(struct gt_type_expr *t, struct gt_span s);
struct gt_type_expr *gt_build_type_array(struct gt_build *b, struct gt_type_expr *t,
					 struct gt_span s, int64_t n);
struct gt_types gt_build_types(struct gt_types l, struct gt_type_expr *t);

/* Statements. */
struct gt_stmt *gt_build_stmt(struct gt_build *b, enum gt_stmt_kind kind, struct gt_span s,
			      struct gt_expr *e);
struct gt_stmt *gt_build_let(struct gt_build *b, struct gt_span s, struct gt_word name,
			     struct gt_type_expr *type, struct gt_expr *e);
struct gt_stmt *gt_build_if(struct gt_build *b, struct gt_span s, struct gt_expr *e,
			    struct gt_stmts body, struct gt_stmts els);
/* The if as a value: that of the branch taken. */
struct gt_expr *gt_build_if_value(struct gt_build *b, struct gt_stmt *st);
/* while, unroll and for: name.p is NULL but in for. */
struct gt_stmt *gt_build_loop(struct gt_build *b, enum gt_stmt_kind kind, struct gt_span s,
			      struct gt_word name, struct gt_expr *e, struct gt_stmts body);
struct gt_stmts gt_build_stmts(struct gt_stmts l, struct gt_stmt *st);
struct gt_stmts gt_build_last(struct gt_stmts l, struct gt_stmt *st);

/* Clauses and declarations: added to the tree. */
/* How long the name in front of a probe is, its '=' included: "name=begin". Nothing uses it yet. */
size_t gt_probe_name(const char *text);
struct gt_probe *gt_build_probe(struct gt_build *b, struct gt_span s);
struct gt_probes gt_build_probes(struct gt_probes l, struct gt_probe *p);
void gt_build_clause(struct gt_build *b, struct gt_span s, struct gt_probes probes,
		     struct gt_expr *pred, struct gt_stmts body, struct gt_span body_span,
		     bool angle);
void gt_build_config(struct gt_build *b, struct gt_span s, struct gt_word name,
		     struct gt_expr *value);
void gt_build_import(struct gt_build *b, struct gt_span s, struct gt_word path);
void gt_build_mapdecl(struct gt_build *b, struct gt_span s, struct gt_word name,
		      struct gt_word kind, struct gt_exprs size);
struct gt_param *gt_build_param_decl(struct gt_build *b, struct gt_span s, struct gt_word name,
				     struct gt_type_expr *type, struct gt_expr *value);
struct gt_params gt_build_params(struct gt_params l, struct gt_param *p);
void gt_build_fn(struct gt_build *b, struct gt_span s, bool is_macro, struct gt_word name,
		 struct gt_params params, struct gt_type_expr *result, struct gt_stmts body);
/* C definitions: build_c.c. The name of what has none is ""; attributes are texts. */
struct gt_cstruct *gt_build_struct(struct gt_build *b, struct gt_span s, struct gt_word kind,
				   struct gt_word name, struct gt_params fields,
				   struct gt_words attributes);
/* The definition stands between clauses, or inside another one and has a name. */
void gt_build_add_struct(struct gt_build *b, struct gt_cstruct *c);
/* The type that words name: "const unsigned long". The last word is left out where it is the member's name. */
struct gt_type_expr *gt_build_ctype(struct gt_build *b, struct gt_words words, size_t n);
struct gt_type_expr *gt_build_ctag(struct gt_build *b, struct gt_span s, struct gt_word kind,
				   struct gt_word name, struct gt_cstruct *def);
struct gt_declarators gt_build_declarators(struct gt_build *b, struct gt_declarators l,
					   struct gt_declarator d);
/* A declarator before others; the first one's name is the last word of its type's. */
struct gt_declarators gt_build_front(struct gt_build *b, struct gt_declarator d,
				     struct gt_declarators more);
struct gt_declarators gt_build_first(struct gt_build *b, struct gt_words words, struct gt_dims dims,
				     struct gt_declarator bits, struct gt_declarators more);
struct gt_dims gt_build_dims(struct gt_build *b, struct gt_dims l, struct gt_span s, int64_t n);
/* Members of one type. */
struct gt_params gt_build_members(struct gt_build *b, struct gt_span s, struct gt_type_expr *type,
				  struct gt_declarators list);
struct gt_params gt_build_join_params(struct gt_params a, struct gt_params b);
struct gt_words gt_build_words(struct gt_build *b, struct gt_words l, struct gt_word w);

/* Library stanzas. */
void gt_build_event_begin(struct gt_build *b, struct gt_word keyword, struct gt_word name,
			  struct gt_word doc);
void gt_build_event_end(struct gt_build *b, struct gt_span s);
void gt_build_alias(struct gt_build *b, struct gt_word name);
/* stack, rate, stability, misses, example: which is the attribute's word. */
void gt_build_attribute(struct gt_build *b, struct gt_word which, struct gt_word value);
/* when, goroutine */
void gt_build_condition(struct gt_build *b, struct gt_word which, struct gt_expr *e);
struct gt_site_decl *gt_build_site(struct gt_build *b, struct gt_span s, struct gt_word how,
				   struct gt_word func, struct gt_word in, struct gt_versions v);
struct gt_sites gt_build_sites(struct gt_sites l, struct gt_site_decl *site);
void gt_build_at(struct gt_build *b, struct gt_span s, struct gt_sites sites, bool optional,
		 struct gt_expr *when);
void gt_build_event_field(struct gt_build *b, struct gt_span s, struct gt_word name,
			  struct gt_type_expr *type, bool optional, struct gt_expr *value,
			  struct gt_word doc);
void gt_build_state_begin(struct gt_build *b, struct gt_word keyword, struct gt_word name,
			  struct gt_types keys, struct gt_type_expr *value);
void gt_build_state_end(struct gt_build *b, struct gt_span s);

#endif
