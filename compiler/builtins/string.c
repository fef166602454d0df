/* Strings and memory of the target. */
#include "builtins/builtins.h"

static struct gt_vtype check_str(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *n = call->args->next;
	if (n && n->t->is_const) {
		if (n->t->cval < 1 || n->t->cval > 240) {
			gt_sema_error(s, GT_TAG_LIMIT, n->span, "str() takes 1 to 240 bytes");
			return gt_type_of(GT_K_ERROR);
		}
		result = gt_type_str((uint16_t)(n->t->cval + 1));
	}
	result.maybe = true;
	return result;
}

static struct gt_px *lower_str(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *p = gt_lower_expr(l, call->args);
	if (!call->args->next)
		return gt_px_call(l, call->t->type, "gt_str_user", p, NULL);
	return gt_px_call(l, call->t->type, "gt_str_user_n", p, gt_lower_expr(l, call->args->next),
			  NULL);
}

/* Units for plain integers. */
static struct gt_px *lower_unit(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_lower_convert(l, gt_lower_expr(l, call->args), &call->t->type);
}

static struct gt_vtype check_unit(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	result.maybe = call->args->t->type.maybe;
	return result;
}

const struct gt_builtin gt_builtins_string[] = {
	{.name = "str",
	 .sig = "string[64]? str(ptr, [num])",
	 .since = "0.1",
	 .doc = "String at an address: up to its NUL, or exactly n bytes as Go's strings have "
		"them. Absent when unreadable.",
	 .example = "go:gopark { print(str(arg0, 8)); }",
	 .check = check_str,
	 .lower = lower_str},
	{.name = "duration",
	 .sig = "duration duration(num)",
	 .since = "0.1",
	 .doc = "A number of nanoseconds, printed as a time.",
	 .example = "go:gopark { print(duration(elapsed)); }",
	 .check = check_unit,
	 .lower = lower_unit},
	{.name = "bytes",
	 .sig = "bytes bytes(num)",
	 .since = "0.1",
	 .doc = "A number of bytes, printed as KiB, MiB, ...",
	 .example = "go:mallocgc { @[size_class] = sum(bytes(alloc_size)); }",
	 .check = check_unit,
	 .lower = lower_unit},
#define PLANNED(n) {.name = n, .flags = GT_B_PLANNED, .sig = "nothing " n "(...)"}
	PLANNED("buf"),
	PLANNED("strncmp"),
	PLANNED("strcontains"),
	PLANNED("strlen"),
	PLANNED("ksym"),
	PLANNED("usym"),
	PLANNED("kaddr"),
	PLANNED("uaddr"),
	PLANNED("reg"),
	PLANNED("linear"),
	PLANNED("human"),
	PLANNED("type"),
	{0},
};
