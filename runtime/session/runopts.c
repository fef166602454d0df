/* Options of running; see runopts.h. */
#include "session/runopts.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
	int letter, id;
	const char *name, *arg, *help;
} table[] = {
#define GT_RUN_OPT(letter, id, name, arg, help) {letter, GT_RUN_##id, name, arg, help},
	GT_RUN_OPTS
#undef GT_RUN_OPT
};

int gt_runopts_duration(const char *text, int64_t *ns)
{
	static const struct {
		const char *unit;
		double ns;
	} units[] = {{"ns", 1},	  {"us", 1e3},	 {"ms", 1e6},	{"s", 1e9},
		     {"m", 60e9}, {"h", 3600e9}, {"d", 86400e9}};
	double total = 0;
	const char *p = text;

	if (!*p)
		return -EINVAL;
	while (*p) {
		char *end;
		size_t n, i;
		double v;

		/* strtod also knows signs, hex and "inf". */
		if (strspn(p, "0123456789.") == 0)
			return -EINVAL;
		n = strspn(p, "0123456789.");
		v = strtod(p, &end);
		if (end != p + n)
			return -EINVAL;
		p = end;
		n = strspn(p, "numshd");
		if (!*p && end == text + strlen(text) && total == 0) {
			total = v * 1e9;
			break;
		}
		for (i = 0; i < GT_COUNT(units); i++)
			if (strlen(units[i].unit) == n && !strncmp(p, units[i].unit, n))
				break;
		if (i == GT_COUNT(units))
			return -EINVAL;
		total += v * units[i].ns;
		p += n;
	}
	if (!(total >= 1 && total < 9e18))
		return -EINVAL;
	*ns = (int64_t)total;
	return 0;
}

char **gt_runopts_split(struct gt_arena *a, const char *text, const char **why)
{
	GT_VEC(char *) words = {0};
	const char *p = text;

	while (*(p += strspn(p, " \t\n"))) {
		char *word = gt_arena_alloc(a, strlen(p) + 1), *w = word;
		char quote = 0;

		for (; *p && (quote || !strchr(" \t\n", *p)); p++) {
			if (quote && *p == quote)
				quote = 0;
			else if (!quote && (*p == '\'' || *p == '"'))
				quote = *p;
			else if (*p == '\\' && quote != '\'' && p[1])
				*w++ = *++p;
			else
				*w++ = *p;
		}
		if (quote) {
			*why = gt_arena_printf(a, "command has an open %c: %s", quote, text);
			return NULL;
		}
		gt_vec_push(a, &words, word);
	}
	if (!words.n) {
		*why = "command is empty";
		return NULL;
	}
	gt_vec_push(a, &words, NULL);
	return words.v;
}

static int take_pid(struct gt_runopts *r, const char *arg, const char **why)
{
	char *end;
	long n;

	errno = 0;
	n = strtol(arg, &end, 10);
	if (errno || *end || end == arg || n <= 0 || n > INT32_MAX) {
		*why = gt_arena_printf(&r->arena, "'%s' is not a process id", arg);
		return -EINVAL;
	}
	for (size_t i = 0; i < r->pids.n; i++)
		if (r->pids.v[i] == (pid_t)n)
			return 1;
	gt_vec_push(&r->arena, &r->pids, (pid_t)n);
	return 1;
}

int gt_runopts_take(struct gt_runopts *r, int opt, const char *arg, const char **why)
{
	size_t i = 0;

	while (i < GT_COUNT(table) && opt != table[i].id &&
	       !(table[i].letter && opt == table[i].letter))
		i++;
	if (i == GT_COUNT(table))
		return 0;
	switch ((enum gt_run_opt)table[i].id) {
	case GT_RUN_PID:
		return take_pid(r, arg, why);
	case GT_RUN_CMD:
		if (r->child) {
			*why = "-c may be given once";
			return -EINVAL;
		}
		r->child = gt_runopts_split(&r->arena, arg, why);
		return r->child ? 1 : -EINVAL;
	case GT_RUN_CHILD_STATUS:
		r->child_status = true;
		return 1;
	case GT_RUN_BINARY:
		gt_vec_push(&r->arena, &r->binaries, arg);
		return 1;
	case GT_RUN_FORMAT:
		if (!gt_sink_find(arg)) {
			*why = gt_arena_printf(&r->arena, "unknown format '%s'; there are: %s", arg,
					       GT_SINK_NAMES);
			return -EINVAL;
		}
		r->format = arg;
		return 1;
	case GT_RUN_OUTPUT:
		r->output = arg;
		return 1;
	case GT_RUN_BUFFER:
		if (strcmp(arg, "none") && strcmp(arg, "line") && strcmp(arg, "full")) {
			*why = gt_arena_printf(&r->arena, "-B takes none, line or full, not '%s'",
					       arg);
			return -EINVAL;
		}
		r->buffering = arg;
		return 1;
	case GT_RUN_DURATION:
		if (gt_runopts_duration(arg, &r->duration_ns)) {
			*why = gt_arena_printf(&r->arena,
					       "'%s' is not a duration such as 10s, 500ms or 1m30s",
					       arg);
			return -EINVAL;
		}
		return 1;
	case GT_RUN_TEST:
	case GT_RUN_BENCH:
		r->mode = opt == GT_RUN_TEST ? GT_MODE_TEST : GT_MODE_BENCH;
		return 1;
	case GT_RUN_MODE:
		if (!strcmp(arg, "test") || !strcmp(arg, "bench") || !strcmp(arg, "run")) {
			r->mode = *arg == 't'	? GT_MODE_TEST
				  : *arg == 'b' ? GT_MODE_BENCH
						: GT_MODE_RUN;
			return 1;
		}
		*why = gt_arena_printf(&r->arena, "there is no mode '%s': run, test or bench", arg);
		return -EINVAL;
	case GT_RUN_DRY_RUN:
		r->dry_run = true;
		return 1;
	case GT_RUN_TIME:
		r->times = true;
		return 1;
	case GT_RUN_VERBOSE:
		r->verbose++;
		return 1;
	case GT_RUN_QUIET:
		r->quiet = true;
		return 1;
	case GT_RUN_FIRST:
	case GT_RUN_LAST:
		break;
	}
	return 0;
}

