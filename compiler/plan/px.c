/* Constructors of the plan's expressions, and the Go values that many builtins share. */
#include <stdarg.h>
#include <string.h>

#include "plan/lower.h"
#include "target/layout.h"

bool gt_lower_in_target(const struct gt_lower *l)
{
	return gt_prog_kind_scope(l->tprog->kind) == GT_SCOPE_TARGET;
}

static struct gt_px *make(struct gt_lower *l, enum gt_px_op op, struct gt_vtype type)
{
	struct gt_px *px = gt_new(l->arena, struct gt_px);
	px->op = op;
	px->type = type;
	px->counter = -1;
	return px;
}

struct gt_px *gt_px_const(struct gt_lower *l, int64_t n)
{
	struct gt_px *px = make(l, GT_PX_CONST, gt_type_int(8, true));
	px->num = n;
	return px;
}

struct gt_px *gt_px_bin(struct gt_lower *l, enum gt_op op, struct gt_px *a, struct gt_px *b,
			bool is_signed)
{
	struct gt_px *px = make(l, GT_PX_BINARY, gt_type_int(8, is_signed));
	bool boolean = op == GT_OP_LT || op == GT_OP_LE || op == GT_OP_GT || op == GT_OP_GE ||
		       op == GT_OP_EQ || op == GT_OP_NE || op == GT_OP_LAND || op == GT_OP_LOR;
	if (boolean)
		px->type = gt_type_of(GT_K_BOOL);
	else
		px->type.maybe = a->type.maybe || b->type.maybe;
	px->bop = op;
	px->is_signed = is_signed;
	px->a = a;
	px->b = b;
	return px;
}

struct gt_px *gt_px_reg(struct gt_lower *l, enum gt_reg reg)
{
	struct gt_px *px = make(l, GT_PX_REG, gt_type_int(8, false));
	px->num = reg;
	return px;
}

struct gt_px *gt_px_slot(struct gt_lower *l, const char *name)
{
	size_t i = 0;
	while (i < l->slots.n && strcmp(l->slots.v[i].name, name))
		i++;
	if (i == l->slots.n) {
		struct gt_mslot s = {.name = name, .row = -1, .kind = gt_slot_kind_of(name)};
		if (s.kind == GT_SLOT_N)
			gt_die("no such slot: %s", name);
		gt_vec_push(l->arena, &l->slots, s);
	}
	struct gt_px *px = make(l, GT_PX_SLOT, gt_type_int(8, false));
	px->num = (int64_t)i;
	return px;
}

struct gt_px *gt_px_read(struct gt_lower *l, struct gt_px *addr, struct gt_vtype type)
{
	struct gt_px *px = make(l, GT_PX_READ, type);
	px->type.maybe |= addr->type.maybe;
	px->num = type.kind == GT_K_INT ? type.size : 8;
	px->is_signed = type.is_signed;
	px->a = addr;
	return px;
}

struct gt_px *gt_px_call(struct gt_lower *l, struct gt_vtype type, const char *fn, ...)
{
	struct gt_px *px = make(l, GT_PX_CALL, type);
	struct gt_px *arg;
	va_list ap;
	px->str = fn;
	va_start(ap, fn);
	while ((arg = va_arg(ap, struct gt_px *)))
		px->nargs++;
	va_end(ap);
	px->args = gt_new_n(l->arena, struct gt_px *, (size_t)px->nargs);
	va_start(ap, fn);
	for (int i = 0; i < px->nargs; i++)
		px->args[i] = va_arg(ap, struct gt_px *);
	va_end(ap);
	return px;
}

struct gt_px *gt_px_special(struct gt_lower *l, enum gt_px_op op)
{
	return make(l, op, gt_type_int(8, false));
}

struct gt_px *gt_px_cond(struct gt_lower *l, struct gt_px *c, struct gt_px *a, struct gt_px *b)
{
	struct gt_px *px = make(l, GT_PX_COND, a->type);
	px->type.maybe = a->type.maybe || b->type.maybe;
	px->a = c;
	px->b = a;
	px->c = b;
	return px;
}

