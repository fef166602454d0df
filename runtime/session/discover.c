/*
 * Which binaries and processes a session is about.
 *
 * -p and -c: those processes. -b: those binaries, and every process of them. Neither: every Go program
 * that runs. Binaries are told apart by device and inode, and are opened through /proc, so that deleted
 * files and other mount namespaces work. Processes that start later are found by the kernel where a
 * probe is in the binary; for base programs, which look processes up, gt_session_rescan finds new
 * processes of known binaries. A binary that nobody ran at the start is not looked for.
 */
#include <bpf/bpf.h>
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/map.h"
#include "session/private.h"

/* Targets' indices have 16 bits in values, and 0 is none. */
enum { MAX_TARGETS = 4096 };

static int find_target(const struct gt_session *s, dev_t dev, ino_t ino)
{
	for (size_t i = 0; i < s->targets.n; i++)
		if (gt_target_dev(s->targets.v[i]) == dev && gt_target_ino(s->targets.v[i]) == ino)
			return (int)i;
	return -1;
}

/*
 * Opens a binary as a target unless it is one already. Index, or negative errno with *why.
 */
static int add_target(struct gt_session *s, const char *path, const char **why)
{
	struct gt_instance t = {.fd = -1};
	struct stat st;
	int err, known;

	t.fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (t.fd < 0 || fstat(t.fd, &st)) {
		err = -errno;
		*why = strerror(-err);
		goto fail;
	}
	if ((known = find_target(s, st.st_dev, st.st_ino)) >= 0) {
		close(t.fd);
		return known;
	}
	if (s->targets.n == MAX_TARGETS) {
		err = -E2BIG;
		*why = "too many different Go programs";
		goto fail;
	}
	err = gt_target_open(path, &t.target, why);
	if (err)
		goto fail;
	if (gt_target_dev(t.target) != st.st_dev || gt_target_ino(t.target) != st.st_ino) {
		err = -ESTALE;
		*why = "the file was replaced while it was opened; try again";
		goto fail;
	}
	t.path = gt_arena_printf(&s->arena, "/proc/self/fd/%d", t.fd);
	gt_vec_push(&s->arena, &s->targets, t.target);
	gt_vec_push(&s->arena, &s->instances, t);
	return (int)s->targets.n - 1;
fail:
	gt_target_close(t.target);
	if (t.fd >= 0)
		close(t.fd);
	return err;
}

/*
 * The best name under which a process's binary can be opened: its own path, that path inside the
 * process's root, or for a deleted file the link in /proc.
 */
static const char *exe_path(struct gt_session *s, pid_t pid, const struct stat *st)
{
	const char *link = gt_arena_printf(&s->arena, "/proc/%d/exe", pid), *inside;
	char path[4096];
	ssize_t n = readlink(link, path, sizeof(path) - 1);
	struct stat seen;

	if (n > 0) {
		path[n] = 0;
		if (!stat(path, &seen) && seen.st_dev == st->st_dev && seen.st_ino == st->st_ino)
			return gt_arena_strdup(&s->arena, path);
		inside = gt_arena_printf(&s->arena, "/proc/%d/root%s", pid, path);
		if (!stat(inside, &seen) && seen.st_dev == st->st_dev && seen.st_ino == st->st_ino)
			return inside;
	}
	return link;
}

static void add_proc(struct gt_session *s, pid_t pid, int target, bool wait)
{
	struct gt_proc p = {.pid = pid, .target = target, .pidfd = -1, .seen = true};

	if (wait)
		p.pidfd = (int)syscall(SYS_pidfd_open, pid, 0);
	gt_vec_push(&s->arena, &s->procs, p);
}

static bool known_proc(struct gt_session *s, pid_t pid, int target)
{
	for (size_t i = 0; i < s->procs.n; i++)
		if (s->procs.v[i].pid == pid && s->procs.v[i].target == target)
			return s->procs.v[i].seen = true;
	return false;
}

/* Does the script need targets to be Go programs? Otherwise they may be any. */
static bool needs_go(const struct gt_session *s)
{
	for (int i = 0; i < s->m->nprogs; i++)
		if (gt_prog_kind_scope(s->m->progs[i].kind) == GT_SCOPE_TARGET)
			return true;
	return false;
}

/* Id of the process that a thread belongs to, 0 when there is none. */
static pid_t process_of(pid_t tid)
{
	char path[64], line[128];
	pid_t tgid = 0;
	FILE *f;

	snprintf(path, sizeof(path), "/proc/%d/status", tid);
	f = fopen(path, "re");
	while (f && fgets(line, sizeof(line), f))
		if (sscanf(line, "Tgid: %d", &tgid) == 1)
			break;
	if (f)
		fclose(f);
	return tgid;
}

