/* Types of operators: what they take, the unit and the sign of what they give. */
#include <string.h>

#include "base/codes.h"
#include "sema/kernel.h"
#include "sema/private.h"
#include "target/enums.h"

/* enum == "name": the name becomes its number. */
static bool enum_literal(struct gt_sema *s, struct gt_expr *en, struct gt_expr *lit)
{
	if (en->t->type.kind != GT_K_ENUM || lit->kind != GT_E_STR)
		return false;
	const char *enumeration = en->t->type.name;
	int n = gt_enum_find(enumeration, lit->str);
	if (n < 0) {
		struct gt_near near = {.name = lit->str};
		for (int i = 0; i < gt_enum_count(enumeration); i++)
			if (gt_enum_name(enumeration, i))
				gt_near_add(&near, gt_enum_name(enumeration, i));
		gt_sema_error(s, GT_TAG_UNKNOWN_ENUM, lit->span, "\"%s\" is no %s", lit->str,
			      enumeration);
		if (near.n)
			gt_sema_note(s, (struct gt_span){0}, "did you mean \"%s\"?", near.best[0]);
		return true;
	}
	lit->t->type = en->t->type;
	lit->t->type.maybe = false;
	lit->t->is_const = true;
	lit->t->cval = n;
	return true;
}

static bool names_target(const struct gt_vtype *t)
{
	return t->kind == GT_K_EXE || t->kind == GT_K_GOVERSION || t->kind == GT_K_MODULE;
}

/*
 * goversion == "go1.26.8": user space answers it, once for each binary. Only a builtin itself can be asked: a
 * variable may hold the number of another thread's binary.
 */
static bool target_literal(struct gt_sema *s, struct gt_expr *e, const struct gt_expr *value,
			   const struct gt_expr *lit)
{
	if (!names_target(&value->t->type) || lit->kind != GT_E_STR || !value->t->builtin)
		return false;
	e->t->slot =
		gt_arena_printf(s->arena, "is:%s=%s", gt_kind_name(value->t->type.kind), lit->str);
	return true;
}

/* strerror($e) == "text": the text becomes its number, or one that nothing has. */
static bool code_literal(struct gt_sema *s, const struct gt_expr *code, struct gt_expr *lit)
{
	const struct gt_vtype *t = &code->t->type;
	if (t->kind != GT_K_CODE || lit->kind != GT_E_STR || !gt_code_is_fixed(t->name))
		return false;
	int64_t n = gt_code_find(s->arena, t->name, lit->str);
	lit->t->type = gt_type_int(8, true);
	lit->t->is_const = true;
	lit->t->cval = n < 0 ? INT64_MIN : n;
	return true;
}

static bool is_compare(enum gt_op op)
{
	return op == GT_OP_LT || op == GT_OP_LE || op == GT_OP_GT || op == GT_OP_GE ||
	       op == GT_OP_EQ || op == GT_OP_NE;
}

struct gt_vtype gt_sema_needs_number(struct gt_sema *s, enum gt_op op, struct gt_expr *e)
{
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "'%s' needs a number, %s", gt_op_text(op),
		      gt_sema_show(s, e));
	return gt_type_of(GT_K_ERROR);
}

/*
 * A number written out is signed, or unsigned where it is above INT64_MAX; so is what is computed
 * from such numbers. What fits neither is an error.
 */
static int64_t fold(struct gt_sema *s, struct gt_expr *e, bool *is_signed)
{
	uint64_t x = (uint64_t)e->a->t->cval, y = (uint64_t)e->b->t->cval;
	bool xs = e->a->t->type.is_signed, ys = e->b->t->type.is_signed;
	__int128 a = xs ? (__int128)(int64_t)x : (__int128)x;
	__int128 b = ys ? (__int128)(int64_t)y : (__int128)y, r = 0;
	switch (e->op) {
	case GT_OP_ADD:
		r = a + b;
		break;
	case GT_OP_SUB:
		r = a - b;
		break;
	case GT_OP_MUL: /* of two magnitudes of 64 bits: fits unless both are unsigned and huge */
		if (__builtin_mul_overflow(a, b, &r))
			r = (__int128)1 << 100;
		break;
	case GT_OP_DIV:
	case GT_OP_MOD:
		if (!b)
			gt_sema_error(s, GT_TAG_LITERAL, e->span, "division by zero");
		else
			r = e->op == GT_OP_DIV ? a / b : a % b;
		break;
	case GT_OP_SHL:
		r = b < 0 || b > 63 ? (__int128)1 << 100
		    : a < 0	    ? (__int128)(int64_t)(x << y)
				    : (__int128)(x << y);
		break;
	case GT_OP_SHR:
		r = b < 0 || b > 63 ? (__int128)1 << 100 : a >> (int)b;
		break;
	case GT_OP_AND:
		r = a & b;
		break;
	case GT_OP_OR:
		r = a | b;
		break;
	case GT_OP_XOR:
		r = a ^ b;
		break;
	default:
		break;
	}
	if (r > UINT64_MAX || r < INT64_MIN)
		gt_sema_error(s, GT_TAG_LITERAL, e->span,
			      "the result does not fit 64 bits: a $variable in it would wrap");
	*is_signed = r <= INT64_MAX;
	return (int64_t)r;
}

