/* Kernel features by trying; see features.h. */
#include "session/features.h"

#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <unistd.h>

#include "base/arena.h"

static int load_smallest(bool multi)
{
	/* return 0 */
	const struct bpf_insn insns[] = {{.code = BPF_ALU64 | BPF_MOV | BPF_K},
					 {.code = BPF_JMP | BPF_EXIT}};
	LIBBPF_OPTS(bpf_prog_load_opts, opts);

	if (multi)
		opts.expected_attach_type = GT_TRACE_UPROBE_MULTI;
	return bpf_prog_load(BPF_PROG_TYPE_KPROBE, "gotap_try", "GPL", insns, GT_COUNT(insns),
			     &opts);
}

/* "/" is no binary: a kernel that understands the request says so (EBADF) and attaches nothing. */
static int try_link(int prog, int pid)
{
	const unsigned long offset = 0;
	LIBBPF_OPTS(bpf_link_create_opts, opts, .uprobe_multi.path = "/",
		    .uprobe_multi.offsets = &offset, .uprobe_multi.cnt = 1,
		    .uprobe_multi.pid = (unsigned)pid);
	int fd = bpf_link_create(prog, -1, GT_TRACE_UPROBE_MULTI, &opts), err = -errno;

	if (fd >= 0)
		close(fd);
	return fd >= 0 ? 0 : err;
}

int gt_features_get(const struct gt_features **out, const char **why)
{
	static struct gt_features found;
	static bool known;
	int fd;

	*out = &found;
	if (known)
		return 0;
	fd = load_smallest(false);
	if (fd < 0) {
		*why = fd == -EPERM || fd == -EACCES ? GT_NEEDS_PRIVILEGES
		       : fd == -ENOSYS
			       ? "this kernel has no BPF: it lacks bpf() (CONFIG_BPF_SYSCALL)"
		       : fd == -EINVAL
			       ? "this kernel's BPF has no programs for probes (CONFIG_BPF_EVENTS)"
			       : "this kernel does not load even the smallest BPF program";
		return fd;
	}
	close(fd);
	fd = load_smallest(true);
	if (fd >= 0) {
		found.multi = try_link(fd, 0) == -EBADF;
		/* Kernels that filter by process refuse a negative PID before they look at the path. */
		found.multi_pid = found.multi && try_link(fd, -1) == -EINVAL;
		close(fd);
	}
	known = true;
	return 0;
}

bool gt_features_kprobes(void)
{
	return !access("/sys/bus/event_source/devices/kprobe/type", F_OK);
}
