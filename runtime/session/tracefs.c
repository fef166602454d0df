/* Tracepoints by name; see tracefs.h. */
#include "session/tracefs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/buf.h"

static int open_mounted(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), events;
	struct statfs st;

	if (fd < 0)
		return -errno;
	events = fstatfs(fd, &st) || st.f_type != TRACEFS_MAGIC
			 ? -1
			 : openat(fd, "events", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	close(fd);
	return events < 0 ? -ENOENT : events;
}

static int open_detached(void)
{
	int fs, mnt, fd, err;

	fs = fsopen("tracefs", FSOPEN_CLOEXEC);
	if (fs < 0)
		return -errno;
	if (fsconfig(fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0)) {
		err = -errno;
		close(fs);
		return err;
	}
	mnt = fsmount(fs, FSMOUNT_CLOEXEC, MOUNT_ATTR_RDONLY);
	err = -errno;
	close(fs);
	if (mnt < 0)
		return err;
	fd = openat(mnt, "events", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	err = -errno;
	close(mnt);
	return fd < 0 ? err : fd;
}

int gt_tracefs_open(void)
{
	static const char *const places[] = {"/sys/kernel/tracing", "/sys/kernel/debug/tracing"};

	for (size_t i = 0; i < GT_COUNT(places); i++) {
		int fd = open_mounted(places[i]);

		if (fd >= 0)
			return fd;
	}
	return open_detached();
}

int gt_tracefs_id(int fd, const char *category, const char *event)
{
	char path[256], text[32] = "";
	ssize_t n;
	int id;

	/* The names come from a script: they must not walk out of the folder. */
	if (strpbrk(category, "/.") || strpbrk(event, "/.") || !*category || !*event ||
	    snprintf(path, sizeof(path), "%s/%s/id", category, event) >= (int)sizeof(path))
		return -ENOENT;
	fd = openat(fd, path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return -errno;
	n = read(fd, text, sizeof(text) - 1);
	close(fd);
	id = n > 0 ? atoi(text) : 0;
	return id > 0 ? id : -ENOENT;
}

static bool is_folder(const struct dirent *d)
{
	return (d->d_type == DT_DIR || d->d_type == DT_UNKNOWN) && d->d_name[0] != '.';
}

static DIR *open_folder(int at, const char *name)
{
	int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);

	if (fd >= 0 && !dir)
		close(fd);
	return dir;
}

int gt_tracefs_each(int fd, int (*fn)(void *ctx, const char *category, const char *event),
		    void *ctx)
{
	DIR *all = open_folder(fd, "."), *one;
	struct dirent *c, *e;
	int ret = 0;

	if (!all)
		return -errno;
	while (!ret && (c = readdir(all))) {
		if (!is_folder(c) || !(one = open_folder(dirfd(all), c->d_name)))
			continue;
		while (!ret && (e = readdir(one)))
			if (is_folder(e))
				ret = fn(ctx, c->d_name, e->d_name);
		closedir(one);
	}
	closedir(all);
	return ret;
}

struct search {
	struct gt_arena arena;
	struct gt_near near;
};

static int consider(void *ctx, const char *category, const char *event)
{
	struct search *s = ctx;

	gt_near_add(&s->near, gt_arena_printf(&s->arena, "%s:%s", category, event));
	return 0;
}

char *gt_tracefs_unknown(int fd, const char *category, const char *event)
{
	struct search s = {0};
	struct gt_buf b = {0};

	s.near.name = gt_arena_printf(&s.arena, "%s:%s", category, event);
	gt_tracefs_each(fd, consider, &s);
	gt_buf_printf(&b, "this kernel has no tracepoint:%s", s.near.name);
	for (int i = 0; i < s.near.n; i++)
		gt_buf_printf(&b, "%s tracepoint:%s", i ? "," : "; nearest:", s.near.best[i]);
	gt_arena_free(&s.arena);
	return b.p;
}
