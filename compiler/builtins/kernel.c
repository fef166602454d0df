/* What probes of the kernel and of any binary have: the task, its relatives, results, registers. */
#include "sema/ctypes.h"
#include "sema/kernel.h"

#include <string.h>

#include "arch/arch.h"
#include "base/map.h"
#include "bpf/gt_shared.h"
#include "builtins/builtins.h"
#include "target/kfacts.h"

static bool has_regs(const struct gt_sema *s)
{
	switch (s->prog->kind) {
	case GT_PROG_KPROBE:
	case GT_PROG_KRETPROBE:
	case GT_PROG_UPROBE:
	case GT_PROG_USDT:
	case GT_PROG_URETPROBE:
	case GT_PROG_GO:
	case GT_PROG_PROFILE:
	case GT_PROG_SOFTWARE:
	case GT_PROG_HARDWARE:
		return true;
	default:
		return false;
	}
}

static struct gt_vtype not_here(struct gt_sema *s, const struct gt_expr *call, const char *where)
{
	gt_sema_error(s, GT_TAG_UNKNOWN_NAME, call->span, "'%s' exists only in %s, not in %s",
		      call->str, where, s->prog->probe);
	return gt_type_of(GT_K_ERROR);
}

/* A helper of the BPF library that needs nothing: "numaid" is gt_numaid(). */
static struct gt_px *lower_simple(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, gt_arena_printf(l->arena, "gt_%s", call->str), NULL);
}

/* ---- the task ---- */

static struct gt_vtype check_curtask(struct gt_sema *s, struct gt_expr *call,
				     struct gt_vtype result)
{
	uint32_t id = gt_ctype_struct(s, "task_struct");
	(void)call;
	/* Without type facts it is still an address. */
	return id ? gt_sema_pointer_to(s, id) : result;
}

static struct gt_px *task(struct gt_lower *l)
{
	return gt_px_call(l, gt_type_of(GT_K_PTR), "gt_curtask", NULL);
}

/* The word at base + field, of the kernel's. */
static struct gt_px *field(struct gt_lower *l, struct gt_px *base, const char *slot, int size)
{
	struct gt_px *at = gt_px_bin(l, GT_OP_ADD, base, gt_px_slot(l, slot), false);
	struct gt_px *px = gt_px_read(l, at, gt_type_int(size, false));

	px->op = GT_PX_READ_KERNEL;
	return px;
}

/* The parent of a task, or with "leader_..." the leader of its threads: of the argument or the current one. */
static struct gt_px *relative(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *of = call->args ? gt_lower_expr(l, call->args) : task(l);

	return field(l, of,
		     call->str[0] == 'l' ? "btf:task_struct.group_leader"
					 : "btf:task_struct.real_parent",
		     8);
}

static struct gt_px *lower_relative_id(struct gt_lower *l, const struct gt_expr *call)
{
	/* Of the group: a parent may have forked in any of its threads. */
	return field(l, relative(l, call), "btf:task_struct.tgid", 4);
}

static struct gt_px *lower_relative_comm(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *at = gt_px_bin(l, GT_OP_ADD, relative(l, call),
				     gt_px_slot(l, "btf:task_struct.comm"), false);

	return gt_px_call(l, call->t->type, "gt_mem_str", at, gt_px_const(l, 16), NULL);
}

/* Where the CPU was: in the kernel's probes there, in a sample as its code segment says. */
static struct gt_px *lower_usermode(struct gt_lower *l, const struct gt_expr *call)
{
	enum { CS_OFFSET = 136, USER = 3 }; /* of struct pt_regs, amd64 */
	struct gt_px *cs;

	(void)call;
	switch (l->tprog->kind) {
	case GT_PROG_PROFILE:
	case GT_PROG_SOFTWARE:
	case GT_PROG_HARDWARE:
		cs = gt_px_call(l, gt_type_int(8, false), "gt_ctx_num", gt_px_special(l, GT_PX_CTX),
				gt_px_const(l, CS_OFFSET), gt_px_const(l, 8), NULL);
		cs = gt_px_bin(l, GT_OP_AND, cs, gt_px_const(l, USER), false);
		return gt_px_bin(l, GT_OP_EQ, cs, gt_px_const(l, USER), false);
	case GT_PROG_TRACEPOINT:
	case GT_PROG_RAWTP:
	case GT_PROG_FENTRY:
	case GT_PROG_FEXIT:
	case GT_PROG_KPROBE:
	case GT_PROG_KRETPROBE:
		return gt_px_const(l, 0);
	default:
		return gt_px_const(l, 1);
	}
}

