/* What bpftrace has too: the process, the thread, time. */
#include <stdlib.h>
#include <string.h>

#include "bpf/gt_shared.h"
#include "builtins/builtins.h"
#include "sema/private.h"

/* Arguments in registers: System V, and Go; amd64. */
enum { GT_C_ARGS = 6, GT_GO_ARGS = 9 };

static struct gt_vtype u64_type(void)
{
	return gt_type_int(8, false);
}

/* The word in a call such as nsecs(boot), which must be one of a list that ends in NULL. */
static struct gt_vtype check_word(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result,
				  const char *const *words)
{
	struct gt_buf all = {0};
	for (const char *const *w = words; call->args && *w; w++) {
		if (!strcmp(call->args->str, *w))
			goto out;
		gt_buf_printf(&all, w == words ? "%s" : ", %s", *w);
	}
	if (call->args) {
		gt_sema_error(s, GT_TAG_ARGUMENTS, call->args->span,
			      "%s() knows no '%s', only these: %s", call->str, call->args->str,
			      gt_buf_text(&all));
		result = gt_type_of(GT_K_ERROR);
	}
out:
	gt_buf_free(&all);
	return result;
}

static struct gt_vtype check_namespace(struct gt_sema *s, struct gt_expr *call,
				       struct gt_vtype result)
{
	static const char *const words[] = {"curr_ns", "init", NULL};
	return check_word(s, call, result, words);
}

static struct gt_vtype check_clock(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	static const char *const words[] = {"monotonic", "boot", "tai", "sw_tai", NULL};
	return check_word(s, call, result, words);
}

/* "pid" is gt_pid(): in gotap's namespace, or in the initial one, whose numbers are 0. */
static struct gt_px *lower_id(struct gt_lower *l, const struct gt_expr *call)
{
	const char *fn = call->str[0] == 'p' ? "gt_pid" : "gt_tid";
	if (call->args && !strcmp(call->args->str, "init"))
		return gt_px_call(l, u64_type(), fn, gt_px_const(l, 0), gt_px_const(l, 0), NULL);
	return gt_px_call(l, u64_type(), fn, gt_px_slot(l, "pidns.dev"), gt_px_slot(l, "pidns.ino"),
			  NULL);
}

static struct gt_px *lower_nsecs(struct gt_lower *l, const struct gt_expr *call)
{
	const char *clock = call->args ? call->args->str : "monotonic";
	return gt_px_call(l, u64_type(),
			  !strcmp(clock, "monotonic") ? "gt_nsecs"
			  : !strcmp(clock, "boot")    ? "gt_nsecs_boot"
						      : "gt_nsecs_tai",
			  NULL);
}

static struct gt_px *lower_cpid(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *pid = gt_px_slot(l, "cpid");
	return call->str[0] == 'c' ? pid : gt_px_bin(l, GT_OP_NE, pid, gt_px_const(l, 0), false);
}

/* comm(PID): read in user space when it is printed. */
static struct gt_vtype check_comm(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	if (!call->args)
		return result;
	struct gt_vtype t = gt_type_of(GT_K_CODE);
	t.name = "process";
	t.maybe = call->args->t->type.maybe;
	return t;
}

/* A builtin that is one call of the BPF library: "nsecs" is gt_nsecs(). */
static struct gt_px *lower_simple(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, u64_type(), gt_arena_printf(l->arena, "gt_%s", call->str), NULL);
}

static struct gt_px *lower_comm(struct gt_lower *l, const struct gt_expr *call)
{
	if (call->args) {
		struct gt_px *pid = gt_lower_expr(l, call->args);
		struct gt_px *px = gt_arena_memdup(l->arena, pid, sizeof(*pid));
		px->type = call->t->type;
		return px;
	}
	return gt_px_call(l, gt_type_str(16), "gt_comm", NULL);
}

static struct gt_px *lower_elapsed(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_px_bin(l, GT_OP_SUB, gt_px_call(l, u64_type(), "gt_nsecs", NULL),
			 gt_px_slot(l, "start"), false);
}

static struct gt_vtype check_probe(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)result;
	call->t->value = s->prog->many ? NULL : gt_sema_text(s, call, s->prog->probe);
	return gt_type_str(s->prog->many ? GT_SITE_NAME : (uint16_t)(strlen(s->prog->probe) + 1));
}

static const char *probe_type(enum gt_prog_kind k)
{
	return k == GT_PROG_BEGIN || k == GT_PROG_END || k == GT_PROG_SIGNAL ? "special"
									     : gt_prog_kind_name(k);
}

