/* Programs that nothing in the kernel triggers: begin, end and interval are run from here. */
#include <bpf/bpf.h>
#include <errno.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "session/private.h"
#include "snapshot/memory.h"

/* What gostat() gives in the programs run from here: of the one process that is traced, else absent. */
static void write_stats(struct gt_session *s, int fd)
{
	struct {
		uint64_t present;
		int64_t value;
	} v;
	struct gt_memory mem;
	bool one = s->procs.n == 1 &&
		   !gt_memory_open(&mem, s->targets.v[s->procs.v[0].target], s->procs.v[0].pid);
	uint32_t key = 0;

	for (int i = 0; i < s->m->nslots; i++) {
		if (s->m->slots[i].kind != GT_SLOT_STAT)
			continue;
		v.value = 0;
		v.present = one &&
			    gt_stat_read(&mem, gt_stat_find(gt_slot_subject(s->m->slots[i].name)),
					 &v.value);
		bpf_map_update_elem(fd, &key, &v, BPF_ANY);
		key++;
	}
	if (s->procs.n > 1 && !s->told_stats)
		gt_session_warn(s,
				"gostat() outside the program's own probes is about one process, "
				"and %zu are traced: it is absent",
				s->procs.n);
	s->told_stats = true;
}

int gt_session_run_program(struct gt_session *s, int prog)
{
	int stats_fd = bpf_object__find_map_fd_by_name(s->base, "gt_stats");
	LIBBPF_OPTS(bpf_test_run_opts, opts);
	int fd = bpf_program__fd(gt_session_program(s, s->base, prog));

	if (stats_fd >= 0)
		write_stats(s, stats_fd);
	int err = bpf_prog_test_run_opts(fd, &opts);

	return err ? gt_session_fail(s, err, "cannot run %s: %s", s->m->progs[prog].probe,
				     strerror(-err))
		   : 0;
}

int gt_session_run_programs(struct gt_session *s, enum gt_prog_kind kind)
{
	int err = 0;

	for (int i = 0; i < s->m->nprogs && !err; i++)
		if (s->m->progs[i].kind == kind)
			err = gt_session_run_program(s, i);
	return err;
}

int gt_timer_new(uint64_t first_ns, uint64_t period_ns)
{
	struct itimerspec t = {
		.it_value = {(time_t)(first_ns / 1000000000), (long)(first_ns % 1000000000)},
		.it_interval = {(time_t)(period_ns / 1000000000), (long)(period_ns % 1000000000)},
	};
	int fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);

	if (fd < 0)
		return -errno;
	if (timerfd_settime(fd, 0, &t, NULL)) {
		int err = -errno;

		close(fd);
		return err;
	}
	return fd;
}
