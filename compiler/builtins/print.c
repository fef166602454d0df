/* What prints, and what acts on maps and on the run. */
#include <string.h>

#include "builtins/builtins.h"

static void lower_time(struct gt_lower *l, const struct gt_expr *call)
{
	const char *fmt = call->args ? call->args->str : "%H:%M:%S\n";
	gt_lower_emit(l, call, (struct gt_mrecord){.kind = GT_REC_TIME, .fmt = fmt, .map = -1},
		      NULL, 0);
}

static struct gt_vtype check_print(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *e = call->args;
	bool map = e->kind == GT_E_MAP && !e->has_keys;
	if (!map && call->nargs > 1)
		gt_sema_error(s, GT_TAG_ARGUMENTS, e->next->span,
			      "only print(@map, top, div) takes numbers");
	for (const struct gt_expr *n = e->next; n; n = n->next)
		if (n->t->cval < 0)
			gt_sema_error(s, GT_TAG_ARGUMENTS, n->span,
				      "top and div of print() are not negative");
	return result;
}

static void lower_print(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *e = call->args;
	if (e->kind != GT_E_MAP || e->has_keys) {
		struct gt_px *value = gt_lower_expr(l, e);
		gt_lower_emit(l, call, (struct gt_mrecord){.kind = GT_REC_PRINT_VALUE, .map = -1},
			      &value, 1);
		return;
	}
	struct gt_mrecord r = {.kind = GT_REC_PRINT_MAP, .map = gt_lower_map(l, e->t->map)};
	if (e->next)
		r.top = e->next->t->cval;
	if (e->next && e->next->next)
		r.div = e->next->next->t->cval;
	gt_lower_emit(l, call, r, NULL, 0);
}

static struct gt_vtype check_snapshot(struct gt_sema *s, struct gt_expr *call,
				      struct gt_vtype result)
{
	if (call->args && call->args->t->cval < 1)
		gt_sema_error(s, GT_TAG_ARGUMENTS, call->args->span,
			      "snapshot() prints one group or more");
	return result;
}

static void lower_snapshot(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_mrecord r = {.kind = GT_REC_SNAPSHOT, .map = -1};
	if (call->args)
		r.top = call->args->t->cval;
	gt_lower_emit(l, call, r, NULL, 0);
}

static void lower_exit(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *status = call->args ? gt_lower_expr(l, call->args) : NULL;
	gt_lower_emit(l, call, (struct gt_mrecord){.kind = GT_REC_EXIT, .map = -1}, &status,
		      status ? 1 : 0);
	gt_ps_add(l, GT_PS_RETURN, call->span);
}

const struct gt_builtin gt_builtins_print[] = {
	{.name = "print",
	 .sig = "nothing print(any, [int], [int])",
	 .since = "0.1",
	 .doc = "Prints a map, its largest `top` entries, values divided by `div`; or a value, or "
		"an element of stats().",
	 .example = "go:gopark { @[reason] = count(); } interval:1s { print(@, 5); }",
	 .check = check_print,
	 .lower_stmt = lower_print},
	{.name = "time",
	 .sig = "nothing time([lit])",
	 .since = "0.1",
	 .doc = "Prints the time of day, by strftime's format.",
	 .example = "interval:1s { time(\"%H:%M:%S\\n\"); }",
	 .lower_stmt = lower_time},
	{.name = "exit",
	 .sig = "nothing exit([num])",
	 .since = "0.1",
	 .doc = "Ends the run, with a status for the shell.",
	 .example = "interval:5s { exit(); }",
	 .lower_stmt = lower_exit},
	{.name = "snapshot",
	 .flags = GT_B_GO,
	 .sig = "nothing snapshot([int])",
	 .since = "0.2",
	 .doc = "Prints the goroutines of the traced processes as they are now, read from their "
		"memory: how many "
		"have that status, wait reason, function and place of their go statement; the "
		"`top` largest of these "
		"groups, at most 100.",
	 .example = "interval:5s { snapshot(); }",
	 .check = check_snapshot,
	 .lower_stmt = lower_snapshot},
	{0},
};