static struct gt_vtype check_ctx(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	enum gt_prog_kind k = s->prog->kind;

	if (k == GT_PROG_BEGIN || k == GT_PROG_END || k == GT_PROG_TEST || k == GT_PROG_BENCH)
		return not_here(s, call, "probes that the kernel runs");
	return result;
}

static struct gt_vtype check_kfunc_exist(struct gt_sema *s, struct gt_expr *call,
					 struct gt_vtype result)
{
	const struct gt_kfield *args;

	call->t->is_const = true;
	call->t->cval = s->kernel && gt_kfacts_args(s->kernel, "fn", call->args->str, &args) >= 0;
	return result;
}

/* gotap calls no kfuncs, so none is allowed. */
static struct gt_vtype check_kfunc_allowed(struct gt_sema *s, struct gt_expr *call,
					   struct gt_vtype result)
{
	(void)s;
	call->t->is_const = true;
	call->t->cval = 0;
	return result;
}

static struct gt_px *lower_constant(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_const(l, call->t->cval);
}

/* What is looked up by name when the session begins has one. */
static struct gt_vtype check_named(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	if (*call->args->str)
		return result;
	gt_sema_error(s, GT_TAG_ARGUMENTS, call->args->span, "%s() needs a name", call->str);
	return gt_type_of(GT_K_ERROR);
}

/* ---- cgroups ---- */

static struct gt_px *lower_cgroupid(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "cgroup:%s", call->args->str));
}

/* A pattern chooses hierarchies, and version 2 is the only one whose cgroups have these ids. */
static struct gt_vtype check_cgroup_path(struct gt_sema *s, struct gt_expr *call,
					 struct gt_vtype result)
{
	const struct gt_expr *pattern = call->args->next;

	(void)s;
	result.name = !pattern || gt_glob(pattern->str, "unified") ? "cgroup" : "no cgroup";
	result.maybe = call->args->t->type.maybe;
	return result;
}

static struct gt_px *lower_cgroup_path(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *id = gt_lower_expr(l, call->args);
	struct gt_px *px = gt_arena_memdup(l->arena, id, sizeof(*id));

	px->type = call->t->type;
	return px;
}

static struct gt_px *lower_ncpus(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_px_slot(l, "ncpus");
}

static struct gt_px *lower_ctx(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_call(l, call->t->type, "gt_ctx", gt_px_special(l, GT_PX_CTX), NULL);
}

/* ---- calls ---- */

static struct gt_vtype check_retval(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	enum gt_prog_kind k = s->prog->kind;

	if (k == GT_PROG_FEXIT)
		return gt_sema_kretval(s, call);
	if (k != GT_PROG_KRETPROBE && k != GT_PROG_URETPROBE)
		return not_here(s, call, "uretprobe:, kretprobe: and fexit:");
	return result;
}

/* In fexit it is a value of the kernel's, which gt_lower_kernel reads. */
static struct gt_px *lower_retval(struct gt_lower *l, const struct gt_expr *call)
{
	(void)call;
	return gt_px_reg(l, GT_REG_ARG0);
}

static struct gt_vtype check_func(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)result;
	switch (s->prog->kind) {
	case GT_PROG_FENTRY:
	case GT_PROG_FEXIT:
	case GT_PROG_KPROBE:
	case GT_PROG_KRETPROBE:
	case GT_PROG_UPROBE:
	case GT_PROG_URETPROBE:
		return gt_type_str(s->prog->many ? GT_SITE_NAME
						 : (uint16_t)(strlen(s->prog->tracepoint) + 1));
	default:
		return not_here(s, call, "probes of a function");
	}
}

static struct gt_px *lower_func(struct gt_lower *l, const struct gt_expr *call)
{
	const char *name = l->tprog->tracepoint;

	if (l->tprog->many)
		return gt_px_call(l, call->t->type, "gt_site_func", gt_px_special(l, GT_PX_CTX),
				  NULL);
	return gt_px_str(l, name, strcspn(name, "+"));
}

/* reg("ax"): the names of the CPU, without the letter for their width. */
static int find_reg(const char *name)
{
	const struct gt_arch *a = gt_arch_find("amd64");

	for (int i = 0; i < GT_REG_N; i++) {
		const char *n = gt_arch_reg_name(a, i);

		if (n && (!strcmp(name, n) || (name[0] == 'r' && !strcmp(name + 1, n))))
			return i;
	}
	return -1;
}

