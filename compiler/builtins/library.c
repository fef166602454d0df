/* Private words of the library's stanzas: registers, structs of the runtime, facts of the target. */
#include "builtins/builtins.h"

static struct gt_vtype check_ptr_g(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_tprog *p = s->prog;
	(void)call;
	result.name = "runtime.g";
	result.maybe = p->goroutine ? p->goroutine->t && p->goroutine->t->type.maybe
				    : !(p->kind == GT_PROG_GO && p->event->stack &&
					p->event->stack[0] == 'u');
	return result;
}

static struct gt_vtype check_getg(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	(void)call;
	result.name = "runtime.g";
	return result;
}

static struct gt_px *lower_g(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_lower_g(l);
}

static struct gt_px *lower_getg(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	struct gt_px *px = gt_px_reg(l, GT_REG_G);
	px->type = gt_type_of(GT_K_PTR);
	return px;
}

static struct gt_px *lower_has(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "has:%s", call->args->str));
}

static struct gt_px *lower_since(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "since:%d", (int)call->args->t->cval));
}

/* A function of the BPF library by name; arguments are numbers. */
static struct gt_vtype check_num_args(struct gt_sema *s, struct gt_expr *call,
				      struct gt_vtype result)
{
	(void)s;
	for (const struct gt_expr *e = call->args; e; e = e->next)
		result.maybe |= e->t->type.maybe;
	return result;
}

static struct gt_px *lower_size_class(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *size = call->args, *noscan = size->next;
	return gt_px_call(l, gt_type_int(8, false), "gt_size_class", gt_lower_expr(l, size),
			  gt_lower_expr(l, noscan), gt_px_slot(l, "since:22"), NULL);
}

static struct gt_px *lower_class_size(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, gt_type_int(8, false), "gt_class_size", gt_lower_expr(l, call->args),
			  NULL);
}

/* when(c, x): x where c holds, else absent */
static struct gt_vtype check_when(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	(void)result;
	struct gt_vtype t = call->args->next->t->type;
	t.maybe = true;
	return t;
}

static struct gt_px *lower_when(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, "gt_when", gt_lower_expr(l, call->args),
			  gt_lower_expr(l, call->args->next), NULL);
}

static struct gt_vtype check_stack_of(struct gt_sema *s, struct gt_expr *call,
				      struct gt_vtype result)
{
	(void)s;
	(void)call;
	return result;
}

static struct gt_px *lower_stack_of(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_lower_gstack(l, gt_lower_expr(l, call->args));
}

static struct gt_px *lower_var(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "var:%s", call->args->str));
}

const struct gt_builtin gt_builtins_library[] = {
	{.name = "g",
	 .flags = GT_B_VAR | GT_B_LIBRARY,
	 .sig = "pointer g()",
	 .doc = "The goroutine at hand.",
	 .check = check_ptr_g,
	 .lower = lower_g},
	{.name = "getg",
	 .flags = GT_B_VAR | GT_B_LIBRARY,
	 .sig = "pointer getg()",
	 .doc = "The g register: the goroutine, or the thread's g0.",
	 .check = check_getg,
	 .lower = lower_getg},
	{.name = "has",
	 .flags = GT_B_LIBRARY,
	 .sig = "uint64 has(lit)",
	 .doc = "1 if the target has the function.",
	 .lower = lower_has},
	{.name = "since",
	 .flags = GT_B_LIBRARY,
	 .sig = "uint64 since(int)",
	 .doc = "1 from that Go minor on.",
	 .lower = lower_since},
	{.name = "size_class_of",
	 .flags = GT_B_LIBRARY,
	 .sig = "uint64 size_class_of(num, num)",
	 .doc = "Size class of an allocation: size, noscan.",
	 .check = check_num_args,
	 .lower = lower_size_class},
	{.name = "class_size_of",
	 .flags = GT_B_LIBRARY,
	 .sig = "uint64 class_size_of(num)",
	 .doc = "Bytes of a size class.",
	 .check = check_num_args,
	 .lower = lower_class_size},
	{.name = "when",
	 .flags = GT_B_LIBRARY,
	 .sig = "uint64? when(num, num)",
	 .doc = "A value where a condition holds.",
	 .check = check_when,
	 .lower = lower_when},
	{.name = "stack_of",
	 .flags = GT_B_LIBRARY,
	 .sig = "stack? stack_of(ptr)",
	 .doc = "Stack of a goroutine that does not run.",
	 .check = check_stack_of,
	 .lower = lower_stack_of},
	{.name = "variable",
	 .flags = GT_B_LIBRARY,
	 .sig = "uint64 variable(lit)",
	 .doc = "Link-time address of a variable.",
	 .lower = lower_var},
	{0},
};
