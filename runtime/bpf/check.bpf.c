/*
 * The self-check of layouts: walks the threads of one process and follows g and m by the offsets that
 * are about to be used, without stopping the process and without a probe in it. gt_check.h says what
 * comes out and how it is read.
 */
#include "gt_bpf.h"

#include "gt_check.h"

#define GT_CHECK_SLOT(name) const volatile u64 gt_check_##name = 0;
GT_CHECK_SLOTS
#undef GT_CHECK_SLOT

struct task_struct;
struct seq_file;

struct bpf_iter_meta {
	struct seq_file *seq;
};

struct bpf_iter__task {
	__bpf_md_ptr(struct bpf_iter_meta *, meta);
	__bpf_md_ptr(struct task_struct *, task);
};

#define TASK(type, task, off) (*(const type *)((const char *)(task) + (off)))

GT_INLINE bool get(struct task_struct *task, u64 addr, u64 size, u64 *out)
{
	u64 v = 0;
	long err = bpf_copy_from_user_task(&v, size, (const void *)addr, task, 0);
	*out = v;
	return !err;
}

static __attribute__((noinline)) bool get_g(struct task_struct *task, u64 addr,
					    struct gt_check_g *g)
{
	u64 status;
	bool ok;
	g->addr = addr;
	ok = get(task, addr + gt_check_g_goid, 8, (u64 *)&g->goid);
	ok &= get(task, addr + gt_check_g_m, 8, (u64 *)&g->m);
	ok &= get(task, addr + gt_check_g_stack_lo, 8, (u64 *)&g->stack_lo);
	ok &= get(task, addr + gt_check_g_stack_hi, 8, (u64 *)&g->stack_hi);
	ok &= get(task, addr + gt_check_g_sched_sp, 8, (u64 *)&g->sp);
	ok &= get(task, addr + gt_check_g_sched_pc, 8, (u64 *)&g->pc);
	ok &= get(task, addr + gt_check_g_sched_bp, 8, (u64 *)&g->bp);
	ok &= get(task, addr + gt_check_g_atomicstatus, 4, &status);
	g->status = status;
	return ok;
}

SEC("iter.s/task")
int gt_check(struct bpf_iter__task *ctx)
{
	struct task_struct *task = ctx->task;
	struct gt_check_record r = {};
	u64 g;
	if (!task || (u32)TASK(int, task, gt_check_task_tgid) != gt_check_target_tgid)
		return 0;
	r.tgid = gt_check_target_tgid;
	r.tid = TASK(int, task, gt_check_task_pid);
	r.fsbase = TASK(u64, task, gt_check_task_fsbase);
	if (!r.fsbase || !get(task, r.fsbase + gt_check_tls_g, 8, &g) || !g) {
		r.failed = GT_CHECK_NO_G;
		goto out;
	}
	if (!get_g(task, g, &r.g)) {
		r.failed = GT_CHECK_BAD_G;
		goto out;
	}
	if (!r.g.m || !get(task, r.g.m + gt_check_m_g0, 8, (u64 *)&r.m_g0) ||
	    !get(task, r.g.m + gt_check_m_gsignal, 8, (u64 *)&r.m_gsignal) ||
	    !get(task, r.g.m + gt_check_m_curg, 8, (u64 *)&r.m_curg) ||
	    !get(task, r.g.m + gt_check_m_procid, 8, (u64 *)&r.m_procid)) {
		r.failed = GT_CHECK_BAD_M;
		goto out;
	}
	if (r.m_curg && !get_g(task, r.m_curg, &r.curg))
		r.failed = GT_CHECK_BAD_CURG;
out:
	bpf_seq_write(ctx->meta->seq, &r, sizeof(r));
	return 0;
}

char gt_license[] SEC("license") = "Dual BSD/GPL";
