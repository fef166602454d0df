/* Numbers that are read as text (codes of the system, addresses), and what reverses or sends them. */
#include <arpa/inet.h>
#include <signal.h>
#include <string.h>

#include "base/codes.h"
#include "builtins/builtins.h"

/* ---- codes: a constant's text is a string; what is not known yet stays a number until it is printed ---- */

static const char *codes_of(const struct gt_expr *call)
{
	return !strcmp(call->str, "strerror")	   ? "errno"
	       : !strcmp(call->str, "signal_name") ? "signal"
						   : "syscall";
}

static const char *constant_text(struct gt_arena *a, const struct gt_expr *call)
{
	return gt_code_text(a, codes_of(call), call->args->t->cval);
}

static struct gt_vtype check_code(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	if (call->args->t->is_const)
		return gt_type_str((uint16_t)(strlen(constant_text(s->arena, call)) + 1));
	result.name = codes_of(call);
	result.maybe = call->args->t->type.maybe;
	return result;
}

static struct gt_px *retyped(struct gt_lower *l, const struct gt_px *px, const struct gt_expr *call)
{
	struct gt_px *c = gt_arena_memdup(l->arena, px, sizeof(*px));
	c->type = call->t->type;
	return c;
}

static struct gt_px *lower_code(struct gt_lower *l, const struct gt_expr *call)
{
	if (!call->args->t->is_const)
		return retyped(l, gt_lower_expr(l, call->args), call);
	const char *text = constant_text(l->arena, call);
	return gt_px_str(l, text, strlen(text));
}

static struct gt_vtype check_username(struct gt_sema *s, struct gt_expr *call,
				      struct gt_vtype result)
{
	(void)s;
	(void)call;
	result.name = "user";
	return result;
}

static struct gt_px *lower_username(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, "gt_uid", NULL);
}

/* ---- addresses ---- */

static bool address_literal(const struct gt_expr *e, uint8_t bytes[16], int *family)
{
	*family = strchr(e->str, ':') ? AF_INET6 : AF_INET;
	return inet_pton(*family, e->str, bytes) == 1;
}

static uint16_t address_size(int family)
{
	return family == AF_INET6 ? 16 : 4;
}

static struct gt_vtype check_pton(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	uint8_t bytes[16];
	int family;
	if (!address_literal(call->args, bytes, &family)) {
		gt_sema_error(s, GT_TAG_LITERAL, call->args->span, "\"%s\" is no IP address",
			      call->args->str);
		return gt_type_of(GT_K_ERROR);
	}
	result.kind = GT_K_ARRAY;
	result.n = result.size = address_size(family);
	result.nelems = 1;
	result.elems = gt_new(s->arena, struct gt_vtype);
	result.elems[0] = gt_type_int(1, false);
	return result;
}

static struct gt_px *lower_pton(struct gt_lower *l, const struct gt_expr *call)
{
	char *bytes = gt_new_n(l->arena, char, 16);
	int family;
	address_literal(call->args, (uint8_t *)bytes, &family);
	struct gt_px *px = gt_px_str(l, bytes, address_size(family));
	px->type = call->t->type;
	return px;
}

static struct gt_vtype check_ntop(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *family = call->nargs == 2 ? call->args : NULL,
			     *addr = family ? call->args->next : call->args;
	const struct gt_vtype *t = &addr->t->type;
	/* How much memory is read may be known later; the number is one of IPv4. */
	bool later = family && !family->t->is_const && gt_vtype_is_num(&family->t->type) &&
		     t->kind != GT_K_INT && t->kind != GT_K_BUF;
	if (family && !later &&
	    !(family->t->is_const && (family->t->cval == AF_INET || family->t->cval == AF_INET6))) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, family->span,
			      "the family of ntop() is 2 (AF_INET) or 10 (AF_INET6)");
		return gt_type_of(GT_K_ERROR);
	}
	bool six = family && !later && family->t->cval == AF_INET6;
	bool fits = t->kind == GT_K_BUF ? t->size == 8 + 16 + 8 && (!family || six)
		    : t->kind == GT_K_ARRAY
			    ? (family ? t->size >= address_size(six ? AF_INET6 : AF_INET)
				      : t->size == 4 || t->size == 16)
		    : t->kind != GT_K_INT ? gt_is_address(addr)
					  : !six;
	if (!fits) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, addr->span,
			      "ntop() needs a pointer, an integer (IPv4) or 16 bytes (IPv6), %s",
			      gt_sema_show(s, addr));
		return gt_type_of(GT_K_ERROR);
	}
	result.maybe = t->maybe || (t->kind != GT_K_BUF && t->kind != GT_K_INT);
	return result;
}

