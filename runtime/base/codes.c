/* Texts of numbers of the system; see codes.h. They read as in bpftrace. */
#include "base/codes.h"

#include <inttypes.h>
#include <pwd.h>
#include <string.h>

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

const char *gt_code_text(struct gt_arena *a, const char *codes, int64_t n)
{
	if (!strcmp(codes, "errno")) /* the kernel's functions return them negated */
		return at(errnos, GT_COUNT(errnos), n < 0 && n != INT64_MIN ? -n : n,
			  "Unknown error");
	if (!strcmp(codes, "syscall"))
		return at(syscalls, GT_COUNT(syscalls), n, "Unknown syscall");
	if (!strcmp(codes, "signal"))
		return n >= 0 && n <= 64 ? gt_arena_strdup(a, strsignal((int)n)) : "N/A";
	char buf[4096];
	struct passwd pw, *found = NULL;
	if (!strcmp(codes, "user") && !getpwuid_r((uid_t)n, &pw, buf, sizeof(buf), &found) && found)
		return gt_arena_strdup(a, pw.pw_name);
	return gt_arena_printf(a, "%" PRId64, n);
}
