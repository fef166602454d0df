/* What this kernel and these privileges allow. Found by trying, once in the life of the process. */
#ifndef GT_SESSION_FEATURES_H
#define GT_SESSION_FEATURES_H

#include <stdbool.h>

/* BPF_TRACE_UPROBE_MULTI, which is younger than the headers of some distributions. */
#define GT_TRACE_UPROBE_MULTI ((enum bpf_attach_type)48)

struct gt_features {
	bool multi;	/* one link for many sites: uprobe_multi, Linux 6.6 */
	bool multi_pid; /* and its PID filter is about the process, not one thread: Linux 6.10 */
};

/* 0, or negative errno with *why (static): no BPF at all, or not for us. */
int gt_features_get(const struct gt_features **out, const char **why);

/* Are there kprobes? Fentry may be there without them. */
bool gt_features_kprobes(void);

/* One thing that tracing may need, tried just now. */
struct gt_check {
	const char *name;   /* "ring buffer" */
	int err;	    /* 0, or negative errno */
	bool vital;	    /* without it nothing of a Go program is traced */
	const char *use;    /* what it is for */
	const char *remedy; /* when it is missing */
};
/* Tries everything that attaching may try, and leaves nothing behind; texts are static. */
void gt_doctor_check(void (*fn)(void *ctx, const struct gt_check *c), void *ctx);

/* The words for a refusal that is about privileges. */
#define GT_NEEDS_PRIVILEGES                                                                        \
	"not permitted: gotap needs root, or CAP_BPF, CAP_PERFMON and CAP_SYS_PTRACE; where even root is " \
	"refused, the kernel is locked down or a container forbids bpf()"

#endif