static struct gt_px *lower_ntop(struct gt_lower *l, const struct gt_expr *call)
{
	const struct gt_expr *addr = call->nargs == 2 ? call->args->next : call->args;
	struct gt_px *px = gt_lower_memory(l, addr);
	if (px->type.kind == GT_K_BUF)
		return gt_px_call(l, call->t->type, "gt_inet6", px, NULL);
	if (px->type.kind == GT_K_INT)
		return gt_px_call(l, call->t->type, "gt_inet4", px, NULL);
	return gt_px_call(l, call->t->type, "gt_inet_user", px,
			  call->nargs == 2
				  ? gt_lower_expr(l, call->args)
				  : gt_px_const(l, gt_memory_size(addr) == 16 ? AF_INET6 : AF_INET),
			  NULL);
}

static struct gt_vtype check_macaddr(struct gt_sema *s, struct gt_expr *call,
				     struct gt_vtype result)
{
	const struct gt_vtype *t = &call->args->t->type;
	if (call->args->kind == GT_E_STR) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, call->args->span,
			      "macaddr() reads six bytes of memory, and this is a text");
		return gt_type_of(GT_K_ERROR);
	}
	uint32_t size = t->kind == GT_K_STR ? t->width - 1u : gt_memory_size(call->args);
	if ((t->kind != GT_K_STR && !gt_is_address(call->args)) || (size && size < 6)) {
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, call->args->span,
			      "macaddr() needs a pointer to six bytes, %s",
			      gt_sema_show(s, call->args));
		return gt_type_of(GT_K_ERROR);
	}
	result.maybe = t->maybe || t->kind != GT_K_STR;
	return result;
}

static struct gt_px *lower_macaddr(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *px = gt_lower_memory(l, call->args);
	return gt_px_call(l, call->t->type,
			  px->type.kind == GT_K_STR ? "gt_read6" : "gt_read6_user", px, NULL);
}

/* ---- numbers ---- */

static struct gt_vtype check_bswap(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	const struct gt_vtype *t = &call->args->t->type;
	result = gt_type_int(t->kind == GT_K_INT ? t->size : 8, false);
	result.maybe = t->maybe;
	return result;
}

static struct gt_px *lower_bswap(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, "gt_bswap", gt_lower_expr(l, call->args),
			  gt_px_const(l, call->t->type.size), NULL);
}

/* ---- signal ---- */

static int signal_number(const struct gt_expr *e)
{
	const char *name = e->str;
	if (e->kind != GT_E_STR)
		return e->t->is_const ? (int)e->t->cval : -1;
	if (!strncmp(name, "SIG", 3))
		name += 3;
	for (int n = 1; n < NSIG; n++)
		if (sigabbrev_np(n) && !strcmp(sigabbrev_np(n), name))
			return n;
	return -1;
}

static struct gt_vtype check_signal(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_expr *e = call->args;
	if (!s->p->unsafe) {
		gt_sema_error(s, GT_TAG_UNSAFE, call->span, "%s() is refused without --unsafe",
			      call->str);
		return gt_type_of(GT_K_ERROR);
	}
	bool known = e->kind == GT_E_STR || e->t->is_const;
	int n = known ? signal_number(e) : 1;
	if (!known && !gt_vtype_is_num(&e->t->type))
		gt_sema_error(s, GT_TAG_TYPE_MISMATCH, e->span,
			      "a signal is a number or a name such as \"SIGTERM\", %s",
			      gt_sema_show(s, e));
	else if (n < 1 || n > 64)
		gt_sema_error(s, GT_TAG_ARGUMENTS, e->span, "there is no such signal");
	else if (gt_prog_kind_scope(s->prog->kind) == GT_SCOPE_BASE &&
		 (s->prog->kind == GT_PROG_BEGIN || s->prog->kind == GT_PROG_END ||
		  s->prog->kind == GT_PROG_INTERVAL))
		gt_sema_error(s, GT_TAG_ARGUMENTS, call->span,
			      "in %s the current process is gotap itself: no signal is sent",
			      s->prog->probe);
	return result;
}

