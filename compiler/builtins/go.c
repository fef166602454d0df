/* Go-aware values, in any probe: about the goroutine that the current thread works for. */
#include "builtins/builtins.h"
#include "object/limits.h"

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

/* exe, goversion and module: the target's index, which user space prints by name. */
static struct gt_px *lower_exe(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_vtype t = gt_type_of(call->t->type.kind);
	struct gt_px *target = gt_px_slot(l, "target");
	if (gt_lower_in_target(l)) {
		target->type = t;
		return target;
	}
	return gt_px_call(l, result_of(t, true), "gt_when", target, target, NULL);
}

static struct gt_px *lower_type(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *p = gt_lower_expr(l, call->args);
	if (!gt_lower_in_target(l)) /* in a thread of no target it has no name */
		p = gt_px_call(l, result_of(gt_type_of(GT_K_PTR), true), "gt_when",
			       gt_px_slot(l, "target"), p, NULL);
	p = gt_px_call(l, result_of(gt_type_of(GT_K_PTR), true), "gt_when", p, p, NULL);
	return gt_lower_sym(l, p, GT_K_GOTYPE);
}

static struct gt_vtype check_glabel(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	if (call->args->len < GT_MAX_LABEL)
		return result;
	gt_sema_error(s, GT_TAG_LIMIT, call->args->span,
		      "the name of a label has at most %d bytes here", GT_MAX_LABEL - 1);
	return gt_type_of(GT_K_ERROR);
}

static struct gt_px *lower_glabel(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *name = call->args;
	return gt_px_call(l, call->t->type, "gt_label", gt_lower_g_field(l, "labels"),
			  gt_px_slot(l, "since:24"), gt_px_str(l, name->str, name->len),
			  gt_px_const(l, (int64_t)name->len), NULL);
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
	{.name = "gage",
	 .flags = OF_G | GT_B_WRITTEN,
	 .sig = "duration? gage()",
	 .since = "0.2",
	 .doc = "Time since the goroutine was created; absent for one older than the attach.",
	 .example = "profile:hz:99 { @[gfunc] = max(gage); }"},
	{.name = "gstate_ns",
	 .flags = OF_G | GT_B_WRITTEN,
	 .sig = "duration? gstate_ns()",
	 .since = "0.2",
	 .doc = "Time since the goroutine entered its status; absent until a change of it is seen.",
	 .example = "go:gopark { @[reason] = hist(gstate_ns); }"},
	{.name = "gstack",
	 .flags = OF_G,
	 .sig = "stack? gstack()",
	 .since = "0.1",
	 .doc = "Stack of the goroutine, across systemstack to the user's frames, inlined frames "
		"included.",
	 .example = "go:gopark { @[gstack] = count(); }",
	 .lower = lower_gstack},
	{.name = "glabel",
	 .flags = GT_B_GO,
	 .sig = "string[64]? glabel(lit)",
	 .since = "0.2",
	 .doc = "A pprof label of the goroutine, as pprof.Do sets them: the tenant or the request "
		"that the "
		"work is for. Absent where it has none of that name.",
	 .example = "profile:hz:99 { @[glabel(\"tenant\")] = count(); }",
	 .check = check_glabel,
	 .lower = lower_glabel},
	{.name = "exe",
	 .flags = OF_G,
	 .sig = "exe? exe()",
	 .since = "0.1",
	 .doc = "Name of the Go binary.",
	 .example = "go:gopark { @[exe, reason] = count(); }",
	 .check = check_exe,
	 .lower = lower_exe},
	{.name = "goversion",
	 .flags = OF_G,
	 .sig = "goversion? goversion()",
	 .since = "0.2",
	 .doc = "Version of Go that built the binary.",
	 .example = "go:gc_start { @[goversion, exe] = count(); }",
	 .check = check_exe,
	 .lower = lower_exe},
	{.name = "module",
	 .flags = OF_G,
	 .sig = "module? module()",
	 .since = "0.2",
	 .doc = "Path of the binary's main module, as its build information has it.",
	 .example = "go:gc_start { @[module] = count(); }",
	 .check = check_exe,
	 .lower = lower_exe},
	{.name = "type",
	 .flags = GT_B_GO,
	 .sig = "type? type(ptr)",
	 .since = "0.2",
	 .doc = "The Go type that a pointer to its descriptor stands for (*runtime._type); absent "
		"for nil.",
	 .example = "go:mallocgc { @[type(arg1)] = count(); }",
	 .lower = lower_type},
	{0},
};
