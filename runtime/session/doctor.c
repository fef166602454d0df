/*
 * What gotap doctor asks the kernel. A thing is there when doing it succeeds: versions and configurations
 * are not looked at, since distributions mend and containers forbid.
 */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/perf_event.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/arena.h"
#include "session/features.h"
#include "session/kbtf.h"
#include "session/tracefs.h"

enum { MAP_BYTES = 16 << 20 };

static int close_or_errno(int fd)
{
	int err = -errno;

	if (fd < 0)
		return err;
	close(fd);
	return 0;
}

static int try_bpf(void)
{
	const struct gt_features *f;
	const char *why;

	return gt_features_get(&f, &why);
}

static int try_multi(void)
{
	const struct gt_features *f;
	const char *why;
	int err = gt_features_get(&f, &why);

	return err ? err : f->multi ? 0 : -EOPNOTSUPP;
}

static int try_uprobe(void)
{
	return access("/sys/bus/event_source/devices/uprobe/type", F_OK) ? try_multi() : 0;
}

static int try_ring(void)
{
	return close_or_errno(
		bpf_map_create(BPF_MAP_TYPE_RINGBUF, "gotap_try", 0, 0, MAP_BYTES, NULL));
}

static int try_memory(void)
{
	return close_or_errno(
		bpf_map_create(BPF_MAP_TYPE_ARRAY, "gotap_try", 4, 4096, MAP_BYTES / 4096, NULL));
}

static int try_btf(void)
{
	uint64_t at;

	return gt_kbtf_offset("task_struct.pid", &at);
}

static int try_tracefs(void)
{
	int fd = gt_tracefs_open();

	if (fd < 0)
		return fd;
	close(fd);
	return 0;
}

static int try_kprobe(void)
{
	return gt_features_kprobes() ? 0 : -EOPNOTSUPP;
}

/* Attaches to a function that the kernel has for such trials and that nobody calls. */
static int try_fentry(void)
{
	/* r0 = 0; return */
	const struct bpf_insn insns[] = {{.code = BPF_ALU64 | BPF_MOV | BPF_K},
					 {.code = BPF_JMP | BPF_EXIT}};
	LIBBPF_OPTS(bpf_prog_load_opts, opts, .expected_attach_type = BPF_TRACE_FENTRY);
	int err = gt_kbtf_func("bpf_fentry_test1", &opts.attach_btf_id);

	if (err)
		return err;
	int prog = bpf_prog_load(BPF_PROG_TYPE_TRACING, "gotap_try", "GPL", insns, GT_COUNT(insns),
				 &opts);
	if (prog < 0)
		return prog;
	err = close_or_errno(bpf_raw_tracepoint_open(NULL, prog));
	close(prog);
	return err;
}

static int try_perf(uint32_t type, uint64_t event)
{
	struct perf_event_attr attr = {
		.size = sizeof(attr), .type = type, .config = event, .sample_period = 1000000};

	return close_or_errno(
		(int)syscall(SYS_perf_event_open, &attr, -1, 0, -1, PERF_FLAG_FD_CLOEXEC));
}

static int try_software(void)
{
	return try_perf(PERF_TYPE_SOFTWARE, PERF_COUNT_SW_CPU_CLOCK);
}

static int try_hardware(void)
{
	return try_perf(PERF_TYPE_HARDWARE, PERF_COUNT_HW_CPU_CYCLES);
}

/* A child that lets itself be traced, as the command of -c does. */
static int try_ptrace(void)
{
	int status;
	pid_t pid = fork();

	if (!pid)
		_exit(ptrace(PTRACE_TRACEME, 0, NULL, NULL) ? errno : 0);
	if (pid < 0)
		return -errno;
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	return WIFEXITED(status) ? -WEXITSTATUS(status) : -EPERM;
}

static const struct row {
	const char *name;
	int (*try)(void);
	bool vital;
	const char *use, *remedy;
} rows[] = {
	{"bpf", try_bpf, true, "loading programs", NULL},
	{"ring buffer", try_ring, true, "events", "Linux 5.8 or later"},
	{"uprobe", try_uprobe, true, "probes in programs", "a kernel with CONFIG_UPROBE_EVENTS"},
	{"uprobe_multi", try_multi, false, "attaching many places at once",
	 "Linux 6.6 or later; without it attaching is slower"},
	{"BTF", try_btf, true, "which goroutine runs, fields of the kernel's structs",
	 "a kernel with CONFIG_DEBUG_INFO_BTF"},
	{"map memory", try_memory, false, "maps of 16 MB",
	 "ulimit -l unlimited, or Linux 5.11 or later"},
	{"tracefs", try_tracefs, false, "tracepoints by name",
	 "a kernel with CONFIG_FTRACE; and outside a container: mount -t tracefs tracefs "
	 "/sys/kernel/tracing"},
	{"kprobe", try_kprobe, false, "kprobe and kretprobe",
	 "a kernel with CONFIG_KPROBES; fentry: and fexit: may work instead"},
	{"fentry", try_fentry, false, "fentry and fexit",
	 "a kernel with CONFIG_FUNCTION_TRACER and BTF; tracepoint: and rawtracepoint: work "
	 "without"},
	{"perf events", try_software, false, "profile and software",
	 "CAP_PERFMON, or a container that allows perf_event_open()"},
	{"hardware counters", try_hardware, false, "hardware probes",
	 "virtual machines often have none; software: and profile: work there"},
	{"ptrace", try_ptrace, false, "the command of -c",
	 "sysctl kernel.yama.ptrace_scope below 3, or a container that allows ptrace(); -p needs "
	 "none"},
};

void gt_doctor_check(void (*fn)(void *ctx, const struct gt_check *c), void *ctx)
{
	int bpf = try_bpf();
	bool denied = bpf == -EPERM || bpf == -EACCES;

	for (size_t i = 0; i < GT_COUNT(rows); i++) {
		const struct row *r = &rows[i];
		struct gt_check c = {.name = r->name,
				     .err = r->try(),
				     .vital = r->vital,
				     .use = r->use,
				     .remedy = r->remedy};

		/* Without privileges nothing else is to be learned of what they would give. */
		if (!c.remedy)
			c.remedy = denied ? GT_NEEDS_PRIVILEGES : "a kernel with CONFIG_BPF_EVENTS";
		else if (denied && c.err && r->try != try_ptrace)
			c.remedy = "unknown without the privileges that bpf needs";
		fn(ctx, &c);
	}
}