static struct gt_vtype check_reg(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	const struct gt_arch *a = gt_arch_find("amd64");
	struct gt_near near = {.name = call->args->str};

	if (!has_regs(s))
		return not_here(s, call, "uprobe:, kprobe:, go: and profile: probes");
	if (find_reg(call->args->str) >= 0)
		return result;
	for (int i = 0; i < GT_REG_N; i++)
		if (gt_arch_reg_name(a, i))
			gt_near_add(&near, gt_arch_reg_name(a, i));
	gt_sema_error(s, GT_TAG_UNKNOWN_NAME, call->args->span, "there is no register \"%s\"",
		      call->args->str);
	gt_sema_note(s, (struct gt_span){0}, near.n ? "did you mean \"%s\"?" : "%s is one of them",
		     near.n ? near.best[0] : "\"ax\"");
	return gt_type_of(GT_K_ERROR);
}

static struct gt_px *lower_reg(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_reg(l, (enum gt_reg)find_reg(call->args->str));
}

/* ---- symbols ---- */

static struct gt_px *lower_ksym(struct gt_lower *l, const struct gt_expr *call)
{
	struct gt_px *px = gt_lower_expr(l, call->args);
	struct gt_px *copy = gt_arena_memdup(l->arena, px, sizeof(*px));

	copy->type = gt_type_of(GT_K_KSYM);
	copy->type.maybe = px->type.maybe;
	return copy;
}

static struct gt_vtype check_carry(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	result.maybe = call->args->t->type.maybe;
	return result;
}

static struct gt_px *lower_kaddr(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_px_slot(l, gt_arena_printf(l->arena, "ksym:%s", call->args->str));
}

/* kptr(p), uptr(p): every read goes by the address, so these say nothing new. */
static struct gt_vtype check_same(struct gt_sema *s, struct gt_expr *call, struct gt_vtype result)
{
	(void)s;
	(void)result;
	return call->args->t->type;
}

static struct gt_px *lower_same(struct gt_lower *l, const struct gt_expr *call)
{
	return gt_lower_expr(l, call->args);
}

