/* What the files of the expansion share. */
#ifndef GT_SEMA_EXPAND_PRIVATE_H
#define GT_SEMA_EXPAND_PRIVATE_H

#include "sema/expand.h"

/* A body being placed, and what asked for it. */
struct gt_active {
	const struct gt_fn *fn;
	const struct gt_active *up;
	int depth;
};

struct gt_expand {
	struct gt_arena *arena;
	struct gt_diags *diags;
	struct gt_ast *ast;
	const struct gt_expand_opts *opts;
	struct gt_map enums; /* name of an enumeration's value -> GT_E_INT */
	struct gt_map fns;   /* name -> struct gt_fns, the script's own */
	const struct gt_active *active;
	const struct gt_origin *from; /* of the code at hand, NULL in the script itself */
	int serial;		      /* of bodies placed: makes names of their variables unique */
	size_t size;		      /* nodes placed so far */
	bool too_large;		      /* reported */
	struct gt_option *options, **options_end;
};

/* All of one name. */
struct gt_fns {
	GT_VEC(struct gt_fn *) list;
};

/* expand.c: rewrites in place, whatever stands there. */
void gt_expand_expr(struct gt_expand *x, struct gt_expr **e);
void gt_expand_stmts(struct gt_expand *x, struct gt_stmt *list);
/* Calls visit for each place of a child expression, statements inside included. */
typedef void (*gt_visit_expr)(void *arg, struct gt_expr **e);
void gt_each_expr(struct gt_expr *e, gt_visit_expr visit, void *arg);
void gt_each_stmt_expr(struct gt_stmt *list, gt_visit_expr visit, void *arg);
/* Puts an expression in the place of another, in its list too. */
void gt_expand_replace(struct gt_expr **place, struct gt_expr *by);
void gt_expand_error(struct gt_expand *x, enum gt_tag tag, struct gt_span span, const char *fmt,
		     ...) __attribute__((format(printf, 4, 5)));

/* macro.c: the call becomes the body of the macro or function of that name. */
void gt_expand_call(struct gt_expand *x, struct gt_expr **call, const struct gt_fns *fns);
void gt_expand_declare(struct gt_expand *x);

/* inline.c: no return is left in the body of a function; its value goes to $result. */
void gt_expand_returns(struct gt_expand *x, const struct gt_fn *fn, struct gt_stmt **body,
		       const char *result, const char *done);
bool gt_expand_has_return(const struct gt_stmt *list);

/* fold.c */
bool gt_expand_constant(const struct gt_expand *x, const struct gt_expr *e, int64_t *out);
/* Takes the enumerations off the tree. */
void gt_expand_enums(struct gt_expand *x);
/* A name that is an enumeration's value: becomes it. */
bool gt_expand_enum(struct gt_expand *x, struct gt_expr **name);
/* Texts written out are joined, cut and compared; so are tuples that are known to differ. */
void gt_expand_binary(struct gt_expand *x, struct gt_expr *e);
/* if: drops a branch that says fail() and is not taken. */
void gt_expand_branch(struct gt_expand *x, struct gt_stmt *st);

/* unroll.c: what would be much code becomes a loop. */
void gt_expand_unroll(struct gt_expand *x, struct gt_stmt *st);

/* import.c */
void gt_expand_imports(struct gt_expand *x);

/* param.c */
void gt_expand_param(struct gt_expand *x, struct gt_expr **e);
void gt_expand_getopt(struct gt_expand *x, struct gt_expr **call);
/* str($1), str($1 + n): true when it was one. */
bool gt_expand_str_param(struct gt_expand *x, struct gt_expr **call);
/* Parameters that were not given and stand where a text is meant: they are "". */
void gt_expand_missing_text(struct gt_expand *x, struct gt_expr *e);
void gt_expand_probe(struct gt_expand *x, struct gt_probe *p);
/* Named arguments that the script does not take. */
void gt_expand_unused_args(struct gt_expand *x);

#endif
