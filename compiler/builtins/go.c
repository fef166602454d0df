/* Go-aware values, in any probe: about the goroutine that the current thread works for. */
#include "builtins/builtins.h"

static struct gt_vtype result_of(struct gt_vtype t, bool maybe)
{
	t.maybe = maybe;
	return t;
}

/* Absent unless the goroutine is known: on a goroutine's own stack it always is. */
static struct gt_vtype check_of_g(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)call;
	const struct gt_tprog *p = s->prog;
	bool known = p->goroutine ? !p->goroutine->t || !p->goroutine->t->type.maybe
				  : p->kind == GT_PROG_GO && p->event->stack &&
					    p->event->stack[0] == 'u';
	return result_of(result, !known);
}

static struct gt_px *lower_goid(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_lower_g_field(l, "goid");
}

static struct gt_px *lower_gparent(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_lower_g_field(l, "parentGoid");
}

/* The _Gscan bit only says that the collector looks at the stack. */
static struct gt_px *status(struct gt_lower *l)
{
	return gt_px_bin(l, GT_OP_AND, gt_lower_g_field(l, "atomicstatus"), gt_px_const(l, 0xfff),
			 false);
}

static struct gt_px *lower_gstatus(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_lower_convert(l, status(l), &call->t->type);
}

/* A wait reason means something only while the goroutine waits. */
static struct gt_px *lower_gwait(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *waits = gt_px_bin(l, GT_OP_EQ, status(l), gt_px_const(l, 4), false);
	struct gt_px *reason =
		gt_lower_convert(l, gt_lower_g_field(l, "waitreason"), &call->t->type);
	return gt_px_call(l, call->t->type, "gt_when", waits, reason, NULL);
}

static struct gt_px *lower_gfunc(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_lower_sym(l, gt_lower_g_field(l, "startpc"), GT_K_FUNC);
}

static struct gt_px *lower_gsite(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_lower_sym(l, gt_lower_g_field(l, "gopc"), GT_K_PLACE);
}

static struct gt_px *m_of(struct gt_lower *l)
{
	return gt_lower_g_field(l, "m");
}

static struct gt_px *lower_mid(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *m = gt_px_call(l, result_of(gt_type_of(GT_K_PTR), true), "gt_when", m_of(l),
				     m_of(l), NULL);
	struct gt_px *id = gt_lower_gofield(l, m, "runtime.m", "id");
	(void)call;
	return id;
}

static struct gt_px *lower_procid(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *m = gt_px_call(l, result_of(gt_type_of(GT_K_PTR), true), "gt_when", m_of(l),
				     m_of(l), NULL);
	struct gt_px *p = gt_lower_gofield(l, m, "runtime.m", "p");
	(void)call;
	p = gt_px_call(l, result_of(gt_type_of(GT_K_PTR), true), "gt_when", p, p, NULL);
	return gt_lower_gofield(l, p, "runtime.p", "id");
}

static struct gt_px *lower_gstack(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_lower_gstack(l, NULL);
}

static struct gt_vtype check_exe(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)call;
	return result_of(result, s->prog->kind != GT_PROG_GO);
}

static struct gt_px *lower_exe(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	struct gt_px *target = gt_px_slot(l, "target");
	if (gt_lower_in_target(l)) {
		target->type = gt_type_of(GT_K_EXE);
		return target;
	}
	return gt_px_call(l, result_of(gt_type_of(GT_K_EXE), true), "gt_when", target, target,
			  NULL);
}

#define OF_G (GT_B_VAR | GT_B_SHARE | GT_B_GO)

const struct gt_builtin gt_builtins_go[] = {
	{.name = "goid",
	 .flags = OF_G,
	 .sig = "uint64? goid()",
	 .since = "0.1",
	 .doc = "Id of the goroutine at hand; absent in a thread that runs none.",
	 .example = "go:gopark { @[goid] = count(); }",
	 .check = check_of_g,
	 .lower = lower_goid},
	{.name = "gparent",
	 .flags = OF_G,
	 .sig = "uint64? gparent()",
	 .since = "0.1",
	 .doc = "Id of the goroutine that created this one; absent before Go 1.21.",
	 .example = "go:gopark { @[gparent] = count(); }",
	 .lower = lower_gparent},
	{.name = "gstatus",
	 .flags = OF_G,
	 .sig = "enum gstatus? gstatus()",
	 .since = "0.1",
	 .doc = "Status of the goroutine: running, waiting, syscall, ...",
	 .example = "tracepoint:sched:sched_switch { @[gstatus] = count(); }",
	 .check = check_of_g,
	 .lower = lower_gstatus},
	{.name = "gwait",
	 .flags = OF_G,
	 .sig = "enum waitreason? gwait()",
	 .since = "0.1",
	 .doc = "Why the goroutine waits; absent while it does not.",
	 .example = "tracepoint:sched:sched_switch { @[gwait] = count(); }",
	 .lower = lower_gwait},
	{.name = "gfunc",
	 .flags = OF_G,
	 .sig = "func? gfunc()",
	 .since = "0.1",
	 .doc = "Function that the goroutine was started with.",
	 .example = "profile:hz:99 { @[gfunc] = count(); }",
	 .check = check_of_g,
	 .lower = lower_gfunc},
	{.name = "gsite",
	 .flags = OF_G,
	 .sig = "place? gsite()",
	 .since = "0.1",
	 .doc = "Place of the go statement that created the goroutine.",
	 .example = "go:gopark { @[gsite] = count(); }",
	 .check = check_of_g,
	 .lower = lower_gsite},
	{.name = "mid",
	 .flags = OF_G,
	 .sig = "int64? mid()",
	 .since = "0.1",
	 .doc = "Id of the M (the runtime's thread) that the goroutine is on.",
	 .example = "go:gopark { @[mid] = count(); }",
	 .lower = lower_mid},
	{.name = "procid",
	 .flags = OF_G,
	 .sig = "int32? procid()",
	 .since = "0.1",
	 .doc = "Id of the P (the runtime's processor) that the goroutine runs on.",
	 .example = "go:gopark { @[procid] = count(); }",
	 .lower = lower_procid},
	{.name = "gstack",
	 .flags = OF_G,
	 .sig = "stack? gstack()",
	 .since = "0.1",
	 .doc = "Stack of the goroutine, across systemstack to the user's frames, inlined frames "
		"included.",
	 .example = "go:gopark { @[gstack] = count(); }",
	 .lower = lower_gstack},
	{.name = "exe",
	 .flags = OF_G,
	 .sig = "exe? exe()",
	 .since = "0.1",
	 .doc = "Name of the Go binary.",
	 .example = "go:gopark { @[exe, reason] = count(); }",
	 .check = check_exe,
	 .lower = lower_exe},
#define PLANNED(n) {.name = n, .flags = GT_B_VAR | GT_B_PLANNED, .sig = "uint64 " n "()"}
	PLANNED("gage"),
	PLANNED("gstate_ns"),
	PLANNED("goversion"),
	PLANNED("module"),
	{.name = "glabel", .flags = GT_B_PLANNED, .sig = "uint64 glabel(lit)"},
	{0},
};