/* Kind of an operand. A literal with a suffix has the unit of what it stands beside, if it is the suffix's own. */
static enum gt_kind kind_beside(const struct gt_expr *e, const struct gt_vtype *other)
{
	enum gt_kind of_suffix = e->unit == GT_U_DURATION ? GT_K_DURATION
				 : e->unit == GT_U_BYTES  ? GT_K_BYTES
							  : GT_K_INT;
	if (!e->t->is_const)
		return e->t->type.kind;
	return of_suffix == other->kind ? of_suffix : GT_K_INT;
}

static bool unit_kind(enum gt_kind k)
{
	return gt_vtype_is_unit(&(struct gt_vtype){.kind = k});
}

/* Unit of a op b: duration + duration is a duration, duration / duration a plain number. */
static enum gt_kind unit_of(enum gt_op op, enum gt_kind a, enum gt_kind b)
{
	bool ua = unit_kind(a), ub = unit_kind(b);
	switch (op) {
	case GT_OP_ADD:
	case GT_OP_SUB:
		return ua ? a : ub ? b : GT_K_INT;
	case GT_OP_MUL:
		return ua && !ub ? a : ub && !ua ? b : GT_K_INT;
	case GT_OP_DIV:
		return ua && !ub ? a : GT_K_INT;
	case GT_OP_MOD:
		return ua ? a : GT_K_INT;
	default:
		return GT_K_INT;
	}
}

/* Bytes and nanoseconds are neither added nor compared; one may be divided by the other. */
static bool mixes_units(struct gt_sema *s, const struct gt_expr *e)
{
	const struct gt_vtype *a = &e->a->t->type, *b = &e->b->t->type;
	bool alike =
		e->op == GT_OP_ADD || e->op == GT_OP_SUB || e->op == GT_OP_MOD || is_compare(e->op);
	if (!alike || !gt_vtype_is_unit(a) || !gt_vtype_is_unit(b) || a->kind == b->kind)
		return false;
	gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "'%s' mixes %s and %s", gt_op_text(e->op),
		      gt_kind_name(a->kind), gt_kind_name(b->kind));
	gt_sema_note(s, (struct gt_span){0}, "linear(x) is the plain number of a value");
	return true;
}

static bool num_signed(const struct gt_expr *e)
{
	const struct gt_vtype *t = &e->t->type;
	return t->kind == GT_K_DURATION || (t->kind == GT_K_INT && t->is_signed);
}

/* Two integers of 64 bits, one signed: no type holds both. */
static void warn_signs(struct gt_sema *s, const struct gt_expr *e)
{
	const struct gt_vtype *a = &e->a->t->type, *b = &e->b->t->type;
	if (a->kind != GT_K_INT || b->kind != GT_K_INT || a->size < 8 || b->size < 8 ||
	    a->is_signed == b->is_signed || a->flex || b->flex || e->op == GT_OP_SHL ||
	    e->op == GT_OP_SHR)
		return;
	gt_sema_warn(s, GT_TAG_SIGNEDNESS, e->span,
		     "'%s' mixes %s and %s, and is computed as int64: a cast says which is meant",
		     gt_op_text(e->op), gt_sema_type_text(s, a), gt_sema_type_text(s, b));
}

static bool has_identity(const struct gt_vtype *t)
{
	return t->kind == GT_K_ENUM || t->kind == GT_K_PTR ||
	       (t->kind >= GT_K_FUNC && t->kind <= GT_K_KSTACK) ||
	       (t->kind >= GT_K_CODE && t->kind <= GT_K_BUF);
}

/* Things that are equal or not, and nothing more: names, addresses, stacks, bytes. */
static bool comparable(struct gt_sema *s, const struct gt_expr *e, const struct gt_vtype *a,
		       const struct gt_vtype *b)
{
	if (!has_identity(a) && !has_identity(b))
		return false;
	if (a->kind == GT_K_ENUM && b->kind == GT_K_ENUM && strcmp(a->name, b->name)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "%s and %s are different enumerations", a->name, b->name);
		return true;
	}
	if (a->kind == GT_K_CODE && b->kind == GT_K_CODE)
		return !strcmp(a->name, b->name);
	bool number = (a->kind == GT_K_ENUM || a->kind == GT_K_PTR) && b->kind == GT_K_INT;
	return a->kind == b->kind || number;
}

