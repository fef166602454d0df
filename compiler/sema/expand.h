/*
 * Before the checker: what a script says about itself. Imports are read, parameters become literals,
 * calls of macros and of the script's functions become their bodies.
 *
 * In: a script's tree, the arguments given to it, and a loader for imports (the compiler itself opens
 * no file). Out: the same tree, in which no import, parameter, macro or function is left. What comes
 * from a body knows by whose call it came (`from`), for diagnostics.
 *
 * Macros are hygienic: variables of the body are renamed (`$x` becomes `x#3`), and the body sees
 * only the variables and maps that were passed in. Functions evaluate their arguments once; they
 * are placed where they are called, with returns made into conditions.
 */
#ifndef GT_SEMA_EXPAND_H
#define GT_SEMA_EXPAND_H

#include "ast/ast.h"
#include "base/map.h"

/* What follows the script on the command line. */
struct gt_script_args {
	const char *const *positional; /* $1, $2, ... */
	int npositional;
	const char *const *named; /* "min=5ms", "all": without their dashes */
	int nnamed;
};

/* One named parameter, as getopt() in the script describes it. */
struct gt_option {
	const char *name, *help; /* help: "" without */
	struct gt_expr *value;	 /* its default, or NULL: a switch */
	struct gt_option *next;
};

struct gt_loader {
	/*
	 * The sources of an import: one file, or all NAME.gt and NAME.bt of a directory, sorted. `from` is the
	 * importing source's name. The same file must always get the same name. False with *why.
	 */
	bool (*load)(void *arg, struct gt_arena *a, const char *from, const char *path,
		     struct gt_source **out, int *n, const char **why);
	void *arg;
};

struct gt_expand_opts {
	struct gt_script_args args;
	const struct gt_loader *loader; /* or NULL: nothing can be imported */
};

/* Errors go to diags. Returns the named parameters that the script takes, in order. */
const struct gt_option *gt_expand(struct gt_arena *arena, struct gt_ast *ast,
				  const struct gt_expand_opts *opts, struct gt_diags *diags);

#endif
