/*
 * gotap ps: the Go programs that run. gotap ps PID: its goroutines, read from its memory: those that have state,
 * function, place and stack in common stand together, and the largest group first.
 */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"
#include "event/groups.h"

static bool as_json(const struct gt_cli *c)
{
	return c->run.format && !strcmp(c->run.format, "json");
}

static void json_text(const char *name, const char *text, struct gt_buf *b)
{
	struct gt_value v = {.kind = GT_V_STR, .str = text, .len = strlen(text)};

	gt_buf_printf(b, ", \"%s\": ", name);
	gt_value_json(&v, b);
}

/* The binary of a process, even where its name is gone or means another file here. */
static struct gt_target *open_process(pid_t pid, char path[PATH_MAX], const char **why)
{
	char link[32];
	struct gt_target *t;

	snprintf(link, sizeof(link), "/proc/%d/exe", pid);
	ssize_t n = readlink(link, path, PATH_MAX - 1);
	if (n < 0) {
		*why = errno == ENOENT ? "there is no such process" : strerror(errno);
		return NULL;
	}
	path[n] = 0;
	return gt_target_open(link, &t, why) ? NULL : t;
}

/* ---- all processes ---- */

static void print_process(void *ctx, pid_t pid, const struct gt_target *t, const char *path)
{
	const struct gt_cli *c = ctx;
	const char *module = gt_target_module(t);
	struct gt_buf b = {0};

	if (!as_json(c)) {
		printf("%7d  %-12s  %-32s  %s\n", pid, gt_target_goversion(t),
		       *module ? module : "-", path);
		return;
	}
	gt_buf_printf(&b, "{\"type\": \"process\", \"data\": {\"pid\": %d", pid);
	json_text("goversion", gt_target_goversion(t), &b);
	json_text("module", module, &b);
	json_text("binary", path, &b);
	gt_buf_str(&b, "}}");
	puts(gt_buf_text(&b));
	gt_buf_free(&b);
}

static int by_pid(const void *a, const void *b)
{
	return *(const pid_t *)a - *(const pid_t *)b;
}

bool gt_cli_each_go(void (*fn)(void *ctx, pid_t pid, const struct gt_target *t, const char *path),
		    void *ctx)
{
	GT_VEC(pid_t) pids = {0};
	DIR *d = opendir("/proc");
	struct dirent *e;

	if (!d)
		return false;
	while ((e = readdir(d)))
		if (isdigit((unsigned char)e->d_name[0]))
			gt_vec_push(NULL, &pids, (pid_t)atoi(e->d_name));
	closedir(d);
	if (pids.n)
		qsort(pids.v, pids.n, sizeof(*pids.v), by_pid);
	for (size_t i = 0; i < pids.n; i++) {
		char link[32], path[PATH_MAX];
		const char *why;

		snprintf(link, sizeof(link), "/proc/%d/exe", pids.v[i]);
		struct gt_target *t = gt_is_go(link) ? open_process(pids.v[i], path, &why) : NULL;
		if (!t)
			continue;
		fn(ctx, pids.v[i], t, path);
		gt_target_close(t);
	}
	gt_vec_free(&pids);
	return true;
}

static int list_processes(const struct gt_cli *c)
{
	if (!as_json(c))
		printf("%7s  %-12s  %-32s  %s\n", "PID", "GO", "MODULE", "BINARY");
	if (!gt_cli_each_go(print_process, (void *)c))
		return gt_cli_fail("/proc: %s", strerror(errno));
	return GT_EXIT_OK;
}

/* ---- goroutines of one ---- */

/* How long the first of them waits, by what the collector has seen; 0 unknown. */
static int64_t waited(const struct gt_group *g)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	int64_t ns = t.tv_sec * 1000000000ll + t.tv_nsec - g->waits_since;
	return g->waits_since && ns > 0 ? ns : 0;
}