/* What is computed of two truths is one: is the number 0? */
static struct gt_vtype truths(struct gt_sema *s, const struct gt_expr *e)
{
	if ((e->op == GT_OP_DIV || e->op == GT_OP_MOD) && e->b->kind == GT_E_BOOL && !e->b->num)
		gt_sema_error(s, GT_TAG_LITERAL, e->span, "division by zero");
	return gt_type_of(GT_K_BOOL);
}

struct gt_vtype gt_sema_binary(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = gt_sema_expr(s, e->a), b = gt_sema_expr(s, e->b);
	struct gt_vtype boolean = gt_type_of(GT_K_BOOL);
	if (a.kind == GT_K_ERROR || b.kind == GT_K_ERROR)
		return gt_type_of(GT_K_ERROR);
	if (e->op == GT_OP_EQ || e->op == GT_OP_NE) {
		if (enum_literal(s, e->a, e->b) || enum_literal(s, e->b, e->a))
			return boolean;
		if (target_literal(s, e, e->a, e->b) || target_literal(s, e, e->b, e->a))
			return boolean;
		if (code_literal(s, e->a, e->b) || code_literal(s, e->b, e->a))
			return boolean;
		if (a.kind == GT_K_STR && b.kind == GT_K_STR)
			return boolean;
		if (gt_sema_compare_parts(s, e) || comparable(s, e, &a, &b))
			return boolean;
	}
	struct gt_vtype pointer;
	if (gt_sema_pointer_op(s, e, &pointer))
		return pointer;
	bool logical = e->op == GT_OP_LAND || e->op == GT_OP_LOR;
	if (!gt_vtype_is_num(&a) && !(logical && e->a->kind == GT_E_STR))
		return gt_sema_needs_number(s, e->op, e->a);
	if (!gt_vtype_is_num(&b) && !(logical && e->b->kind == GT_E_STR))
		return gt_sema_needs_number(s, e->op, e->b);
	if (logical)
		return boolean;
	if (mixes_units(s, e))
		return gt_type_of(GT_K_ERROR);
	bool ca = e->a->t->is_const, cb = e->b->t->is_const;
	if (is_compare(e->op)) {
		warn_signs(s, e);
		e->t->is_const = ca && cb && a.is_signed == b.is_signed && a.is_signed &&
				 gt_fold_compare(e->op, e->a->t->cval, e->b->t->cval, &e->t->cval);
		return boolean;
	}
	if (a.kind == GT_K_BOOL && b.kind == GT_K_BOOL)
		return truths(s, e);
	struct gt_vtype t = gt_type_int(8, false);
	t.kind = unit_of(e->op, kind_beside(e->a, &b), kind_beside(e->b, &a));
	t.is_signed = e->op == GT_OP_SUB || (a.flex && b.flex) || (num_signed(e->a) && !a.flex) ||
		      (num_signed(e->b) && !b.flex);
	t.maybe = a.maybe || b.maybe;
	warn_signs(s, e);
	if (ca && cb) {
		e->t->is_const = true;
		e->t->cval = fold(s, e, &t.is_signed);
		t = gt_type_literal(e->t->cval, !t.is_signed);
		e->unit = e->a->unit ? e->a->unit : e->b->unit;
		if (e->op == GT_OP_DIV && e->b->unit)
			e->unit = GT_U_NONE;
	}
	return t;
}

/* ~ of a number written out is unsigned: all 64 bits are turned. */
static struct gt_vtype fold_unary(struct gt_sema *s, struct gt_expr *e, const struct gt_vtype *a)
{
	int64_t n = e->a->t->cval;
	if (e->op == GT_OP_NEG && !a->is_signed && n != INT64_MIN)
		gt_sema_error(s, GT_TAG_LITERAL, e->span, "the result does not fit 64 bits");
	e->unit = e->op == GT_OP_NEG ? e->a->unit : GT_U_NONE;
	n = e->op == GT_OP_NEG ? (int64_t)(0 - (uint64_t)n) : ~n;
	e->t->is_const = true;
	e->t->cval = n;
	/* -INT64_MIN and what is turned are above INT64_MAX where the top bit is set */
	return gt_type_literal(n,
			       n < 0 && (e->op == GT_OP_BNOT || (a->is_signed && n == INT64_MIN)));
}