struct gt_px *gt_px_str(struct gt_lower *l, const char *s, size_t len)
{
	struct gt_px *px = make(l, GT_PX_STR, gt_type_str((uint16_t)(len + 1)));
	px->str = s;
	px->len = len;
	return px;
}

struct gt_px *gt_px_is_text(struct gt_lower *l, struct gt_px *str)
{
	struct gt_px *px = make(l, GT_PX_STR_NE, gt_type_of(GT_K_BOOL));
	px->a = str;
	px->b = gt_px_str(l, "", 0);
	return px;
}

struct gt_px *gt_px_part(struct gt_lower *l, struct gt_px *of, int i)
{
	struct gt_px *px = make(l, GT_PX_PART, of->type.elems[i]);
	px->type.maybe |= of->type.maybe;
	px->a = of;
	px->num = i;
	return px;
}

struct gt_px *gt_px_byte(struct gt_lower *l, struct gt_px *str, struct gt_px *index)
{
	struct gt_px *px = make(l, GT_PX_BYTE, gt_type_int(1, true));
	px->type.maybe = str->type.maybe || index->type.maybe;
	px->a = str;
	px->b = index;
	return px;
}

/* ---- shared values ---- */

struct gt_px *gt_lower_share(struct gt_lower *l, const char *key,
			     struct gt_px *(*make_px)(struct gt_lower *, const void *),
			     const void *arg)
{
	for (struct gt_shared *s = l->shared; s; s = s->next)
		if (!strcmp(s->key, key))
			return s->px;
	struct gt_px *value = make_px(l, arg);
	int var = (int)l->vars.n;
	gt_vec_push(l->arena, &l->vars, (struct gt_pvar){.name = key, .type = value->type});
	struct gt_ps *set = gt_new(l->arena, struct gt_ps);
	*set = (struct gt_ps){.op = GT_PS_SET,
			      .num = var,
			      .e = value,
			      .skip = -1,
			      .full = -1,
			      .lost = -1,
			      .cut = -1};
	*l->prologue->tail = set;
	l->prologue->tail = &set->next;
	struct gt_shared *s = gt_new(l->arena, struct gt_shared);
	s->key = key;
	s->px = make(l, GT_PX_VAR, value->type);
	s->px->num = var;
	s->next = l->shared;
	l->shared = s;
	return s->px;
}

/* ---- the goroutine at hand ---- */

static struct gt_px *off(struct gt_lower *l, const char *strct, const char *field)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "off:%s.%s", strct, field));
}

static struct gt_vtype ptr_type(const char *to, bool maybe)
{
	struct gt_vtype t = gt_type_of(GT_K_PTR);
	t.name = to;
	t.maybe = maybe;
	return t;
}

/* The thread's g by its thread-local storage: for probes that fire outside Go code. */
static struct gt_px *tls_g(struct gt_lower *l)
{
	return gt_px_call(l, ptr_type("runtime.g", true), "gt_tls_g", gt_px_slot(l, "target"),
			  gt_px_slot(l, "btf:task_struct.thread.fsbase"), gt_px_slot(l, "tls.g"),
			  NULL);
}

static struct gt_px *make_g(struct gt_lower *l, const void *arg)
{
	(void)arg;
	const struct gt_tprog *p = l->tprog;
	if (p->goroutine)
		return gt_lower_expr(l, p->goroutine);
	struct gt_px *g = gt_lower_in_target(l) ? gt_px_reg(l, GT_REG_G) : tls_g(l);
	if (p->event && p->event->stack && p->event->stack[0] == 'u') {
		g->type = ptr_type("runtime.g", false);
		return g;
	}
	return gt_px_call(l, ptr_type("runtime.g", true), "gt_curg", g, off(l, "runtime.g", "m"),
			  off(l, "runtime.m", "g0"), off(l, "runtime.m", "gsignal"),
			  off(l, "runtime.m", "curg"), NULL);
}

struct gt_px *gt_lower_g(struct gt_lower *l)
{
	return gt_lower_share(l, "g", make_g, NULL);
}

