/*
 * From the checked program to the plan. Builtin rows use this to say what they compute.
 */
#ifndef GT_PLAN_LOWER_H
#define GT_PLAN_LOWER_H

#include "plan/plan.h"
#include "sema/sema.h"

struct gt_ps_list {
	struct gt_ps *first, **tail;
};

/* Values computed once and kept in a hidden variable. */
struct gt_shared {
	const char *key;
	struct gt_px *px; /* a VAR */
	struct gt_shared *next;
};

struct gt_lower {
	struct gt_arena *arena;
	struct gt_diags *diags;
	const struct gt_program *p;
	struct gt_plan *plan;
	const struct gt_tprog *tprog;
	struct gt_pprog *prog;
	const struct gt_tclause *clause;
	struct gt_ps_list *prologue; /* where shared values are computed */
	struct gt_ps_list *out;	     /* where statements go */
	struct gt_shared *shared;
	GT_VEC(struct gt_pvar) vars;
	int clause_vars; /* index of the clause's first $x in vars */
	GT_VEC(struct gt_mslot) slots;
	GT_VEC(struct gt_mmap) maps;
	GT_VEC(struct gt_mrecord) records;
	GT_VEC(struct gt_mcounter) counters;
	struct gt_map counter_by_key; /* "KIND START TEXT" -> index + 1 */
};

bool gt_plan_make(struct gt_arena *arena, const struct gt_program *p, struct gt_diags *diags,
		  struct gt_plan *plan);

/* limits.c: does the plan fit an object and the kernel? False after errors that say what to do. */
bool gt_plan_check_limits(struct gt_arena *arena, const struct gt_plan *p, struct gt_diags *diags);

/* Value of a checked expression. */
struct gt_px *gt_lower_expr(struct gt_lower *l, const struct gt_expr *e);
/* Of a condition: a string that is not empty is true. */
struct gt_px *gt_lower_truth(struct gt_lower *l, const struct gt_expr *e);
/* The same without loading: the address of what is a struct or an array in memory. */
struct gt_px *gt_lower_place(struct gt_lower *l, const struct gt_expr *e);
/* kernel.c: values of C */
struct gt_px *gt_lower_kernel(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_load(struct gt_lower *l, struct gt_px *at, const struct gt_vtype *t);
struct gt_px *gt_lower_raw_part(struct gt_lower *l, const struct gt_expr *e);
/* An address where it is a struct or an array, else its value. */
struct gt_px *gt_lower_memory(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_address(struct gt_lower *l, const struct gt_expr *e);
/* Converts a value to a type: masks, translates enums, makes symbols. */
struct gt_px *gt_lower_convert(struct gt_lower *l, struct gt_px *px, const struct gt_vtype *to);
/* Computes px once per clause under that name; px is made by make(l, arg) when first asked for. */
struct gt_px *gt_lower_share(struct gt_lower *l, const char *key,
			     struct gt_px *(*make)(struct gt_lower *, const void *),
			     const void *arg);
bool gt_lower_in_target(const struct gt_lower *l);

/* Constructors. Presence of operands carries over to results. */
struct gt_px *gt_px_const(struct gt_lower *l, int64_t n);
struct gt_px *gt_px_bin(struct gt_lower *l, enum gt_op op, struct gt_px *a, struct gt_px *b,
			bool is_signed);
struct gt_px *gt_px_reg(struct gt_lower *l, enum gt_reg reg);
struct gt_px *gt_px_slot(struct gt_lower *l, const char *name);
struct gt_px *gt_px_read(struct gt_lower *l, struct gt_px *addr, struct gt_vtype type);
/* Library call; args end with NULL. type.maybe as the C function's signature. */
struct gt_px *gt_px_call(struct gt_lower *l, struct gt_vtype type, const char *fn, ...)
	__attribute__((sentinel));
struct gt_px *gt_px_special(struct gt_lower *l, enum gt_px_op op);
struct gt_px *gt_px_cond(struct gt_lower *l, struct gt_px *c, struct gt_px *a, struct gt_px *b);
struct gt_px *gt_px_str(struct gt_lower *l, const char *s, size_t len);
/* Is a string not empty? */
struct gt_px *gt_px_is_text(struct gt_lower *l, struct gt_px *str);
/* Part i of a tuple or record; a byte of a string. */
struct gt_px *gt_px_part(struct gt_lower *l, struct gt_px *of, int i);
struct gt_px *gt_px_byte(struct gt_lower *l, struct gt_px *str, struct gt_px *index);

/* The goroutine at hand (a *runtime.g), its field, the process's bias, a symbol. */
struct gt_px *gt_lower_g(struct gt_lower *l);
struct gt_px *gt_lower_g_field(struct gt_lower *l, const char *field);
struct gt_px *gt_lower_gofield(struct gt_lower *l, struct gt_px *base, const char *strct,
			       const char *field);
struct gt_px *gt_lower_bias(struct gt_lower *l);
struct gt_px *gt_lower_sym(struct gt_lower *l, struct gt_px *addr, enum gt_kind kind);
struct gt_px *gt_lower_gstack(struct gt_lower *l, struct gt_px *g);

/* stmt.c */
void gt_lower_stmts(struct gt_lower *l, const struct gt_stmt *list);
struct gt_px *gt_lower_incdec(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_block_expr(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_cond(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_elvis(struct gt_lower *l, const struct gt_expr *e);

/* return e: in a test its value is the program's. */
void gt_lower_return(struct gt_lower *l, const struct gt_stmt *st);

/* lower.c, for stmt.c */
struct gt_px *gt_lower_var(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_map_get(struct gt_lower *l, const struct gt_expr *e);
/* Its lowest size bytes, as a number with that sign or none. */
struct gt_px *gt_lower_truncate(struct gt_lower *l, struct gt_px *px, int size, bool is_signed);

/* ops.c */
struct gt_px *gt_lower_binary(struct gt_lower *l, const struct gt_expr *e);
struct gt_px *gt_lower_unary(struct gt_lower *l, const struct gt_expr *e);
/* a op b, as e says; a division by zero is counted. */
struct gt_px *gt_lower_op(struct gt_lower *l, const struct gt_expr *e, struct gt_px *a,
			  struct gt_px *b);

/* Statements. */
struct gt_ps *gt_ps_add(struct gt_lower *l, enum gt_ps_op op, struct gt_span span);
int gt_lower_record(struct gt_lower *l, struct gt_mrecord r);
int gt_lower_counter(struct gt_lower *l, enum gt_ctr_kind kind, struct gt_span span,
		     const char *text);
int gt_lower_map(struct gt_lower *l, struct gt_mapinfo *m);
/* The same, of a map whose elements programs look at: it is cleared by deleting. */
int gt_lower_read_map(struct gt_lower *l, struct gt_mapinfo *m);
/* Adds an EMIT of a record with these arguments; its LOST counter is the program's. */
void gt_lower_emit(struct gt_lower *l, const struct gt_expr *call, struct gt_mrecord r,
		   struct gt_px **args, int n);
/* Key parts of a map expression, converted to the map's key types. */
struct gt_px **gt_lower_key(struct gt_lower *l, const struct gt_expr *map, int *n);
/* The same where it is used several times: what it counts, it counts once. */
struct gt_px **gt_lower_key_once(struct gt_lower *l, const struct gt_expr *map, int *n);
/* A hidden variable of the program. */
struct gt_px *gt_lower_new_var(struct gt_lower *l, const char *name, struct gt_vtype type);

#endif