static void print_text(const struct gt_group *g)
{
	const struct gt_value *part = g->key.elems;
	struct gt_buf b = {0};

	gt_buf_printf(&b, "%5llu  ", (unsigned long long)g->n);
	gt_value_text(&part[0], &b);
	if (part[1].kind != GT_V_ABSENT) {
		gt_buf_str(&b, ", ");
		gt_value_text(&part[1], &b);
	}
	if (waited(g)) {
		gt_buf_str(&b, g->n > 1 ? ", one at least " : ", at least ");
		gt_duration_text(waited(g), &b);
	}
	gt_buf_printf(&b, ": %s%s\n", part[2].str, g->system ? " (of the runtime)" : "");
	gt_buf_printf(&b, "        created by %s", part[3].str);
	gt_value_text(&g->stack, &b);
	puts(gt_buf_text(&b));
	gt_buf_free(&b);
}

static void print_json(const struct gt_group *g)
{
	static const char *const names[] = {"status", "reason", "func", "site"};
	struct gt_buf b = {0};

	gt_buf_printf(&b, "{\"type\": \"goroutines\", \"data\": {\"count\": %llu",
		      (unsigned long long)g->n);
	for (size_t i = 0; i < GT_COUNT(names); i++) {
		if (g->key.elems[i].kind == GT_V_ABSENT)
			gt_buf_printf(&b, ", \"%s\": null", names[i]);
		else
			json_text(names[i], g->key.elems[i].str, &b);
	}
	if (waited(g))
		gt_buf_printf(&b, ", \"waited_ns\": %lld", (long long)waited(g));
	else
		gt_buf_str(&b, ", \"waited_ns\": null");
	gt_buf_printf(&b, ", \"system\": %s, \"stack\": ", g->system ? "true" : "false");
	gt_value_json(&g->stack, &b);
	gt_buf_str(&b, "}}");
	puts(gt_buf_text(&b));
	gt_buf_free(&b);
}

static void print_groups(const struct gt_cli *c, pid_t pid, struct gt_target *t, const char *path,
			 const struct gt_snapshot *s)
{
	struct gt_group_source src = {s, 0};
	struct gt_groups groups;

	gt_groups_make(&groups, &t, 1, &src, 1);
	if (!as_json(c))
		printf("%s (process %d, %s): %llu goroutines, and %llu of the runtime\n\n", path,
		       pid, gt_target_goversion(t),
		       (unsigned long long)(groups.goroutines - groups.system),
		       (unsigned long long)groups.system);
	for (size_t i = 0; i < groups.n; i++)
		if (as_json(c))
			print_json(&groups.v[i]);
		else
			print_text(&groups.v[i]);
	fflush(stdout);
	if (s->unread)
		fprintf(stderr, "gotap: %zu more goroutines could not be read\n", s->unread);
	gt_groups_free(&groups);
}

static int print_goroutines(const struct gt_cli *c, pid_t pid)
{
	char path[PATH_MAX];
	const char *why = NULL;
	struct gt_snapshot s;
	struct gt_target *t = open_process(pid, path, &why);

	if (!t)
		return gt_cli_fail("process %d: %s", pid, why);
	int err = gt_snapshot_take(&s, t, pid, true, &why);
	if (err)
		gt_cli_fail("process %d (%s): %s", pid, path, why);
	else
		print_groups(c, pid, t, path, &s);
	gt_snapshot_free(&s);
	gt_target_close(t);
	return err ? GT_EXIT_ERROR : GT_EXIT_OK;
}

int gt_cli_ps(struct gt_cli *c)
{
	int status = GT_EXIT_OK;

	if (!c->nargs && !c->run.pids.n)
		return list_processes(c);
	for (size_t i = 0; i < c->run.pids.n && status == GT_EXIT_OK; i++)
		status = print_goroutines(c, c->run.pids.v[i]);
	for (int i = 0; i < c->nargs && status == GT_EXIT_OK; i++) {
		char *end;
		long pid = strtol(c->args[i], &end, 10);

		if (*end || pid <= 0 || pid > INT32_MAX)
			return gt_cli_wrong("'%s' is no process id", c->args[i]);
		status = print_goroutines(c, (pid_t)pid);
	}
	return status;
}