struct gt_px *gt_lower_gofield(struct gt_lower *l, struct gt_px *base, const char *strct,
			       const char *field)
{
	struct gt_layout_type lt;
	if (gt_layout_field_type(strct, field, &lt))
		gt_die("the layout tables have no %s.%s", strct, field);
	struct gt_px *slot = off(l, strct, field);
	slot->type.maybe = lt.may_be_gone;
	struct gt_vtype t =
		lt.pointee ? ptr_type(lt.pointee, false) : gt_type_int((int)lt.size, lt.is_signed);
	return gt_px_read(l, gt_px_bin(l, GT_OP_ADD, base, slot, false), t);
}

struct gt_px *gt_lower_g_field(struct gt_lower *l, const char *field)
{
	return gt_lower_gofield(l, gt_lower_g(l), "runtime.g", field);
}

static struct gt_px *make_bias(struct gt_lower *l, const void *arg)
{
	(void)arg;
	if (!gt_lower_in_target(l))
		return gt_px_slot(l, "bias");
	struct gt_px *here =
		gt_px_call(l, gt_type_int(8, false), "gt_bias", gt_px_special(l, GT_PX_CTX), NULL);
	return gt_px_cond(l, gt_px_slot(l, "pie"), here, gt_px_const(l, 0));
}

struct gt_px *gt_lower_bias(struct gt_lower *l)
{
	return gt_lower_share(l, "bias", make_bias, NULL);
}

struct gt_px *gt_lower_sym(struct gt_lower *l, struct gt_px *addr, enum gt_kind kind)
{
	struct gt_vtype t = gt_type_of(kind);
	/* sym + (addr - bias): plain arithmetic, so that an absent address stays absent */
	struct gt_px *link = gt_px_bin(l, GT_OP_SUB, addr, gt_lower_bias(l), false);
	link = gt_px_bin(l, GT_OP_AND, link, gt_px_const(l, 0xffffffffffff), false);
	struct gt_px *tag =
		gt_px_bin(l, GT_OP_SHL, gt_px_slot(l, "target"), gt_px_const(l, 48), false);
	struct gt_px *px = gt_px_bin(l, GT_OP_OR, link, tag, false);
	t.maybe = px->type.maybe;
	px->type = t;
	return px;
}

/* Walk of a goroutine that does not execute now: from where the runtime saved it. */
static struct gt_px *parked_stack(struct gt_lower *l, struct gt_px *g)
{
	struct gt_vtype t = gt_type_of(GT_K_GSTACK);
	t.maybe = true;
	return gt_px_call(l, t, "gt_stack_parked", gt_px_special(l, GT_PX_STACKS),
			  gt_px_slot(l, "target"), gt_lower_bias(l),
			  gt_lower_gofield(l, g, "runtime.g", "sched.pc"),
			  gt_lower_gofield(l, g, "runtime.g", "sched.sp"),
			  gt_lower_gofield(l, g, "runtime.g", "sched.bp"), NULL);
}

struct gt_px *gt_lower_gstack(struct gt_lower *l, struct gt_px *g)
{
	struct gt_vtype t = gt_type_of(GT_K_GSTACK);
	t.maybe = true;
	if (g)
		return parked_stack(l, g);
	if (!gt_lower_in_target(l))
		return gt_px_call(l, t, "gt_stack_task", gt_px_special(l, GT_PX_STACKS),
				  gt_px_slot(l, "target"), gt_lower_bias(l), NULL);
	if (l->tprog->goroutine)
		return parked_stack(l, gt_lower_g(l));
	struct gt_px *here = gt_px_call(l, t, "gt_stack_here", gt_px_special(l, GT_PX_CTX),
					gt_px_special(l, GT_PX_STACKS), gt_px_slot(l, "target"),
					gt_lower_bias(l), gt_px_reg(l, GT_REG_SP),
					gt_px_reg(l, GT_REG_BP), NULL);
	const char *stack = l->tprog->event->stack;
	if (stack && stack[0] == 'u')
		return here;
	struct gt_px *own = gt_px_bin(l, GT_OP_EQ, gt_px_reg(l, GT_REG_G), gt_lower_g(l), false);
	return gt_px_cond(l, own, here, parked_stack(l, gt_lower_g(l)));
}
