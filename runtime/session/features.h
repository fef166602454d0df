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

/* The words for a refusal that is about privileges. */
#define GT_NEEDS_PRIVILEGES                                                                        \
	"not permitted: gotap needs root, or CAP_BPF, CAP_PERFMON and CAP_SYS_PTRACE; where even root is " \
	"refused, the kernel is locked down or a container forbids bpf()"

#endif
