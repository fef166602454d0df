/* Files by the names that people write; see paths.h. */
#include "target/paths.h"

#include <dirent.h>
#include <elf.h>
#include <fcntl.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/map.h"

static bool is_elf(const char *path)
{
	char magic[SELFMAG] = "";
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	bool is = fd >= 0 && read(fd, magic, SELFMAG) == SELFMAG && !memcmp(magic, ELFMAG, SELFMAG);

	if (fd >= 0)
		close(fd);
	return is;
}

static void add(struct gt_arena *a, struct gt_paths *out, const char *path)
{
	struct stat st, is;

	if (stat(path, &st) || !S_ISREG(st.st_mode))
		return;
	for (size_t i = 0; i < out->n; i++)
		if (!stat(out->v[i], &is) && is.st_dev == st.st_dev && is.st_ino == st.st_ino)
			return;
	gt_vec_push(a, out, gt_arena_strdup(a, path));
}

static void add_pattern(struct gt_arena *a, struct gt_paths *out, const char *pattern, bool first)
{
	glob_t g;

	if (glob(pattern, 0, NULL, &g))
		return;
	for (size_t i = 0; i < g.gl_pathc && !(first && out->n); i++)
		if (is_elf(g.gl_pathv[i]))
			add(a, out, g.gl_pathv[i]);
	globfree(&g);
}

/* Does the process see other files than we do? Then they are below this folder. */
static const char *root_of(struct gt_arena *a, pid_t pid)
{
	struct stat own, theirs;

	if (!pid || stat("/proc/self/ns/mnt", &own) ||
	    stat(gt_arena_printf(a, "/proc/%d/ns/mnt", pid), &theirs) ||
	    own.st_ino == theirs.st_ino)
		return "";
	return gt_arena_printf(a, "/proc/%d/root", pid);
}

/* "libc.so.6" is named by itself, by "libc.so" and by "libc". */
static bool names_file(const char *name, const char *file)
{
	size_t n = strlen(name);

	return !strncmp(name, file, n) &&
	       (!file[n] || !strncmp(file + n, ".so", 3) || file[n] == '.');
}

/* `seen` (or NULL) spares files that other processes have, too. */
static void add_mapped(struct gt_arena *a, const char *name, pid_t pid, struct gt_map *seen,
		       struct gt_paths *out)
{
	const char *root = root_of(a, pid);
	FILE *f = fopen(gt_arena_printf(a, "/proc/%d/maps", pid), "re");
	char line[4352];

	while (f && fgets(line, sizeof(line), f)) {
		char *path = strchr(line, '/'), perms[5] = "", *file;

		line[strcspn(line, "\n")] = 0;
		if (!path || sscanf(line, "%*s %4s", perms) != 1 || perms[2] != 'x')
			continue;
		file = strrchr(path, '/') + 1;
		if (seen) {
			const char *key = gt_arena_printf(a, "%s%s", root, path);

			if (gt_map_get(seen, key))
				continue;
			gt_map_set(seen, key, (void *)key);
		}
		if (!*name || !strcmp(name, "*") || gt_glob(name, file) || names_file(name, file))
			add(a, out, gt_arena_printf(a, "%s%s", root, path));
	}
	if (f)
		fclose(f);
}

static void add_mapped_by_any(struct gt_arena *a, struct gt_paths *out)
{
	DIR *d = opendir("/proc");
	struct gt_map seen = {0};
	struct dirent *e;

	while (d && (e = readdir(d)))
		if (e->d_name[0] >= '1' && e->d_name[0] <= '9')
			add_mapped(a, "*", (pid_t)atoi(e->d_name), &seen, out);
	if (d)
		closedir(d);
	gt_map_free(&seen);
}

static void add_from(struct gt_arena *a, const char *list, const char *name, bool library,
		     struct gt_paths *out)
{
	char *dirs = gt_xstrdup(list), *save = NULL;
	bool wild = strpbrk(name, "*?[");

	for (char *dir = strtok_r(dirs, ":", &save); dir && (wild || !out->n);
	     dir = strtok_r(NULL, ":", &save)) {
		add_pattern(a, out, gt_arena_printf(a, "%s/%s", dir, name), !wild);
		if (library && !wild && !out->n)
			add_pattern(a, out, gt_arena_printf(a, "%s/%s.so*", dir, name), true);
	}
	free(dirs);
}

void gt_paths_find(struct gt_arena *a, const char *name, pid_t pid, struct gt_paths *out)
{
	static const char libraries[] = "/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu:/lib64:"
					"/usr/lib64:/lib:/usr/lib:/usr/local/lib";
	const char *path = getenv("PATH"), *own = getenv("LD_LIBRARY_PATH");

	if (strchr(name, '/')) {
		const char *root = *name == '/' ? root_of(a, pid) : "";

		if (strpbrk(name, "*?["))
			add_pattern(a, out, gt_arena_printf(a, "%s%s", root, name), false);
		else
			add(a, out, gt_arena_printf(a, "%s%s", root, name));
		return;
	}
	if (pid)
		add_mapped(a, name, pid, NULL, out);
	else if (!strcmp(name, "*"))
		add_mapped_by_any(a, out);
	if (out->n || !*name || !strcmp(name, "*"))
		return;
	add_from(a, path ? path : "/usr/bin:/usr/sbin:/bin:/sbin", name, false, out);
	if (!out->n && own)
		add_from(a, own, name, true, out);
	if (!out->n)
		add_from(a, libraries, name, true, out);
}
