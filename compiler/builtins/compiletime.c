/* Questions that the compiler answers, and checks that it makes: nothing of these is left in the program. */
#include <string.h>

#include "builtins/builtins.h"
#include "sema/private.h"
#include "target/kfacts.h"

static void lower_nothing(struct gt_lower *l, const struct gt_expr *call)
{
	(void)l;
	(void)call;
}

static struct gt_vtype check_static_assert(struct gt_sema *s, struct gt_expr *call,
					   struct gt_vtype result)
{
	const struct gt_expr *cond = call->args, *text = cond->next;
	int64_t holds;
	if (!gt_sema_known(cond, &holds))
		gt_sema_error(s, GT_TAG_ASSERT, cond->span,
			      "static_assert() is decided while compiling, and this is known only "
			      "when it runs: use assert()");
	else if (!holds)
		gt_sema_error(s, GT_TAG_ASSERT, call->span, "%s",
			      text ? text->str : "this does not hold");
	return result;
}

/* printf of literals: the message of fail(). */
static const char *literal_text(struct gt_sema *s, const struct gt_expr *call)
{
	const struct gt_expr *arg = call->args->next;
	struct gt_buf b = {0};
	for (const char *p = call->args->str; *p; p++) {
		if (*p != '%' || !p[1]) {
			gt_buf_char(&b, *p);
			continue;
		}
		p++;
		p += strspn(p, "-+ #0123456789.hl");
		if (*p == '%' || !arg) {
			gt_buf_char(&b, '%');
			continue;
		}
		if (arg->kind == GT_E_STR)
			gt_buf_str(&b, arg->str);
		else
			gt_buf_printf(&b, *p == 'x' ? "%llx" : "%lld", (long long)arg->t->cval);
		arg = arg->next;
	}
	const char *text = gt_arena_strdup(s->arena, gt_buf_text(&b));
	gt_buf_free(&b);
	return text;
}

static struct gt_vtype check_fail(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	gt_sema_error(s, GT_TAG_ASSERT, call->span, "%s", literal_text(s, call));
	return result;
}

static struct gt_vtype answer(struct gt_expr *call, int64_t n, struct gt_vtype result)
{
	call->t->is_const = true;
	call->t->cval = n;
	return result;
}

static struct gt_vtype check_is_integer(struct gt_sema *s, struct gt_expr *call,
					struct gt_vtype result)
{
	(void)s;
	return answer(call, call->args->t->type.kind == GT_K_INT, result);
}

static struct gt_vtype check_is_unsigned(struct gt_sema *s, struct gt_expr *call,
					 struct gt_vtype result)
{
	const struct gt_vtype *t = &call->args->t->type;
	(void)s;
	return answer(call, t->kind == GT_K_INT && !t->is_signed, result);
}

static struct gt_vtype check_is_str(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	return answer(call, call->args->t->type.kind == GT_K_STR, result);
}

static struct gt_vtype check_is_ptr(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	return answer(call, call->args->t->type.kind == GT_K_PTR, result);
}

static struct gt_vtype check_is_array(struct gt_sema *s, struct gt_expr *call,
				      struct gt_vtype result)
{
	const struct gt_vtype *t = &call->args->t->type;
	struct gt_ktype of = {0};
	return answer(call,
		      t->kind == GT_K_ARRAY ||
			      (t->kind == GT_K_PTR && t->place && s->kernel &&
			       gt_kfacts_type(s->kernel, t->btf, &of) && of.shape == GT_KS_ARRAY),
		      result);
}

static struct gt_vtype check_assert_str(struct gt_sema *s, struct gt_expr *call,
					struct gt_vtype result)
{
	if (call->args->t->type.kind != GT_K_STR)
		gt_sema_error(s, GT_TAG_ASSERT, call->args->span, "%s, and should be a string",
			      gt_sema_show(s, call->args));
	return result;
}

static struct gt_vtype check_default_str_length(struct gt_sema *s, struct gt_expr *call,
						struct gt_vtype result)
{
	return answer(call, s->p->max_strlen, result);
}

static struct gt_vtype check_is_literal(struct gt_sema *s, struct gt_expr *call,
					struct gt_vtype result)
{
	enum gt_expr_kind k = call->args->kind;
	(void)s;
	return answer(call, call->args->t->is_const || k == GT_E_STR || k == GT_E_BOOL, result);
}

static struct gt_vtype check_is_scalar(struct gt_sema *s, struct gt_expr *call,
				       struct gt_vtype result)
{
	(void)s;
	return answer(call, !call->args->t->map->key.nelems, result);
}

static struct gt_px *lower_answer(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_const(l, call->t->cval);
}

#define IS(n, words, ex)                                                                           \
	{.name = "is_" #n,                                                                         \
	 .sig = "bool is_" #n "(value)",                                                           \
	 .since = "0.2",                                                                           \
	 .doc = words " Known while compiling.",                                                   \
	 .example = ex,                                                                            \
	 .check = check_is_##n,                                                                    \
	 .lower = lower_answer}

#define check_is_unsigned_integer check_is_unsigned

const struct gt_builtin gt_builtins_compiletime[] = {
	{.name = "static_assert",
	 .sig = "nothing static_assert(num, [lit])",
	 .since = "0.2",
	 .doc = "Refuses to compile, with the message, when the condition does not hold.",
	 .example = "begin { static_assert(sizeof(uint32) == 4, \"no such machine\"); }",
	 .check = check_static_assert,
	 .lower_stmt = lower_nothing},
	{.name = "fail",
	 .sig = "nothing fail(lit, ...)",
	 .since = "0.2",
	 .doc = "Refuses to compile, with the message of a printf of literals, where it is "
		"reached: "
		"in a branch that a parameter takes.",
	 .example = "begin { if ($# > 3) { fail(\"three at most, and not %d\", $#); } }",
	 .check = check_fail,
	 .lower_stmt = lower_nothing},
	IS(integer, "Is it an integer?", "begin { print(is_integer(pid)); }"),
	IS(unsigned_integer, "Is it an integer without a sign?",
	   "begin { print(is_unsigned_integer(pid)); }"),
	IS(str, "Is it a string?", "begin { print(is_str(comm)); }"),
	IS(ptr, "Is it a pointer?", "begin { print(is_ptr(pid)); }"),
	IS(array, "Is it an array?", "begin { print(is_array(pton(\"::1\"))); }"),
	IS(literal, "Is it written out: a number, a text, true or false?",
	   "begin { print(is_literal(5)); }"),
	{.name = "is_scalar",
	 .sig = "bool is_scalar(map)",
	 .since = "0.2",
	 .doc = "Is it a map without keys? Known while compiling.",
	 .example = "begin { @ = 1; print(is_scalar(@)); }",
	 .check = check_is_scalar,
	 .lower = lower_answer},
	{.name = "assert_str",
	 .sig = "nothing assert_str(value)",
	 .since = "0.2",
	 .doc = "Refuses to compile when it is no string.",
	 .example = "begin { assert_str(comm); }",
	 .check = check_assert_str,
	 .lower_stmt = lower_nothing},
	{.name = "default_str_length",
	 .flags = GT_B_VAR,
	 .sig = "uint64 default_str_length()",
	 .since = "0.2",
	 .doc = "How long a string without a length may be: the setting max_strlen.",
	 .example = "begin { print(default_str_length); }",
	 .check = check_default_str_length,
	 .lower = lower_answer},
	{0},
};