struct gt_vtype gt_sema_unary(struct gt_sema *s, struct gt_expr *e)
{
	if (e->op == GT_OP_DEREF)
		return gt_sema_deref(s, e);
	if (e->op == GT_OP_ADDR)
		return gt_sema_address(s, e);
	struct gt_vtype a = gt_sema_expr(s, e->a);
	if (a.kind == GT_K_ERROR)
		return a;
	if (!gt_vtype_is_num(&a))
		return gt_sema_needs_number(s, e->op, e->a);
	if (e->op == GT_OP_NOT)
		return gt_type_of(GT_K_BOOL);
	if (a.kind == GT_K_BOOL)
		return gt_sema_needs_number(s, e->op, e->a);
	if (e->a->t->is_const)
		return fold_unary(s, e, &a);
	if (a.kind == GT_K_INT || e->op == GT_OP_BNOT) {
		bool maybe = a.maybe;
		a = gt_type_int(8, a.is_signed || a.kind == GT_K_DURATION);
		a.maybe = maybe;
	}
	return a;
}

/* Both branches of ?: and of the elvis share a type. */
static struct gt_vtype join(struct gt_sema *s, struct gt_expr *e, struct gt_expr *x,
			    struct gt_expr *y)
{
	struct gt_vtype t = x->t->type, u = y->t->type;
	if (t.kind == GT_K_ERROR || u.kind == GT_K_ERROR)
		return gt_type_of(GT_K_ERROR);
	if (enum_literal(s, x, y) || enum_literal(s, y, x))
		return x->t->type.kind == GT_K_ENUM ? x->t->type : y->t->type;
	if (t.kind == GT_K_NONE && u.kind == GT_K_NONE && e->kind == GT_E_COND)
		return t; /* two statements */
	bool changed = s->changed;
	bool ok = x->t->is_const && t.kind == GT_K_INT && u.kind != GT_K_INT &&
				  u.kind != GT_K_BOOL && gt_vtype_is_num(&u)
			  ? (t = u, true)
			  : gt_type_merge(s, &t, &u, y->t->is_const);
	s->changed = changed;
	if (!ok)
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span, "the branches differ: %s, %s",
			      gt_sema_show(s, x), gt_sema_show(s, y));
	return ok ? t : gt_type_of(GT_K_ERROR);
}

/* What a block is that holds nothing but a value. */
static struct gt_expr *bare(struct gt_expr *e)
{
	while (e->kind == GT_E_BLOCK && e->a && !e->stmts)
		e = e->a;
	return e;
}

static bool is_literal(const struct gt_expr *e)
{
	return e->t->is_const || e->kind == GT_E_STR || e->kind == GT_E_BOOL;
}

static bool is_true(const struct gt_expr *literal)
{
	return literal->kind == GT_E_STR    ? literal->len > 0
	       : literal->kind == GT_E_BOOL ? literal->num
					    : literal->t->cval;
}

/* Of literals alone, it is the one taken: the other may be of any type. */
struct gt_vtype gt_sema_cond(struct gt_sema *s, struct gt_expr *e)
{
	if (e->a->kind == GT_E_COMPTIME)
		return gt_sema_comptime_cond(s, e) ? gt_sema_expr(s, e) : gt_type_of(GT_K_ERROR);
	struct gt_vtype c = gt_sema_expr(s, e->a);
	gt_sema_expr(s, e->b);
	gt_sema_expr(s, e->c);
	struct gt_expr *x = bare(e->b), *y = bare(e->c);
	e->t->value = NULL;
	if (is_literal(e->a) && is_literal(x) && is_literal(y)) {
		struct gt_expr *taken = is_true(e->a) ? x : y;
		e->t->value = taken;
		e->t->is_const = taken->t->is_const;
		e->t->cval = taken->t->cval;
		return taken->t->type;
	}
	if (c.kind != GT_K_ERROR && !gt_vtype_is_num(&c) && c.kind != GT_K_PTR &&
	    e->a->kind != GT_E_STR)
		return gt_sema_needs_number(s, GT_OP_NOT, e->a);
	return join(s, e, e->b, e->c);
}

struct gt_vtype gt_sema_elvis(struct gt_sema *s, struct gt_expr *e)
{
	struct gt_vtype a = gt_sema_expr(s, e->a), b = gt_sema_expr(s, e->b);
	struct gt_vtype t = join(s, e, e->a, e->b);
	if (a.kind == GT_K_ERROR || b.kind == GT_K_ERROR)
		return gt_type_of(GT_K_ERROR);
	t.maybe = a.maybe ? b.maybe : false;
	return t;
}
