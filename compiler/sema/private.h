/* What the checker's files share. */
#ifndef GT_SEMA_PRIVATE_H
#define GT_SEMA_PRIVATE_H

#include "sema/sema.h"

/* Reports "WHAT not supported yet" and gives the error type. */

/* The expression as written, for messages. */
const char *gt_sema_source(struct gt_sema *s, const struct gt_expr *e);

/* var.c */
/* A variable of that name from here on; site tells it from others of the name in other passes. */
struct gt_varinfo *gt_sema_declare(struct gt_sema *s, const char *name, const void *site,
				   struct gt_span born);
/* value goes into the variable: its type grows by it, and what does not fit is reported. */
void gt_sema_assign_var(struct gt_sema *s, struct gt_varinfo *v, struct gt_expr *value,
			const struct gt_vtype *type);
struct gt_vtype gt_sema_var_read(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_assign(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_incdec(struct gt_sema *s, struct gt_expr *e);

/* cast.c */
struct gt_vtype gt_sema_cast(struct gt_sema *s, struct gt_expr *e);

/* map.c */
/* A map's value read as an expression. */
struct gt_vtype gt_sema_map_read(struct gt_sema *s, struct gt_expr *e);
/* The map holds this aggregation, or a plain value; reports what differs elsewhere. */
void gt_sema_set_agg(struct gt_sema *s, struct gt_mapinfo *m, const struct gt_expr *e,
		     enum gt_agg agg, const struct gt_vtype *value);
void gt_sema_assign_map(struct gt_sema *s, struct gt_expr *e);

/* check.c */
void gt_sema_warn(struct gt_sema *s, enum gt_tag tag, struct gt_span span, const char *fmt, ...)
	__attribute__((format(printf, 4, 5)));

/* stmt.c */
struct gt_vtype gt_sema_block_expr(struct gt_sema *s, struct gt_expr *e);
void gt_sema_stmts(struct gt_sema *s, struct gt_stmt *list);
void gt_sema_pred(struct gt_sema *s, struct gt_expr *e);

/* agg.c */
/* topk(k, KEY, weight): KEY becomes the last one of the map. */
void gt_sema_agg_key(struct gt_sema *s, struct gt_expr *map, struct gt_expr *call);
/* Constant arguments of an aggregation. */
void gt_sema_agg_args(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *call);
/* Can programs read it as a number, and of which type? */
bool gt_sema_agg_is_number(enum gt_agg agg);
struct gt_vtype gt_sema_agg_type(const struct gt_mapinfo *m);
struct gt_vtype gt_sema_agg_read(struct gt_sema *s, struct gt_mapinfo *m, struct gt_expr *e);
/* let @m = lruhash(100); before the clauses, and after the types are known. */
void gt_sema_mapdecls(struct gt_sema *s, const struct gt_ast *ast);
void gt_sema_mapdecls_fit(struct gt_sema *s, const struct gt_ast *ast);
struct gt_mapinfo *gt_sema_map_new(struct gt_sema *s, const char *name, struct gt_span span);

/* tuple.c */
struct gt_vtype gt_sema_tuple(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_record(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_index(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_tuple_part(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a,
				   int64_t i);
struct gt_vtype gt_sema_record_part(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a);
bool gt_sema_compare_parts(struct gt_sema *s, struct gt_expr *e);
bool gt_type_merge_parts(struct gt_sema *s, struct gt_vtype *to, const struct gt_vtype *from);

/* var.c: reports a number written out that the type of its place does not hold */
void gt_sema_check_fit(struct gt_sema *s, const struct gt_vtype *t, const struct gt_expr *value);

/* comptime.c */
/* What a number or a condition comes to, where that is known. */
bool gt_sema_known(const struct gt_expr *e, int64_t *out);
struct gt_vtype gt_sema_comptime(struct gt_sema *s, struct gt_expr *e);
/* Of a condition that is comptime: true when the statement, the expression has become the branch that is taken. */
bool gt_sema_comptime_if(struct gt_sema *s, struct gt_stmt *st);
bool gt_sema_comptime_cond(struct gt_sema *s, struct gt_expr *e);
/* A string written out, in the place of what the compiler knows. */
struct gt_expr *gt_sema_text(struct gt_sema *s, const struct gt_expr *at, const char *p);
struct gt_vtype gt_sema_typeinfo(struct gt_sema *s, struct gt_expr *e);

/* config.c */
void gt_sema_config(struct gt_sema *s, const struct gt_ast *ast);

/* sizeof.c */
/* Bytes of a value, as sizeof counts them. */
int gt_sema_size(const struct gt_vtype *t);
struct gt_vtype gt_sema_typeof(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_sizeof(struct gt_sema *s, struct gt_expr *e);

/* ops.c: types of checked operands, and what is wrong with them */
struct gt_vtype gt_sema_needs_number(struct gt_sema *s, enum gt_op op, struct gt_expr *e);
struct gt_vtype gt_sema_binary(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_unary(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_cond(struct gt_sema *s, struct gt_expr *e);
struct gt_vtype gt_sema_elvis(struct gt_sema *s, struct gt_expr *e);

/* probes.c, for the files of providers */
struct gt_tprog *gt_sema_new_prog(struct gt_sema *s, enum gt_prog_kind kind, const char *probe,
				  struct gt_span span);
void gt_sema_add_clause(struct gt_sema *s, struct gt_tprog *p, const struct gt_clause *c);
/* "1_000" or "1e3" of a probe, and what is behind it; 0 where there is no number, or one too large. */
uint64_t gt_probe_number(const char *text, const char **end);

/* kprobes.c: rows of the providers' table */
#define GT_PROBE_FN(name)                                                                          \
	void gt_probe_##name(struct gt_sema *s, const struct gt_probe *pr, const struct gt_clause *c)
GT_PROBE_FN(tracepoint);
GT_PROBE_FN(rawtracepoint);
GT_PROBE_FN(fentry);
GT_PROBE_FN(fexit);
GT_PROBE_FN(kprobe);
GT_PROBE_FN(kretprobe);
GT_PROBE_FN(software);
GT_PROBE_FN(hardware);
GT_PROBE_FN(uprobe);
GT_PROBE_FN(uretprobe);
GT_PROBE_FN(usdt);
GT_PROBE_FN(self);

#endif
