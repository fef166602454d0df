/*
 * gostat("heap_live"): a variable of the Go runtime; object/stats.h has the table. In a probe that a thread of the
 * program hits it is read where it lies. Programs that gotap runs itself (begin, interval, ...) have no such
 * thread: there user space reads it just before.
 */
#include <stdlib.h>
#include <string.h>

#include "builtins/builtins.h"
#include "object/stats.h"

static const struct {
	const char *name;
	enum gt_kind kind;
	const char *var, *strct, *field;
} stats[] = {
#define GT_STAT(id, name, kind, var, strct, field, doc) {name, GT_K_##kind, var, strct, field},
	GT_STATS
#undef GT_STAT
};

static enum gt_stat find(const char *name)
{
	int i = 0;
	while (i < GT_STAT_N && strcmp(stats[i].name, name))
		i++;
	return (enum gt_stat)i;
}

static struct gt_vtype check_gostat(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)result;
	enum gt_stat which = find(call->args->str);
	if (which == GT_STAT_N) {
		struct gt_near near = {.name = call->args->str};
		for (int i = 0; i < GT_STAT_N; i++)
			gt_near_add(&near, stats[i].name);
		gt_sema_error(s, GT_TAG_UNKNOWN_NAME, call->args->span, "gostat() knows no \"%s\"",
			      call->args->str);
		if (near.n)
			gt_sema_note(s, (struct gt_span){0}, "did you mean \"%s\"?", near.best[0]);
		else
			gt_sema_note(s, (struct gt_span){0},
				     "`gotap help gostat` lists what there is");
		return gt_type_of(GT_K_ERROR);
	}
	struct gt_vtype t = stats[which].kind == GT_K_INT ? gt_type_int(8, true)
							  : gt_type_of(stats[which].kind);
	t.maybe = true;
	return t;
}

/* Does gotap itself run the program? Then the current thread is its own. */
static bool run_by_gotap(enum gt_prog_kind k)
{
	return k == GT_PROG_BEGIN || k == GT_PROG_END || k == GT_PROG_INTERVAL ||
	       k == GT_PROG_SIGNAL || k == GT_PROG_TEST || k == GT_PROG_BENCH;
}

/* Its place in gt_stats: it is the n-th slot of its kind. */
static struct gt_px *read_by_gotap(struct gt_lower *l, const struct gt_expr *call)
{
	int64_t slot = gt_px_slot(l, gt_arena_printf(l->arena, "stat:%s", call->args->str))->num;
	int64_t n = 0;
	for (int64_t i = 0; i < slot; i++)
		n += l->slots.v[i].kind == GT_SLOT_STAT;
	return gt_px_call(l, call->t->type, "gt_stat", gt_px_const(l, n), NULL);
}

/* Address of a variable; absent without a symbol table, and in threads of no target. */
static struct gt_px *address(struct gt_lower *l, const char *var)
{
	struct gt_px *addr = gt_px_slot(l, gt_arena_printf(l->arena, "var:%s", var));
	addr->type.maybe = true;
	return gt_px_bin(l, GT_OP_ADD, addr, gt_lower_bias(l), false);
}

static struct gt_px *offset(struct gt_lower *l, const char *of)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "off:%s", of));
}

static struct gt_px *num_goroutine(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, "gt_num_goroutine", address(l, "runtime.allglen"),
			  address(l, "runtime.sched"), offset(l, "runtime.schedt.ngsys"),
			  offset(l, "runtime.schedt.gFree.n"),
			  offset(l, "runtime.schedt.gFree.stack.size"),
			  offset(l, "runtime.schedt.gFree.noStack.size"),
			  address(l, "runtime.allp"), offset(l, "runtime.p.gFree"), NULL);
}

static struct gt_px *lower_gostat(struct gt_lower *l, const struct gt_expr *call)
{
	enum gt_stat which = find(call->args->str);
	const char *field = stats[which].field;
	struct gt_px *px;
	if (run_by_gotap(l->tprog->kind))
		return read_by_gotap(l, call);
	if (which == GT_STAT_NUM_GOROUTINE)
		return num_goroutine(l, call);
	if (stats[which].strct)
		px = gt_lower_gofield(l, address(l, stats[which].var), stats[which].strct, field);
	else
		px = gt_px_read(l, address(l, stats[which].var),
				gt_type_int(atoi(field + 1) / 8, field[0] == 'i'));
	px->type.kind = call->t->type.kind;
	px->type.maybe = true;
	return px;
}

#define GT_STAT(id, name, kind, var, strct, field, doc) " " name ": " doc ";"
const struct gt_builtin gt_builtins_gostat[] = {
	{.name = "gostat",
	 .flags = GT_B_GO,
	 .sig = "int64? gostat(lit)",
	 .since = "0.2",
	 .doc = "A number that the Go runtime of the current thread's process keeps; in begin, end "
		"and interval "
		"that of the one process that is traced. Absent where the binary has no symbol "
		"table or its Go "
		"does not keep it. There are" GT_STATS " all of them as they are at that moment.",
	 .example = "interval:1s { print(gostat(\"num_goroutine\")); }",
	 .check = check_gostat,
	 .lower = lower_gostat},
	{0},
};
#undef GT_STAT