/* A process by its id, which must be there. */
static int add_pid(struct gt_session *s, pid_t pid)
{
	const char *link = gt_arena_printf(&s->arena, "/proc/%d/exe", pid), *path, *why = NULL;
	pid_t tgid = process_of(pid);
	struct stat st;
	int target;

	if (!tgid)
		return gt_session_fail(s, -ESRCH, "there is no process %d", pid);
	if (tgid != pid)
		return gt_session_fail(s, -EINVAL, "%d is a thread of process %d; use -p %d", pid,
				       tgid, tgid);
	if (stat(link, &st)) {
		if (errno == EACCES || errno == EPERM)
			return gt_session_fail(s, -EACCES, "process %d: %s", pid,
					       GT_NEEDS_PRIVILEGES);
		return gt_session_fail(
			s, -ENOEXEC, "process %d has no program: it has ended, or is the kernel's",
			pid);
	}
	path = exe_path(s, pid, &st);
	target = add_target(s, path, &why);
	if (target < 0 && needs_go(s))
		return gt_session_fail(s, target, "process %d (%s): %s", pid, path, why);
	if (target < 0)
		target = GT_NO_TARGET;
	add_proc(s, pid, target, true);
	return 0;
}

/* Calls back for each process but our own. */
static void each_process(struct gt_session *s,
			 void (*fn)(struct gt_session *s, pid_t pid, const struct stat *st))
{
	DIR *d = opendir("/proc");
	struct dirent *e;

	if (!d)
		return;
	while ((e = readdir(d))) {
		char path[64];
		struct stat st;
		pid_t pid = isdigit((unsigned char)e->d_name[0]) ? (pid_t)atoi(e->d_name) : 0;

		snprintf(path, sizeof(path), "/proc/%d/exe", pid);
		if (pid > 0 && pid != getpid() && !stat(path, &st))
			fn(s, pid, &st);
	}
	closedir(d);
}

static void add_if_known(struct gt_session *s, pid_t pid, const struct stat *st)
{
	int target = find_target(s, st->st_dev, st->st_ino);

	if (target >= 0 && !known_proc(s, pid, target))
		add_proc(s, pid, target, false);
}

static void add_if_go(struct gt_session *s, pid_t pid, const struct stat *st)
{
	const char *key = gt_arena_printf(&s->arena, "%lx:%lx", (unsigned long)st->st_dev,
					  (unsigned long)st->st_ino);
	const char *path, *why = NULL;
	int target = find_target(s, st->st_dev, st->st_ino);

	if (gt_map_get(&s->others, key))
		return;
	if (target < 0) {
		path = exe_path(s, pid, st);
		target = gt_is_go(path) ? add_target(s, path, &why) : -ENOEXEC;
		if (why)
			gt_session_say(s, "%s is left out: %s", path, why);
		if (target < 0) {
			gt_map_set(&s->others, key, (void *)key);
			return;
		}
	}
	add_proc(s, pid, target, false);
}

static int discover_all(struct gt_session *s)
{
	each_process(s, add_if_go);
	gt_map_free(&s->others);
	if (s->targets.n)
		return 0;
	if (needs_go(s))
		return gt_session_fail(
			s, -ENOENT,
			"no Go program is running%s; say which to trace with -p PID, -c COMMAND or "
			"-b BINARY",
			geteuid() ? " that you may look at" : "");
	gt_session_warn(
		s,
		"no Go program is running: what asks Go about the current thread will be absent");
	return 0;
}

static int discover_binaries(struct gt_session *s)
{
	for (int i = 0; i < s->opts.nbinaries; i++) {
		const char *why = NULL;
		int target = add_target(s, s->opts.binaries[i], &why);

		if (target < 0)
			return gt_session_fail(s, target, "%s: %s", s->opts.binaries[i], why);
	}
	each_process(s, add_if_known);
	return 0;
}

int gt_session_discover(struct gt_session *s)
{
	int err = 0;

	if (!s->needs_targets)
		return 0;
	if (s->all)
		return discover_all(s);
	if (s->opts.nbinaries)
		return discover_binaries(s);
	if (s->opts.child) {
		err = gt_child_start(s);
		return err ? err : add_pid(s, s->child.pid);
	}
	for (int i = 0; i < s->opts.npids && !err; i++)
		err = add_pid(s, s->opts.pids[i]);
	return err;
}

void gt_session_forget(struct gt_session *s, size_t proc)
{
	struct gt_proc *p = &s->procs.v[proc];
	uint32_t key = (uint32_t)p->pid;

	if (s->procs_fd >= 0)
		bpf_map_delete_elem(s->procs_fd, &key);
	if (p->pidfd >= 0)
		close(p->pidfd);
	*p = s->procs.v[--s->procs.n];
}

void gt_session_rescan(struct gt_session *s)
{
	size_t before = s->procs.n, i;

	for (i = 0; i < s->procs.n; i++)
		s->procs.v[i].seen = false;
	each_process(s, add_if_known);
	for (i = before; i < s->procs.n; i++)
		gt_session_write_row(s, &s->procs.v[i]);
	for (i = s->procs.n; i-- > 0;)
		if (!s->procs.v[i].seen)
			gt_session_forget(s, i);
}
