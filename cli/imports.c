/*
 * Where imports come from: files beside the importing script, or the .gt and .bt files of a directory. What
 * anybody may write to is refused, since gotap runs as root.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

static bool refuse(struct gt_arena *a, const char **why, const char *fmt, ...)
{
	va_list ap;
	va_start(ap, fmt);
	*why = gt_arena_vprintf(a, fmt, ap);
	va_end(ap);
	return false;
}

/* From the importing file's folder; a script of -e or stdin stands in the current one. */
static const char *resolve(struct gt_arena *a, const char *from, const char *path)
{
	const char *slash = strrchr(from, '/');
	if (*path == '/' || !slash)
		return path;
	return gt_arena_printf(a, "%.*s/%s", (int)(slash - from), from, path);
}

/* Others must not be able to change what root runs; the sticky bit keeps only names safe. */
static bool safe(struct gt_arena *a, const char *path, const struct stat *st, const char **why)
{
	if (st->st_mode & S_IWOTH)
		return refuse(a, why, "anybody may write to %s; `chmod o-w` it",
			      S_ISDIR(st->st_mode) ? "this directory" : path);
	return true;
}

/* One name for one file, as short as it is clear: from the current folder where it is below. */
static const char *short_name(const char *real)
{
	char *here = getcwd(NULL, 0);
	size_t n = here ? strlen(here) : 0;
	bool below = n && !strncmp(real, here, n) && real[n] == '/';

	free(here);
	return below ? real + n + 1 : real;
}

static bool add(struct gt_arena *a, const char *path, struct gt_source *out, const char **why)
{
	char *real = realpath(path, NULL);
	struct stat st;
	bool good = false;

	if (!real || stat(real, &st))
		refuse(a, why, "%s", strerror(errno));
	else if (!S_ISREG(st.st_mode))
		refuse(a, why, "it is neither a file nor a directory");
	else if (safe(a, path, &st, why))
		good = gt_cli_read_file(real, out, why);
	if (good)
		out->name = gt_arena_strdup(a, short_name(real));
	free(real);
	return good;
}

static int is_script(const struct dirent *d)
{
	size_t n = strlen(d->d_name);
	const char *end = d->d_name + n - (n > 3 ? 3 : n);
	return d->d_name[0] != '.' && (!strcmp(end, ".gt") || !strcmp(end, ".bt"));
}

static bool add_directory(struct gt_arena *a, const char *path, struct gt_source **out, int *n,
			  const char **why)
{
	struct dirent **names;
	int count = scandir(path, &names, is_script, alphasort);
	bool good = true;

	if (count < 0)
		return refuse(a, why, "%s", strerror(errno));
	if (!count)
		good = refuse(a, why, "the directory holds no .gt or .bt file");
	*out = gt_new_n(a, struct gt_source, (size_t)count);
	for (int i = 0; i < count; i++) {
		const char *file = gt_arena_printf(a, "%s/%s", path, names[i]->d_name);
		good = good && add(a, file, &(*out)[i], why);
		free(names[i]);
	}
	free(names);
	*n = count;
	return good;
}

static bool load(void *arg, struct gt_arena *a, const char *from, const char *path,
		 struct gt_source **out, int *n, const char **why)
{
	struct stat st;

	(void)arg;
	path = resolve(a, from, path);
	if (stat(path, &st))
		return refuse(a, why, "%s", strerror(errno));
	if (S_ISDIR(st.st_mode))
		return safe(a, path, &st, why) && add_directory(a, path, out, n, why);
	*n = 1;
	*out = gt_new(a, struct gt_source);
	return add(a, path, *out, why);
}

const struct gt_loader gt_cli_loader = {.load = load};