static struct gt_vtype check_probetype(struct gt_sema *s, struct gt_expr *call,
				       struct gt_vtype result)
{
	(void)result;
	call->t->value = gt_sema_text(s, call, probe_type(s->prog->kind));
	return call->t->value->t->type;
}

static struct gt_px *lower_probetype(struct gt_lower *l, const struct gt_expr *call)
{
	const char *name = probe_type(l->tprog->kind);
	(void)call;
	return gt_px_str(l, name, strlen(name));
}

static struct gt_px *lower_probe(struct gt_lower *l, const struct gt_expr *call)
{
	if (l->tprog->many)
		return gt_px_call(l, call->t->type, "gt_site_probe", gt_px_special(l, GT_PX_CTX),
				  NULL);
	return gt_px_str(l, l->tprog->probe, strlen(l->tprog->probe));
}

/* Where it is: a register of Go's ABI or of C's, or a word of the context. */
static struct gt_vtype check_arg(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	enum gt_prog_kind k = s->prog->kind;
	bool c_abi = k == GT_PROG_UPROBE || k == GT_PROG_KPROBE;

	int n = atoi(call->str + 3);

	if (k == GT_PROG_USDT) {
		if (s->prog->nargs <= n)
			s->prog->nargs = n + 1;
		return result;
	}
	if (((k == GT_PROG_GO || k == GT_PROG_RAWTP) && n < GT_GO_ARGS) || (c_abi && n < GT_C_ARGS))
		return result;
	gt_sema_error(s, GT_TAG_UNKNOWN_NAME, call->span,
		      c_abi ? "'%s' is not in a register in C: arg0 to arg5 are, not in %s"
			    : "'%s' exists only in go:, uprobe:, usdt:, kprobe: and "
			      "rawtracepoint:, not in %s",
		      call->str, s->prog->probe);
	if (k == GT_PROG_FENTRY || k == GT_PROG_FEXIT || k == GT_PROG_TRACEPOINT)
		gt_sema_note(s, (struct gt_span){0}, "here arguments have names: args.NAME");
	return gt_type_of(GT_K_ERROR);
}

static struct gt_px *lower_arg(struct gt_lower *l, const struct gt_expr *call)
{
	static const enum gt_reg c_abi[GT_C_ARGS] = {GT_REG_ARG0 + 3,	 GT_REG_ARG0 + 4,
						     GT_REG_CTX_CLOSURE, GT_REG_ARG0 + 2,
						     GT_REG_ARG0 + 5,	 GT_REG_ARG0 + 6};
	int n = atoi(call->str + 3);

	if (l->tprog->kind == GT_PROG_RAWTP)
		return gt_px_call(l, u64_type(), "gt_ctx_num", gt_px_special(l, GT_PX_CTX),
				  gt_px_const(l, n * 8), gt_px_const(l, 8), NULL);
	if (l->tprog->kind == GT_PROG_USDT)
		return gt_px_call(l, u64_type(), "gt_site_arg", gt_px_special(l, GT_PX_CTX),
				  gt_px_const(l, n), NULL);
	if (l->tprog->kind != GT_PROG_GO)
		return gt_px_reg(l, c_abi[n]);
	return gt_px_reg(l, (enum gt_reg)(GT_REG_ARG0 + n));
}