int gt_runopts_check(struct gt_runopts *r, const char **why)
{
	if ((r->pids.n != 0) + (r->child != NULL) + (r->binaries.n != 0) > 1) {
		*why = "-p, -c and -b exclude one another";
		return -EINVAL;
	}
	if (r->child_status && !r->child) {
		*why = "--child-status needs the command of -c";
		return -EINVAL;
	}
	return 0;
}

void gt_runopts_help(FILE *f)
{
	for (size_t i = 0; i < GT_COUNT(table); i++) {
		char letter[8] = "    ", name[40];

		if (table[i].letter)
			snprintf(letter, sizeof(letter), "-%c, ", table[i].letter);
		snprintf(name, sizeof(name), "--%s%s%s", table[i].name, table[i].arg ? " " : "",
			 table[i].arg ? table[i].arg : "");
		fprintf(f, "  %s%-18s %s\n", letter, name, table[i].help);
	}
}

void gt_runopts_free(struct gt_runopts *r)
{
	gt_arena_free(&r->arena);
	memset(r, 0, sizeof(*r));
}

static void print_times(const struct gt_session *s)
{
	int n;
	const struct gt_step *t = gt_session_times(s, &n);

	for (int i = 0; i < n; i++)
		fprintf(stderr, "%-12s %8.2f ms\n", t[i].name, (double)t[i].ns / 1e6);
}

/* Is there anything to run in this mode? */
static bool has_programs(const struct gt_object *o, enum gt_mode mode)
{
	static const char *const none[] = {
		[GT_MODE_RUN] = "the script holds only tests: run it with --test or --bench",
		[GT_MODE_TEST] = "the script has no test: probe",
		[GT_MODE_BENCH] = "the script has no bench: probe",
	};

	for (int i = 0; i < o->m.nprogs; i++) {
		enum gt_prog_kind k = o->m.progs[i].kind;
		if (mode == GT_MODE_RUN
			    ? k != GT_PROG_TEST && k != GT_PROG_BENCH
			    : k == (mode == GT_MODE_TEST ? GT_PROG_TEST : GT_PROG_BENCH))
			return true;
	}
	fprintf(stderr, "gotap: %s\n", none[mode]);
	return false;
}

int gt_runopts_run(const struct gt_object *o, const struct gt_runopts *r)
{
	struct gt_session_opts opts = {
		.mode = r->mode,
		.pids = r->pids.v,
		.npids = (int)r->pids.n,
		.child = r->child,
		.child_status = r->child_status,
		.binaries = r->binaries.v,
		.nbinaries = (int)r->binaries.n,
		.duration_ns = r->duration_ns,
		.verbose = r->verbose,
		.dry_run = r->dry_run,
		.times = r->times,
		.log = stderr,
	};
	struct gt_sink sink = {
		.ops = gt_sink_find(r->format ? r->format : "text"),
		.out = stdout,
		.err = stderr,
		.quiet = r->quiet,
	};
	struct gt_session *s = NULL;
	char *why = NULL;
	int status;

	if (!has_programs(o, r->mode))
		return 1;
	/* The file is opened first: a typing error should not cost an attach. */
	if (r->output && !(sink.out = fopen(r->output, "we"))) {
		fprintf(stderr, "gotap: cannot write %s: %s\n", r->output, strerror(errno));
		return 1;
	}
	if (r->buffering)
		setvbuf(sink.out, NULL,
			r->buffering[0] == 'n'	 ? _IONBF
			: r->buffering[0] == 'l' ? _IOLBF
						 : _IOFBF,
			0);
	status = gt_session_open(o, &opts, &s, &why);
	if (!status && !r->dry_run)
		status = gt_session_run(s, &sink, &why);
	if (status < 0) {
		fprintf(stderr, "gotap: %s\n", why ? why : strerror(-status));
		status = 1;
	}
	free(why);
	if (s && r->times)
		print_times(s);
	gt_session_close(s);
	if (fflush(sink.out) || ferror(sink.out)) {
		/* A reader that has seen enough is no error. */
		if (errno != EPIPE) {
			fprintf(stderr, "gotap: cannot write %s: %s\n",
				r->output ? r->output : "output", strerror(errno));
			status = 1;
		}
	}
	if (r->output)
		fclose(sink.out);
	return status;
}