const struct gt_builtin gt_builtins_kernel[] = {
	{.name = "curtask",
	 .flags = GT_B_VAR,
	 .sig = "pointer curtask()",
	 .since = "0.1",
	 .doc = "The current thread's struct task_struct; its fields by name.",
	 .example = "profile:hz:99 { @[curtask.prio] = count(); }",
	 .check = check_curtask,
	 .lower = lower_simple},
	{.name = "ppid",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "uint32 ppid([ptr])",
	 .since = "0.1",
	 .doc = "Process id of the parent, of a task or the current one, as the kernel numbers it.",
	 .example = "profile:hz:99 { @[ppid] = count(); }",
	 .lower = lower_relative_id},
	{.name = "pcomm",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "string[16] pcomm([ptr])",
	 .since = "0.1",
	 .doc = "Name of the parent process, of a task or the current one.",
	 .example = "profile:hz:99 { @[pcomm] = count(); }",
	 .lower = lower_relative_comm},
	{.name = "leader_tid",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "uint32 leader_tid([ptr])",
	 .since = "0.2",
	 .doc = "Thread id of the process's first thread, of a task or the current one.",
	 .example = "profile:hz:99 { @[leader_tid] = count(); }",
	 .lower = lower_relative_id},
	{.name = "leader_comm",
	 .flags = GT_B_VAR | GT_B_SHARE,
	 .sig = "string[16] leader_comm([ptr])",
	 .since = "0.2",
	 .doc = "Name of the process: of its first thread, where comm is of the current one.",
	 .example = "profile:hz:99 { @[leader_comm] = count(); }",
	 .lower = lower_relative_comm},
	{.name = "usermode",
	 .flags = GT_B_VAR,
	 .sig = "uint8 usermode()",
	 .since = "0.2",
	 .doc = "1 where the processor ran the process's own code, 0 where the kernel's.",
	 .example = "profile:hz:99 { @[usermode] = count(); }",
	 .lower = lower_usermode},
	{.name = "kfunc_exist",
	 .sig = "bool kfunc_exist(lit)",
	 .since = "0.2",
	 .doc = "Whether the kernel has that function. Known while compiling.",
	 .example = "begin { print(kfunc_exist(\"vfs_read\")); exit(); }",
	 .check = check_kfunc_exist,
	 .lower = lower_constant},
	{.name = "kfunc_allowed",
	 .sig = "bool kfunc_allowed(lit)",
	 .since = "0.2",
	 .doc = "Whether the program may call that function of the kernel: never.",
	 .example = "begin { print(kfunc_allowed(\"bpf_task_from_pid\")); exit(); }",
	 .check = check_kfunc_allowed,
	 .lower = lower_constant},
	{.name = "cgroupid",
	 .sig = "uint64 cgroupid(lit)",
	 .since = "0.2",
	 .doc = "Id of the cgroup (version 2) at a path, looked up when the session begins.",
	 .example = "profile:hz:99 /cgroup == cgroupid(\"/sys/fs/cgroup\")/ { @ = count(); }",
	 .check = check_named,
	 .lower = lower_cgroupid},
	{.name = "cgroup_path",
	 .sig = "code cgroup_path(num, [lit])",
	 .since = "0.2",
	 .doc = "Path of a cgroup by its id, looked up when it is printed; a pattern chooses "
		"hierarchies (\"unified\").",
	 .example = "profile:hz:99 { @[cgroup_path(cgroup)] = count(); }",
	 .check = check_cgroup_path,
	 .lower = lower_cgroup_path},
	{.name = "ncpus",
	 .flags = GT_B_VAR,
	 .sig = "uint64 ncpus()",
	 .since = "0.1",
	 .doc = "Number of processors that are online.",
	 .example = "begin { print(ncpus); exit(); }",
	 .lower = lower_ncpus},
	{.name = "numaid",
	 .flags = GT_B_VAR,
	 .sig = "uint32 numaid()",
	 .since = "0.1",
	 .doc = "NUMA node of the processor that runs the probe.",
	 .example = "profile:hz:99 { @[numaid] = count(); }",
	 .lower = lower_simple},
	{.name = "jiffies",
	 .flags = GT_B_VAR,
	 .sig = "uint64 jiffies()",
	 .since = "0.1",
	 .doc = "The kernel's tick counter.",
	 .example = "begin { print(jiffies > 0); exit(); }",
	 .lower = lower_simple},
	{.name = "ctx",
	 .flags = GT_B_VAR,
	 .sig = "pointer ctx()",
	 .since = "0.1",
	 .doc = "What the kernel hands to the program: registers, a record or arguments.",
	 .example = "tracepoint:sched:sched_switch { @ = ctx != 0; }",
	 .check = check_ctx,
	 .lower = lower_ctx},
	{.name = "retval",
	 .flags = GT_B_VAR,
	 .sig = "uint64 retval()",
	 .since = "0.1",
	 .doc = "What the function returned; typed in fexit.",
	 .example = "fexit:vfs_read { @ = hist(retval); }",
	 .check = check_retval,
	 .lower = lower_retval},
	{.name = "func",
	 .flags = GT_B_VAR,
	 .sig = "string[16] func()",
	 .since = "0.1",
	 .doc = "Name of the probed function.",
	 .example = "fentry:vfs_read, fentry:vfs_write { @[func] = count(); }",
	 .check = check_func,
	 .lower = lower_func},
	{.name = "reg",
	 .sig = "uint64 reg(lit)",
	 .since = "0.1",
	 .doc = "A register by its name: \"ax\", \"sp\", \"ip\".",
	 .example = "profile:hz:99 { @ = count(); $ip = reg(\"ip\"); }",
	 .check = check_reg,
	 .lower = lower_reg},
	{.name = "ksym",
	 .sig = "ksym ksym(ptr)",
	 .since = "0.1",
	 .doc = "A kernel address, printed as its symbol.",
	 .example = "rawtracepoint:workqueue_execute_start { @[ksym(args.work.func)] = count(); }",
	 .check = check_carry,
	 .lower = lower_ksym},
	{.name = "kaddr",
	 .sig = "uint64 kaddr(lit)",
	 .since = "0.1",
	 .doc = "Address of a kernel symbol.",
	 .example = "begin { print(ksym(kaddr(\"vfs_read\"))); exit(); }",
	 .check = check_named,
	 .lower = lower_kaddr},
	{.name = "kptr",
	 .sig = "pointer kptr(ptr)",
	 .since = "0.1",
	 .doc = "A pointer as one into the kernel; its address says that already.",
	 .example = "profile:hz:99 { print(kptr(curtask).pid); exit(); }",
	 .check = check_same,
	 .lower = lower_same},
	{.name = "uptr",
	 .sig = "pointer uptr(ptr)",
	 .since = "0.1",
	 .doc = "A pointer as one into the process; its address says that already.",
	 .example = "tracepoint:syscalls:sys_enter_openat { print(str(uptr(args.filename))); }",
	 .check = check_same,
	 .lower = lower_same},
	{0},
};
