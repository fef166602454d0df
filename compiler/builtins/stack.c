/* Stacks as the kernel walks them, and addresses of the process at hand. */
#include <string.h>

#include "bpf/gt_shared.h"
#include "builtins/builtins.h"

/* kstack(), kstack(3), kstack(perf), kstack(perf, 3) */
static struct gt_vtype check_stack(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *mode = call->kind == GT_E_CALL ? call->args : NULL, *limit = mode;
	int i = 0;

	result.name = s->p->stack_mode;
	if (mode && mode->kind == GT_E_NAME) {
		while (gt_stack_modes[i] && strcmp(gt_stack_modes[i], mode->str))
			i++;
		result.name = i ? gt_stack_modes[i] : NULL;
		if (!gt_stack_modes[i]) {
			gt_sema_error(s, GT_TAG_ARGUMENTS, mode->span,
				      "there is no kind of stack '%s': it is bpftrace, perf or raw",
				      mode->str);
			return gt_type_of(GT_K_ERROR);
		}
		limit = mode->next;
	}
	if (limit && (limit->t->cval < 1 || limit->t->cval > GT_STACK_MAX)) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, limit->span, "a stack has from 1 to %d frames",
			      GT_STACK_MAX);
		return gt_type_of(GT_K_ERROR);
	}
	return result;
}

static int64_t limit_of(const struct gt_expr *call)
{
	const struct gt_expr *e = call->kind == GT_E_CALL ? call->args : NULL;

	if (e && e->kind == GT_E_NAME)
		e = e->next;
	return e ? e->t->cval : GT_STACK_MAX;
}

/* Number of the current process's image. */
static struct gt_px *make_image(struct gt_lower *l, const void *arg)
{
	(void)arg;
	return gt_px_call(
		l, gt_type_int(8, false), "gt_image",
		gt_px_slot(l, "btf:task_struct.start_boottime"),
		gt_px_slot(l, "btf:task_struct.self_exec_id"), gt_px_slot(l, "btf:task_struct.mm"),
		gt_px_slot(l, "btf:mm_struct.start_code"), gt_px_slot(l, "btf:mm_struct.exe_file"),
		gt_px_slot(l, "btf:file.f_inode"), gt_px_slot(l, "btf:inode.i_ino"),
		gt_px_slot(l, "pidns.dev"), gt_px_slot(l, "pidns.ino"), NULL);
}

static struct gt_px *image(struct gt_lower *l)
{
	return gt_lower_share(l, "image", make_image, NULL);
}

static bool at_entry(const struct gt_tprog *p)
{
	return p->kind == GT_PROG_UPROBE && !strchr(p->tracepoint, '+') &&
	       !(p->tracepoint[0] >= '0' && p->tracepoint[0] <= '9');
}

static struct gt_px *make_stack(struct gt_lower *l, const void *arg)
{
	const struct gt_expr *call = arg;
	struct gt_px *limit = gt_px_const(l, limit_of(call));
	struct gt_px *ctx = gt_px_special(l, GT_PX_CTX), *stacks = gt_px_special(l, GT_PX_STACKS);

	if (*call->str == 'k')
		return gt_px_call(l, call->t->type, "gt_kstack", ctx, stacks, limit, NULL);
	return gt_px_call(l, call->t->type, "gt_ustack", ctx, stacks, image(l), limit,
			  at_entry(l->tprog) ? gt_px_reg(l, GT_REG_SP) : gt_px_const(l, 0), NULL);
}

static struct gt_px *lower_stack(struct gt_lower *l, const struct gt_expr *call)
{
	const char *mode = call->t->type.name;
	const char *key = gt_arena_printf(l->arena, "%s %s %lld", call->str, mode ? mode : "",
					  (long long)limit_of(call));

	return gt_lower_share(l, key, make_stack, call);
}

static struct gt_vtype check_usym(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	result.maybe = call->args->t->type.maybe;
	return result;
}

static struct gt_px *lower_usym(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, "gt_usym", image(l), gt_lower_expr(l, call->args),
			  NULL);
}

static struct gt_vtype check_uaddr(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	enum gt_prog_kind k = s->prog->kind;

	if (k == GT_PROG_UPROBE || k == GT_PROG_USDT)
		return result;
	gt_sema_error(
		s, GT_TAG_UNKNOWN_NAME, call->span,
		"'uaddr' exists only in uprobe: and usdt:, whose binary has the symbol, not in %s",
		s->prog->probe);
	return gt_type_of(GT_K_ERROR);
}

static struct gt_px *lower_uaddr(struct gt_lower *l, const struct gt_expr *call)
{
	const char *slot =
		gt_arena_printf(l->arena, "uaddr:%s:%s", l->tprog->category, call->args->str);

	return gt_px_call(l, call->t->type, "gt_site_addr", gt_px_special(l, GT_PX_CTX),
			  gt_px_slot(l, slot), NULL);
}

const struct gt_builtin gt_builtins_stack[] = {
	{.name = "kstack",
	 .flags = GT_B_VAR,
	 .sig = "kstack? kstack([mode], [int])",
	 .since = "0.1",
	 .doc = "Kernel stack. A number limits its frames; perf prints addresses and modules, raw "
		"addresses only.",
	 .example = "tracepoint:sched:sched_switch { @[kstack(5)] = count(); }",
	 .check = check_stack,
	 .lower = lower_stack},
	{.name = "ustack",
	 .flags = GT_B_VAR,
	 .sig = "stack? ustack([mode], [int])",
	 .since = "0.1",
	 .doc = "Stack of the process, of any language, by frame pointers; arguments as kstack has "
		"them. For goroutines gstack knows more.",
	 .example = "profile:hz:99 { @[ustack(perf, 3)] = count(); }",
	 .check = check_stack,
	 .lower = lower_stack},
	{.name = "usym",
	 .sig = "usym usym(ptr)",
	 .since = "0.1",
	 .doc = "An address of the process, printed as its symbol.",
	 .example = "uprobe:libc.so.6:malloc { @[usym(reg(\"ip\"))] = count(); }",
	 .check = check_usym,
	 .lower = lower_usym},
	{.name = "uaddr",
	 .sig = "uint64 uaddr(lit)",
	 .since = "0.1",
	 .doc = "Address of a symbol of the probed binary, in the process at hand.",
	 .example = "uprobe:libc.so.6:malloc { @[usym(uaddr(\"malloc\"))] = count(); }",
	 .check = check_uaddr,
	 .lower = lower_uaddr},
	{0},
};
