/*
 * gotap fmt: scripts as they should look, to stdout, back into their files (-w), or only the names of
 * those that differ (--check).
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "fmt/fmt.h"

/* A new file in the old one's place: what is there is never half a script. */
static int rewrite(const char *path, const struct gt_buf *text)
{
	struct gt_buf temp = {0};
	int status = GT_EXIT_OK;

	char *real = realpath(path, NULL);
	gt_buf_printf(&temp, "%s.fmt", real ? real : path);
	FILE *f = real ? fopen(temp.p, "wxe") : NULL;
	struct stat st;
	bool ok = f && !stat(real, &st) && !fchmod(fileno(f), st.st_mode & 07777);
	ok = ok && fwrite(gt_buf_text(text), 1, text->n, f) == text->n;
	ok = f && !fclose(f) && ok;
	if (!ok || rename(temp.p, real)) {
		status = gt_cli_fail("%s: %s", path, strerror(errno));
		if (f)
			unlink(temp.p);
	}
	gt_buf_free(&temp);
	free(real);
	return status;
}

static int one(const struct gt_cli *c, const char *path)
{
	struct gt_arena arena = {0};
	struct gt_diags diags = {.arena = &arena};
	struct gt_source src;
	struct gt_buf out = {0};
	int status = GT_EXIT_OK;

	if (path ? !gt_cli_read(path, &src) : !gt_cli_source(c, &src))
		return GT_EXIT_ERROR;
	if (!gt_fmt(&arena, &src, &diags, &out)) {
		gt_diags_print(&diags, stderr, gt_cli_colour(stderr));
		status = GT_EXIT_ERROR;
		goto out;
	}
	/* -e needs no newline at its end. */
	size_t n = c->program && out.n ? out.n - 1 : out.n;
	bool differs = n != src.len || memcmp(gt_buf_text(&out), src.text, n);
	if (c->check) {
		if (differs)
			puts(src.name);
		status = differs ? GT_EXIT_ERROR : GT_EXIT_OK;
	} else if (c->rewrite && path && strcmp(path, "-")) {
		status = differs ? rewrite(path, &out) : GT_EXIT_OK;
	} else {
		fwrite(gt_buf_text(&out), 1, out.n, stdout);
	}
out:
	gt_buf_free(&out);
	gt_arena_free(&arena);
	return status;
}

int gt_cli_fmt(struct gt_cli *c)
{
	int status = GT_EXIT_OK;

	if (c->program || !c->nargs)
		return one(c, c->program ? NULL : "-");
	for (int i = 0; i < c->nargs; i++) {
		int s = one(c, c->args[i]);
		if (s > status)
			status = s;
	}
	return status;
}
