/* Programs that nothing in the kernel triggers: begin, end and interval are run from here. */
#include <bpf/bpf.h>
#include <errno.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "session/private.h"

int gt_session_run_program(struct gt_session *s, int prog)
{
	LIBBPF_OPTS(bpf_test_run_opts, opts);
	int fd = bpf_program__fd(gt_session_program(s, s->base, prog));
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
