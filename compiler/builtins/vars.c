/* What bpftrace has too: the process, the thread, time. */
#include <stdlib.h>
#include <string.h>

#include "bpf/gt_shared.h"
#include "builtins/builtins.h"

/* Arguments in registers: System V, and Go; amd64. */
enum { GT_C_ARGS = 6, GT_GO_ARGS = 9 };

static struct gt_vtype u64_type(void)
{
	return gt_type_int(8, false);
}

static struct gt_px *lower_pid(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_px_call(l, u64_type(), "gt_pid", gt_px_slot(l, "pidns.dev"),
			  gt_px_slot(l, "pidns.ino"), NULL);
}

static struct gt_px *lower_tid(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_px_call(l, u64_type(), "gt_tid", gt_px_slot(l, "pidns.dev"),
			  gt_px_slot(l, "pidns.ino"), NULL);
}

/* A builtin that is one call of the BPF library: "nsecs" is gt_nsecs(). */
static struct gt_px *lower_simple(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, u64_type(), gt_arena_printf(l->arena, "gt_%s", call->str), NULL);
}

static struct gt_px *lower_comm(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
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
	(void)call;
	(void)result;
	return gt_type_str(s->prog->many ? GT_SITE_NAME : (uint16_t)(strlen(s->prog->probe) + 1));
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
	 .sig = "uint32 pid()",
	 .since = "0.1",
	 .doc = "Process id, as gotap's own PID namespace sees it.",
	 .example = "go:gopark { @[pid] = count(); }",
	 .lower = lower_pid},
	{.name = "tid",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "uint32 tid()",
	 .since = "0.1",
	 .doc = "Thread id, as gotap's own PID namespace sees it.",
	 .example = "go:gopark { @[tid] = count(); }",
	 .lower = lower_tid},
	{.name = "comm",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "string[16] comm()",
	 .since = "0.1",
	 .doc = "Name of the current thread.",
	 .example = "profile:hz:99 { @[comm] = count(); }",
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
	 .sig = "uint64 nsecs()",
	 .since = "0.1",
	 .doc = "Nanoseconds of the monotonic clock.",
	 .example = "go:gopark { @last[goid] = nsecs; }",
	 .lower = lower_simple},
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
