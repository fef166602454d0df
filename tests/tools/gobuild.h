/* Go programs for tests, by tests/tools/gobuild.sh: run from the top of the source tree. */
#ifndef GT_TESTS_GOBUILD_H
#define GT_TESTS_GOBUILD_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One release of every minor that gotap reads. */
static const char *const go_versions[] = {"1.18.10", "1.19.13", "1.20.14", "1.21.13", "1.22.12",
					  "1.23.12", "1.24.4",	"1.25.5",  "1.26.8",  "1.27.4"};
enum { GO_VERSIONS = sizeof(go_versions) / sizeof(go_versions[0]) };

/* Output lines of a command, to free; *status its exit status. */
static inline char *run_command(const char *command, int *status)
{
	FILE *f = popen(command, "r");
	char *text = NULL;
	size_t n = 0, cap = 0, got;
	do {
		if (cap - n < 1 << 16)
			text = realloc(text, cap += 1 << 20);
		got = f ? fread(text + n, 1, (1 << 16) - 1, f) : 0;
		n += got;
	} while (got);
	text[n] = 0;
	int s = f ? pclose(f) : -1;
	if (status)
		*status = s < 0 ? s : s >> 8;
	return text;
}

/* Path of a built program, to free; NULL when that toolchain cannot be had (the reason is on stderr). */
static inline char *gobuild(const char *env, const char *version, const char *src,
			    const char *flags)
{
	char command[512];
	int status;
	snprintf(command, sizeof(command), "%s tests/tools/gobuild.sh %s %s %s", env, version, src,
		 flags);
	char *path = run_command(command, &status);
	path[strcspn(path, "\n")] = 0;
	if (!status)
		return path;
	if (status != 77) {
		fprintf(stderr, "%s: failed\n", command);
		exit(1);
	}
	free(path);
	return NULL;
}

#endif
