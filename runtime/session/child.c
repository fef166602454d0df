/*
 * The command of -c. It is stopped by ptrace after its exec and before its first instruction: then it
 * is a process like any other, with a binary and a load address, and has run nothing yet. Letting it
 * go ends the tracing by ptrace; should gotap die before that, the kernel ends the child.
 *
 * ptrace is per thread: start, release and end belong to one thread.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "session/private.h"

/* Between SIGTERM and SIGKILL. */
enum { PATIENCE_MS = 2000 };

_Noreturn static void be_child(char *const *argv, int report)
{
	sigset_t none;
	int err;

	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	signal(SIGPIPE, SIG_DFL);
	if (!ptrace(PTRACE_TRACEME, 0, NULL, NULL))
		execvp(argv[0], argv);
	err = errno;
	if (write(report, &err, sizeof(err)) < 0)
		_exit(126);
	_exit(127);
}

/* Until the stop of the exec; a signal that comes before it is passed on. */
static void wait_exec(pid_t pid, int *status)
{
	for (;;) {
		if (waitpid(pid, status, 0) < 0) {
			if (errno == EINTR)
				continue;
			*status = 0;
			return;
		}
		if (!WIFSTOPPED(*status) || WSTOPSIG(*status) == SIGTRAP)
			return;
		ptrace(PTRACE_CONT, pid, NULL, (void *)(intptr_t)WSTOPSIG(*status));
	}
}

int gt_child_start(struct gt_session *s)
{
	char *const *argv = s->opts.child;
	int report[2], err = 0, status;
	pid_t pid;

	if (pipe2(report, O_CLOEXEC))
		return gt_session_fail(s, -errno, "cannot start %s: %s", argv[0], strerror(errno));
	fflush(NULL); /* what is buffered must not come out twice */
	pid = fork();
	if (!pid)
		be_child(argv, report[1]);
	close(report[1]);
	if (pid < 0) {
		err = errno;
		close(report[0]);
		return gt_session_fail(s, -err, "cannot start %s: %s", argv[0], strerror(err));
	}
	s->child.pid = pid;
	wait_exec(pid, &status);
	if (!WIFSTOPPED(status)) {
		s->child.reaped = true;
		if (read(report[0], &err, sizeof(err)) != sizeof(err))
			err = ECHILD;
		close(report[0]);
		return gt_session_fail(s, -err, "cannot start %s: %s", argv[0],
				       err == ENOENT  ? "no such command"
				       : err == EPERM ? "ptrace is not permitted here; use -p"
						      : strerror(err));
	}
	close(report[0]);
	if (ptrace(PTRACE_SETOPTIONS, pid, NULL, PTRACE_O_EXITKILL))
		return gt_session_fail(s, -errno, "cannot hold %s: %s", argv[0], strerror(errno));
	return 0;
}

int gt_child_release(struct gt_session *s)
{
	if (!s->child.pid || s->child.released)
		return 0;
	s->child.released = true;
	/* Somebody else may have killed it meanwhile: then it has ended, which is no error. */
	if (ptrace(PTRACE_DETACH, s->child.pid, NULL, NULL) && errno != ESRCH)
		return gt_session_fail(s, -errno, "cannot let %s run: %s", s->opts.child[0],
				       strerror(errno));
	return 0;
}

static bool reap(struct gt_held_child *c, int ms)
{
	for (; !c->reaped; ms -= 10) {
		int status;
		pid_t got = waitpid(c->pid, &status, WNOHANG);

		if (got == c->pid && !WIFSTOPPED(status)) {
			c->status =
				WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
			c->reaped = true;
		} else if (got < 0)
			c->reaped = true;
		else if (ms <= 0)
			return false;
		else
			nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
	}
	return true;
}

int gt_child_end(struct gt_session *s)
{
	struct gt_held_child *c = &s->child;

	if (!c->pid || reap(c, 0))
		return c->status;
	if (c->released) {
		kill(c->pid, SIGTERM);
		if (reap(c, PATIENCE_MS))
			return 0;
	}
	kill(c->pid, SIGKILL);
	reap(c, PATIENCE_MS);
	return 0;
}
