/* Texts of numbers of the system; see codes.h. They read as in bpftrace. */
#include "base/codes.h"

#include <dirent.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <linux/futex.h>
#include <linux/icmpv6.h>
#include <netinet/in.h>
#include <netinet/ip_icmp.h>
#include <pwd.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>

enum { DEPTH_MAX = 64 }; /* of nested cgroups */

static const char *const errnos[] = {
#define GT_ERRNO(n, text) [n] = text,
#include "base/errno.def"
#undef GT_ERRNO
};

static const char *const syscalls[] = {
#define GT_SYSCALL(n, name) [n] = name,
#include "base/syscall.def"
#undef GT_SYSCALL
};

static const char *at(const char *const *list, size_t count, int64_t n, const char *unknown)
{
	return n >= 0 && (uint64_t)n < count && list[n] ? list[n] : unknown;
}

/* Path below root of the directory with that inode, or NULL. */
static char *find_inode(const char *path, int64_t inode, int depth)
{
	DIR *d = depth < DEPTH_MAX ? opendir(path) : NULL;
	struct dirent *e;
	char *found = NULL;

	while (d && !found && (e = readdir(d))) {
		if (e->d_type != DT_DIR || e->d_name[0] == '.')
			continue;
		char *below = gt_xprintf("%s/%s", path, e->d_name);
		struct stat st;
		if (!stat(below, &st) && (int64_t)st.st_ino == inode) {
			found = below;
			break;
		}
		found = find_inode(below, inode, depth + 1);
		free(below);
	}
	if (d)
		closedir(d);
	return found;
}

/* "unified:/system.slice"; nothing when no cgroup has that id. */
static const char *cgroup_text(struct gt_arena *a, int64_t id)
{
	FILE *f = fopen("/proc/self/mounts", "re");
	char root[PATH_MAX] = "", line[PATH_MAX + 256];
	struct stat st;

	while (f && fgets(line, sizeof(line), f))
		if (strstr(line, " cgroup2 ") && sscanf(line, "%*s %4095s cgroup2", root) == 1)
			break;
	if (f)
		fclose(f);
	if (!*root)
		return "";
	if (!stat(root, &st) && (int64_t)st.st_ino == id)
		return "unified:/";
	char *path = find_inode(root, id, 0);
	const char *text = path ? gt_arena_printf(a, "unified:%s", path + strlen(root)) : "";
	free(path);
	return text;
}

static const char *process_text(struct gt_arena *a, int64_t pid)
{
	char path[64], name[64] = "";

	snprintf(path, sizeof(path), "/proc/%" PRId64 "/comm", pid);
	FILE *f = fopen(path, "re");
	if (f && fgets(name, sizeof(name), f))
		name[strcspn(name, "\n")] = 0;
	if (f)
		fclose(f);
	return *name ? gt_arena_strdup(a, name) : "N/A";
}

bool gt_code_is_fixed(const char *codes)
{
	return !strcmp(codes, "errno") || !strcmp(codes, "signal") || !strcmp(codes, "syscall");
}

int64_t gt_code_find(struct gt_arena *a, const char *codes, const char *text)
{
	enum { ENOUGH = 4096 };
	const char *unknown = gt_code_text(a, codes, INT32_MAX);

	for (int64_t n = 0; n < ENOUGH && strcmp(text, unknown); n++)
		if (!strcmp(gt_code_text(a, codes, n), text))
			return n;
	return -1;
}

const char *gt_code_text(struct gt_arena *a, const char *codes, int64_t n)
{
	if (!strcmp(codes, "errno")) /* the kernel's functions return them negated */
		return at(errnos, GT_COUNT(errnos), n < 0 && n != INT64_MIN ? -n : n,
			  "Unknown error");
	if (!strcmp(codes, "syscall"))
		return at(syscalls, GT_COUNT(syscalls), n, "Unknown syscall");
	if (!strcmp(codes, "signal"))
		return n >= 0 && n <= 64 ? gt_arena_strdup(a, strsignal((int)n)) : "N/A";
	if (!strcmp(codes, "cgroup"))
		return cgroup_text(a, n);
	if (!strcmp(codes, "no cgroup"))
		return "";
	if (!strcmp(codes, "process"))
		return process_text(a, n);
	char buf[4096];
	struct passwd pw, *found = NULL;
	if (!strcmp(codes, "user") && !getpwuid_r((uid_t)n, &pw, buf, sizeof(buf), &found) && found)
		return gt_arena_strdup(a, pw.pw_name);
	return gt_arena_printf(a, "%" PRId64, n);
}

static const struct {
	const char *name;
	int64_t value;
} headers[] = {
#define GT_HEADER(name) {#name, name},
#include "base/header.def"
#undef GT_HEADER
	/* the kernel's own sched.h */
	{"TASK_RUNNING", 0},
	{"TASK_INTERRUPTIBLE", 1},
	{"TASK_UNINTERRUPTIBLE", 2},
};

bool gt_code_of_header(struct gt_arena *a, const char *name, int64_t *out)
{
	enum { ERRORS = 4096, SIGNALS = 32 };

	for (size_t i = 0; i < GT_COUNT(headers); i++)
		if (!strcmp(headers[i].name, name)) {
			*out = headers[i].value;
			return true;
		}
	if (!strncmp(name, "__NR_", 5)) {
		*out = gt_code_find(a, "syscall", name + 5);
		return *out >= 0;
	}
	for (int n = 1; n < ERRORS; n++) {
		const char *error = strerrorname_np(n),
			   *signal = n < SIGNALS ? sigabbrev_np(n) : NULL;
		*out = n;
		if ((error && !strcmp(error, name)) ||
		    (signal && !strncmp(name, "SIG", 3) && !strcmp(name + 3, signal)))
			return true;
	}
	return false;
}
