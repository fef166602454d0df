/* gotap -l of binaries: functions and markers, with -v the markers' arguments. */
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "target/image.h"
#include "target/paths.h"

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int list_functions(const char *provider, const char *path, struct gt_image *im,
			  const char *pattern)
{
	struct gt_arena a = {0};
	GT_VEC(const char *) names = {0};
	size_t n;
	const struct gt_image_sym *v = gt_image_syms(im, &n);
	int found = 0;

	for (size_t i = 0; i < n; i++)
		if (gt_glob_go(pattern, v[i].name))
			gt_vec_push(&a, &names, v[i].name);
	if (names.n)
		qsort(names.v, names.n, sizeof(*names.v), by_text);
	for (size_t i = 0; i < names.n; i++) {
		if (i && !strcmp(names.v[i], names.v[i - 1]))
			continue;
		printf("%s:%s:%s\n", provider, path, names.v[i]);
		found++;
	}
	gt_arena_free(&a);
	return found;
}

static void print_args(const struct gt_site_args *args)
{
	for (size_t i = 0; i < args->n; i++) {
		const struct gt_site_arg *a = &args->args[i];

		if (a->kind == GT_SITE_NONE)
			printf("    arg%zu  cannot be read\n", i);
		else
			printf("    arg%zu  %sint%d\n", i, a->is_signed ? "" : "u", a->size * 8);
	}
}

static int list_markers(const char *path, struct gt_image *im, const char *pattern, bool verbose)
{
	size_t n;
	const struct gt_marker *v = gt_image_markers(im, &n);
	int found = 0;

	for (size_t i = 0; i < n; i++) {
		char *name = gt_xprintf("%s:%s", v[i].provider, v[i].name);
		bool again = i && !strcmp(v[i].provider, v[i - 1].provider) &&
			     !strcmp(v[i].name, v[i - 1].name);

		if (!again && (gt_glob(pattern, name) || gt_glob(pattern, v[i].name))) {
			printf("usdt:%s:%s\n", path, name);
			if (verbose)
				print_args(&v[i].spec);
			found++;
		}
		free(name);
	}
	return found;
}

int gt_cli_list_user(const char *provider, const char *rest, pid_t pid, bool verbose)
{
	struct gt_arena a = {0};
	struct gt_paths paths = {0};
	const char *colon = strchr(rest, ':');
	const char *binary =
		gt_arena_strndup(&a, rest, colon ? (size_t)(colon - rest) : strlen(rest));
	const char *pattern = colon && colon[1] ? colon + 1 : "*";
	int found = 0;

	gt_paths_find(&a, binary, pid, &paths);
	for (size_t i = 0; i < paths.n; i++) {
		const char *why;
		struct gt_image *im;

		if (gt_image_open(paths.v[i], &im, &why))
			continue;
		found += !strcmp(provider, "usdt")
				 ? list_markers(paths.v[i], im, pattern, verbose)
				 : list_functions(provider, paths.v[i], im, pattern);
		gt_image_close(im);
	}
	gt_arena_free(&a);
	return found;
}