static void lower_signal(struct gt_lower *l, const struct gt_expr *call)
{
	int n = signal_number(call->args);
	struct gt_px *number = n > 0 ? gt_px_const(l, n) : gt_lower_expr(l, call->args);
	struct gt_ps *ps = gt_ps_add(l, GT_PS_EXPR, call->span);
	ps->e = gt_px_call(l, gt_type_int(8, false),
			   gt_arena_printf(l->arena, "gt_send_%s", call->str), number, NULL);
}

const struct gt_builtin gt_builtins_codes[] = {
	{.name = "strerror",
	 .sig = "code strerror(num)",
	 .since = "0.2",
	 .doc = "What an error number means; negative ones too, as the kernel's functions return "
		"them.",
	 .example = "begin { printf(\"%s\\n\", strerror(2)); }",
	 .check = check_code,
	 .lower = lower_code},
	{.name = "signal_name",
	 .sig = "code signal_name(num)",
	 .since = "0.2",
	 .doc = "What a signal's number means.",
	 .example = "begin { print(signal_name(9)); }",
	 .check = check_code,
	 .lower = lower_code},
	{.name = "syscall_name",
	 .sig = "code syscall_name(num)",
	 .since = "0.2",
	 .doc = "Name of a system call by its number.",
	 .example = "begin { print(syscall_name(0)); }",
	 .check = check_code,
	 .lower = lower_code},
	{.name = "username",
	 .flags = GT_B_VAR,
	 .sig = "code username()",
	 .since = "0.2",
	 .doc = "Name of the user that the process runs as.",
	 .example = "go:gopark { @[username] = count(); }",
	 .check = check_username,
	 .lower = lower_username},
	{.name = "pton",
	 .sig = "array pton(lit)",
	 .since = "0.2",
	 .doc = "An IP address written out, as its 4 bytes (IPv4) or 16 (IPv6).",
	 .example = "begin { print(ntop(pton(\"127.0.0.1\"))); }",
	 .check = check_pton,
	 .lower = lower_pton},
	{.name = "ntop",
	 .sig = "inet ntop(mem, [mem])",
	 .since = "0.2",
	 .doc = "An IP address as text; a family (2 or 10) may come first.",
	 .example = "begin { print(ntop(0x0100007f)); }",
	 .check = check_ntop,
	 .lower = lower_ntop},
	{.name = "macaddr",
	 .sig = "mac macaddr(mem)",
	 .since = "0.2",
	 .doc = "Six bytes at an address as a hardware address.",
	 .example = "go:gopark { print(macaddr(arg0)); }",
	 .check = check_macaddr,
	 .lower = lower_macaddr},
	{.name = "bswap",
	 .sig = "uint64 bswap(num)",
	 .since = "0.2",
	 .doc = "An integer with its bytes in reverse order, in its own width.",
	 .example = "begin { printf(\"%lx\\n\", bswap(0x1122334455667788)); }",
	 .check = check_bswap,
	 .lower = lower_bswap},
	{.name = "signal",
	 .sig = "nothing signal(value)",
	 .since = "0.2",
	 .doc = "Sends a signal to the current process. Needs --unsafe.",
	 .example = "go:gopark /goid == 0/ { signal(\"SIGSTOP\"); }",
	 .check = check_signal,
	 .lower_stmt = lower_signal},
	{.name = "signal_thread",
	 .sig = "nothing signal_thread(value)",
	 .since = "0.2",
	 .doc = "Sends a signal to the current thread. Needs --unsafe.",
	 .example = "go:gopark /goid == 0/ { signal_thread(\"SIGSTOP\"); }",
	 .check = check_signal,
	 .lower_stmt = lower_signal},
	{0},
};
