/*
 * What the self-check of layouts reports: one record per thread of a process, written by check.bpf.c with
 * the offsets it was given, read by the session, which sees whether they make sense. Plain C, no includes.
 *
 * Plausible for a thread that runs Go: g.m.procid is its tid where m.procid was given; g is m.g0,
 * m.gsignal or m.curg; m.curg.m is m; stack.lo < stack.hi.
 */
#ifndef GT_BPF_CHECK_H
#define GT_BPF_CHECK_H

/* GT_CHECK_SLOT(name): .rodata variables gt_check_NAME (u64) of check.bpf.o, all to be set before load. */
#define GT_CHECK_SLOTS                                                                                                 \
	GT_CHECK_SLOT(target_tgid) /* the process, in the initial PID namespace */                                     \
	GT_CHECK_SLOT(task_tgid)   /* offsets in the kernel's task_struct: tgid, pid, ... */                           \
	GT_CHECK_SLOT(task_pid)                                                                                        \
	GT_CHECK_SLOT(task_fsbase) /* ... thread.fsbase */                                                             \
	GT_CHECK_SLOT(tls_g)	   /* of g from fsbase (signed) */                                                     \
	GT_CHECK_SLOT(g_stack_lo)  /* offsets in the runtime's structs */                                              \
	GT_CHECK_SLOT(g_stack_hi)                                                                                      \
	GT_CHECK_SLOT(g_m)                                                                                             \
	GT_CHECK_SLOT(g_goid)                                                                                          \
	GT_CHECK_SLOT(g_sched_sp)                                                                                      \
	GT_CHECK_SLOT(g_sched_pc)                                                                                      \
	GT_CHECK_SLOT(g_sched_bp)                                                                                      \
	GT_CHECK_SLOT(g_atomicstatus)                                                                                  \
	GT_CHECK_SLOT(m_g0)                                                                                            \
	GT_CHECK_SLOT(m_gsignal)                                                                                       \
	GT_CHECK_SLOT(m_curg)                                                                                          \
	GT_CHECK_SLOT(m_procid)

/* Which reads failed; the fields of a failed read are 0. */
enum { GT_CHECK_NO_G = 1, GT_CHECK_BAD_G = 2, GT_CHECK_BAD_M = 4, GT_CHECK_BAD_CURG = 8 };

struct gt_check_g {
	unsigned long long addr;
	unsigned long long goid;
	unsigned long long m;
	unsigned long long stack_lo, stack_hi;
	unsigned long long sp, pc, bp; /* sched */
	unsigned long long status;
};

/* The iterator's output is these, one after the other. */
struct gt_check_record {
	unsigned int tgid, tid;
	unsigned int failed; /* GT_CHECK_NO_G, ... */
	unsigned int pad;
	unsigned long long fsbase;
	struct gt_check_g g; /* of the thread-local storage */
	unsigned long long m_g0, m_gsignal, m_curg, m_procid;
	struct gt_check_g curg; /* of m.curg, zeros without one */
};

#endif