#define ARG(n)                                                                                                     \
	{.name = "arg" #n, .flags = GT_B_VAR, .sig = "uint64 arg" #n "()", .since = "0.1",         \
	 .doc = "Integer argument " #n " of the probed function, by the Go register ABI.",                         \
	 .example = "go:gopark { @[arg" #n "] = count(); }", .check = check_arg, .lower = lower_arg}
#define ARG_OF_MARKER(n)                                                                           \
	{.name = "arg" #n, .flags = GT_B_VAR, .sig = "uint64 arg" #n "()", .since = "0.1",         \
	 .doc = "Argument " #n " of a marker.",                                                    \
	 .example = "config = { missing_probes = ignore } usdt:/bin/x:mine:* { @[arg" #n "] = count(); }", .check = check_arg,      \
	 .lower = lower_arg}

const struct gt_builtin gt_builtins_vars[] = {
	{.name = "pid",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "uint32 pid([word])",
	 .since = "0.1",
	 .doc = "Process id, as gotap's own PID namespace sees it; pid(init) as the initial one "
		"does.",
	 .example = "go:gopark { @[pid] = count(); }",
	 .check = check_namespace,
	 .lower = lower_id},
	{.name = "tid",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "uint32 tid([word])",
	 .since = "0.1",
	 .doc = "Thread id, as gotap's own PID namespace sees it; tid(init) as the initial one "
		"does.",
	 .example = "go:gopark { @[tid] = count(); }",
	 .check = check_namespace,
	 .lower = lower_id},
	{.name = "cpid",
	 .flags = GT_B_VAR,
	 .sig = "uint32 cpid()",
	 .since = "0.2",
	 .doc = "Process id of the command of -c; 0 without one.",
	 .example = "profile:hz:99 /pid == cpid/ { @ = count(); }",
	 .lower = lower_cpid},
	{.name = "has_cpid",
	 .flags = GT_B_VAR,
	 .sig = "bool has_cpid()",
	 .since = "0.2",
	 .doc = "Whether there is a command of -c.",
	 .example = "begin { print(has_cpid); exit(); }",
	 .lower = lower_cpid},
	{.name = "comm",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "string[16] comm([num])",
	 .since = "0.1",
	 .doc = "Name of the current thread; comm(pid) of a process, as it is when it is printed.",
	 .example = "profile:hz:99 { @[comm] = count(); }",
	 .check = check_comm,
	 .lower = lower_comm},
	{.name = "uid",
	 .flags = GT_B_VAR,
	 .sig = "uint32 uid()",
	 .since = "0.1",
	 .doc = "User id of the process.",
	 .example = "go:gopark { @[uid] = count(); }",
	 .lower = lower_simple},
	{.name = "gid",
	 .flags = GT_B_VAR,
	 .sig = "uint32 gid()",
	 .since = "0.1",
	 .doc = "Group id of the process (a goroutine's id is goid).",
	 .example = "go:gopark { @[gid] = count(); }",
	 .lower = lower_simple},
	{.name = "cpu",
	 .flags = GT_B_VAR,
	 .sig = "uint32 cpu()",
	 .since = "0.1",
	 .doc = "Processor that runs the probe.",
	 .example = "go:gopark { @[cpu] = count(); }",
	 .lower = lower_simple},
	{.name = "cgroup",
	 .flags = GT_B_VAR,
	 .sig = "uint64 cgroup()",
	 .since = "0.1",
	 .doc = "Cgroup id of the process (version 2).",
	 .example = "go:gopark { @[cgroup] = count(); }",
	 .lower = lower_simple},
	{.name = "nsecs",
	 .flags = GT_B_VAR,
	 .sig = "uint64 nsecs([word])",
	 .since = "0.1",
	 .doc = "Nanoseconds of the monotonic clock; of another one as nsecs(boot), nsecs(tai).",
	 .example = "go:gopark { @last[goid] = nsecs; }",
	 .check = check_clock,
	 .lower = lower_nsecs},
	{.name = "elapsed",
	 .flags = GT_B_VAR,
	 .sig = "uint64 elapsed()",
	 .since = "0.1",
	 .doc = "Nanoseconds since gotap began.",
	 .example = "go:gc_start { printf(\"%d\\n\", elapsed / 1000000); }",
	 .lower = lower_elapsed},
	{.name = "rand",
	 .flags = GT_B_VAR,
	 .sig = "uint32 rand()",
	 .since = "0.1",
	 .doc = "A random number.",
	 .example = "go:mallocgc /rand % 100 == 0/ { @[alloc_size] = count(); }",
	 .lower = lower_simple},
	{.name = "probe",
	 .flags = GT_B_VAR,
	 .sig = "string[16] probe()",
	 .since = "0.1",
	 .doc = "Name of the probe that fired.",
	 .example = "go:gc_* { printf(\"%s\\n\", probe); }",
	 .check = check_probe,
	 .lower = lower_probe},
	{.name = "probetype",
	 .flags = GT_B_VAR,
	 .sig = "string[16] probetype()",
	 .since = "0.2",
	 .doc = "Kind of the probe that fired: \"go\", \"tracepoint\", \"interval\", for begin "
		"and end \"special\".",
	 .example = "go:gc_start, interval:1s { @[probetype] = count(); }",
	 .check = check_probetype,
	 .lower = lower_probetype},
	ARG(0),
	ARG(1),
	ARG(2),
	ARG(3),
	ARG(4),
	ARG(5),
	ARG(6),
	ARG(7),
	ARG(8),
	ARG_OF_MARKER(9),
	ARG_OF_MARKER(10),
	ARG_OF_MARKER(11),
	{0},
};
