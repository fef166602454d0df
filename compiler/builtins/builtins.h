/*
 * Builtins: one row is all there is to one. Name, signature, doc, example and code stand together;
 * the checker, `gotap help NAME`, the manual and a test read the same row. To add one, add a row to
 * the family's file (vars, agg, print, string, library); nothing else changes.
 *
 * A signature reads "RESULT NAME(ARG, [OPTIONAL], ...)". RESULT is a type as in gt_type_text, "?"
 * behind it means it may be absent. ARG is one of: num (integer or unit), str, lit (string literal), int (integer
 * literal), any, value (any, and a map's name is its value), mem (any, where structs and arrays go by their
 * address), map (a whole map), elem (a map element), key (of that element, then (@m, k) is (@m[k])), var ($x, to be
 * set), ptr (pointer or integer), mode (one of the builtin's own words), word (a bare name).
 */
#ifndef GT_BUILTINS_BUILTINS_H
#define GT_BUILTINS_BUILTINS_H

#include "plan/lower.h"
#include "sema/sema.h"

enum gt_builtin_flags {
	GT_B_VAR = 1,	    /* a value: written without parentheses too */
	GT_B_LIBRARY = 2,   /* for the library's own files */
	GT_B_AGG = 4,	    /* stands only right of = in a map assignment */
	GT_B_SHARE = 8,	    /* its value does not change during a clause: computed once */
	GT_B_GO_EVENT = 16, /* only in go: events */
	GT_B_GO = 32,	    /* Go-aware: about the current goroutine or its process */
	GT_B_WRITTEN = 64   /* written in probes-lib: the field of that name of any:probe */
};

struct gt_builtin {
	const char *name;
	unsigned flags;
	const char *sig;
	const char *since;
	const char *doc;
	const char *example;
	/* Refines the type of the result after the signature was checked; may be NULL. */
	struct gt_vtype (*check)(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result);
	/* Value of the builtin; NULL for aggregations and statements. */
	struct gt_px *(*lower)(struct gt_lower *l, const struct gt_expr *call);
	/* Statement builtins. */
	void (*lower_stmt)(struct gt_lower *l, const struct gt_expr *call);
	enum gt_agg agg; /* GT_B_AGG */
};

const struct gt_builtin *gt_builtin_find(const char *name);
/* Why there is no such function here, though bpftrace has it; NULL for any other name. */
const char *gt_builtin_refused(const char *name);
/* All rows, family by family; NULL at the end. */
const struct gt_builtin *gt_builtin_at(int i);
/* Checks arguments against the signature and returns the result's type. */
struct gt_vtype gt_builtin_check(struct gt_sema *s, const struct gt_builtin *b,
				 struct gt_expr *call);
/* An argument "mem": a pointer, a number, or a struct or an array wherever it is. */
bool gt_is_address(const struct gt_expr *e);
/* Bytes of a struct or an array, else 0. */
uint32_t gt_memory_size(const struct gt_expr *e);
/* Is argument i of the signature a whole map ("map") or an element of one ("elem")? */
bool gt_builtin_takes(const struct gt_builtin *b, int i, const char *what);

extern const struct gt_builtin gt_builtins_vars[], gt_builtins_go[], gt_builtins_gostat[],
	gt_builtins_stack[], gt_builtins_agg[], gt_builtins_print[], gt_builtins_map[],
	gt_builtins_string[], gt_builtins_format[], gt_builtins_compiletime[], gt_builtins_codes[],
	gt_builtins_library[], gt_builtins_kernel[];

#endif
