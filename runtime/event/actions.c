/*
 * What records make gotap do beside printing values: show a file, run a command, report. cat and system
 * wait until they are done; the rings fill meanwhile.
 */
#include "base/diag.h"
#include "event/private.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static void show_file(struct gt_events *e, const char *path)
{
	FILE *f = fopen(path, "re");
	struct gt_buf b = {0};
	char chunk[1 << 14];
	size_t n;

	size_t left = e->env.m->max_cat_bytes ? e->env.m->max_cat_bytes : SIZE_MAX;

	while (f && left &&
	       (n = fread(chunk, 1, sizeof(chunk) < left ? sizeof(chunk) : left, f)) > 0) {
		gt_buf_add(&b, chunk, n);
		left -= n;
	}
	if (!f || ferror(f))
		fprintf(e->env.sink->err, "gotap: cat: %s: %s\n", path, strerror(errno));
	else
		e->env.sink->ops->text(e->env.sink, GT_TEXT_CAT, gt_buf_text(&b), b.n);
	if (f)
		fclose(f);
	gt_buf_free(&b);
}

static void run_command(struct gt_events *e, const char *command)
{
	struct gt_buf b = {0};
	char chunk[1 << 14];
	size_t n;
	FILE *f;

	e->env.sink->ops->flush(e->env.sink); /* what the command prints itself comes after ours */
	f = popen(command, "re");
	if (!f) {
		fprintf(e->env.sink->err, "gotap: system: %s\n", strerror(errno));
		return;
	}
	while ((n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		gt_buf_add(&b, chunk, n);
	pclose(f);
	e->env.sink->ops->text(e->env.sink, GT_TEXT_SYSTEM, gt_buf_text(&b), b.n);
	gt_buf_free(&b);
}

static void report(struct gt_events *e, const struct gt_mrecord *r, const char *text)
{
	const struct gt_manifest *m = e->env.m;
	const struct gt_source src = {m->script_name, m->script, (uint32_t)strlen(m->script)};
	struct gt_report rep = {.is_error = r->kind == GT_REC_ERRORF, .text = text};

	/* bpftrace's name for -e */
	rep.file = strcmp(src.name, "-e") ? src.name : "stdin";
	gt_locate(&src, r->span_start, &rep.line, &rep.col);
	gt_locate(&src, r->span_end, &rep.end_line, &rep.end_col);
	e->env.sink->ops->report(e->env.sink, &rep);
}

int gt_do_action(struct gt_events *e, const struct gt_mrecord *r, const struct gt_value *args)
{
	struct gt_buf b = {0};

	if (r->kind == GT_REC_JOIN)
		gt_value_text(&args[0], &b);
	else
		gt_value_format(r->fmt ? r->fmt : "", args, r->nargs, &b);
	if (r->kind == GT_REC_JOIN)
		e->env.sink->ops->text(e->env.sink, GT_TEXT_JOIN, gt_buf_text(&b), b.n);
	else if (r->kind == GT_REC_CAT)
		show_file(e, gt_buf_text(&b));
	else if (r->kind == GT_REC_SYSTEM)
		run_command(e, gt_buf_text(&b));
	else
		report(e, r, gt_buf_text(&b));
	gt_buf_free(&b);
	return 0;
}
