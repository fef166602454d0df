/* Sessions on real Go programs: attach, count, detach, and what must not be left behind. Needs root. */
#include <errno.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "session/kbtf.h"
#include "session/private.h"
#include "session/runopts.h"
#include "session/tracefs.h"
#include "tools/gobuild.h"

#define DIR_TMP "build/tests/session"

static char bin_old[512], bin_new[512];
static char bin_moved[512]; /* g.goid lies elsewhere than in bin_new */
static struct gt_arena arena;

/* Parts of the test script; each test takes those it needs. */
enum part { PARK, START, STOP, TICK, PROF, SWITCH, QUIT, NOWHERE, PARTS };

static struct gt_site_alt park_alts[] = {
	{.how = GT_AT_ENTRY, .func = "runtime.gopark_of_the_future", .from = 90},
	{.how = GT_AT_ENTRY, .func = "runtime.gopark"},
};
static struct gt_site_spec park_spec = {2, park_alts, false};
static struct gt_site_alt nowhere_alts[] = {{.how = GT_AT_ENTRY, .func = "runtime.nosuchthing"}};
static struct gt_site_spec nowhere_spec = {1, nowhere_alts, false};

static struct gt_mprog parts[PARTS] = {
	[PARK] = {.name = "park",
		  .probe = "go:gopark",
		  .kind = GT_PROG_GO,
		  .nsites = 1,
		  .sites = &park_spec},
	[START] = {.name = "start", .probe = "begin", .kind = GT_PROG_BEGIN},
	[STOP] = {.name = "stop", .probe = "end", .kind = GT_PROG_END},
	[TICK] = {.name = "tick",
		  .probe = "interval:ms:20",
		  .kind = GT_PROG_INTERVAL,
		  .period_ns = 20000000},
	[PROF] = {.name = "prof",
		  .probe = "profile:hz:199",
		  .kind = GT_PROG_PROFILE,
		  .period_ns = 5000000},
	[SWITCH] = {.name = "sw",
		    .probe = "tracepoint:sched:sched_switch",
		    .kind = GT_PROG_TRACEPOINT,
		    .category = "sched",
		    .event = "sched_switch"},
	[QUIT] = {.name = "quit",
		  .probe = "interval:ms:150",
		  .kind = GT_PROG_INTERVAL,
		  .period_ns = 150000000},
	[NOWHERE] = {.name = "park",
		     .probe = "go:nowhere",
		     .kind = GT_PROG_GO,
		     .nsites = 1,
		     .sites = &nowhere_spec},
};

static struct gt_mslot slots[] = {
	{.name = "target", .var = "gt_slot_target", .row = 0, .kind = GT_SLOT_TARGET},
	{.name = "off:runtime.g.goid", .var = "gt_slot_goid", .row = -1, .kind = GT_SLOT_OFFSET},
	{.name = "enum:waitreason", .var = "gt_slot_wait", .row = -1, .kind = GT_SLOT_ENUM},
	{.name = "filter", .var = "gt_slot_filter", .row = -1, .kind = GT_SLOT_FILTER},
	{.name = "btf:task_struct.tgid", .var = "gt_slot_btf", .row = -1, .kind = GT_SLOT_BTF},
	{.name = "pie", .var = "gt_slot_pie", .row = 2, .kind = GT_SLOT_PIE},
	{.name = "since:25", .var = "gt_slot_since", .row = 3, .kind = GT_SLOT_SINCE},
	{.name = "site.flags", .var = "gt_slot_flags", .row = -1, .kind = GT_SLOT_FLAGS},
};

static struct gt_vtype u64_type = {.kind = GT_K_INT, .size = 8};
static struct gt_mmap maps[] = {
	{.name = "@goid",
	 .var = "gt_m_goid",
	 .key = {.kind = GT_K_TUPLE, .size = 8, .nelems = 1, .elems = &u64_type},
	 .value = {.kind = GT_K_INT, .size = 8}},
	{.name = "@hits",
	 .var = "gt_m_hits",
	 .key = {.kind = GT_K_TUPLE, .size = 8, .nelems = 1, .elems = &u64_type},
	 .value = {.kind = GT_K_INT, .size = 8},
	 .agg = GT_AGG_COUNT},
};
static struct gt_vtype int_type = {.kind = GT_K_INT, .size = 8, .is_signed = true};
static struct gt_mrecord records[] = {
	{.kind = GT_REC_EXIT, .map = -1, .nargs = 1, .args = &int_type}};

static void *read_file(const char *path, size_t *len)
{
	int fd = open(path, O_RDONLY);
	struct stat st;
	void *p;

	assert_true(fd >= 0 && !fstat(fd, &st));
	p = gt_arena_alloc(&arena, (size_t)st.st_size);
	assert_int_equal(read(fd, p, (size_t)st.st_size), st.st_size);
	close(fd);
	*len = (size_t)st.st_size;
	return p;
}

/* An object with these parts, a bit each. */
static struct gt_object make_object(unsigned mask)
{
	struct gt_mprog progs[PARTS];
	struct gt_manifest m = {.arch = "amd64",
				.script_name = "test.gt",
				.script = "",
				.progs = progs,
				.nslots = GT_COUNT(slots),
				.slots = slots,
				.nmaps = GT_COUNT(maps),
				.maps = maps,
				.nrecords = 1,
				.records = records,
				.row_words = 4,
				.needs_procs = mask & 1u << PROF};
	struct gt_buf json = {0};
	struct gt_object o;
	const char *why = NULL;
	size_t len;
	void *elf;
	FILE *f;

	for (int i = 0; i < PARTS; i++)
		if (mask & 1u << i)
			progs[m.nprogs++] = parts[i];
	gt_manifest_write(&m, &json);
	f = fopen(DIR_TMP "/manifest.json", "w");
	assert_non_null(f);
	fwrite(json.p, 1, json.n, f);
	fclose(f);
	gt_buf_free(&json);
	assert_int_equal(0, system("llvm-objcopy-19 --add-section .gotap=" DIR_TMP
				   "/manifest.json " DIR_TMP "/session.o " DIR_TMP "/session.gto"));
	elf = read_file(DIR_TMP "/session.gto", &len);
	if (gt_object_open(&o, elf, len, &why))
		fail_msg("%s", why);
	return o;
}

static pid_t start_go_with(const char *path, const char *arg)
{
	int out[2];
	char line[16];
	pid_t pid;

	assert_int_equal(0, pipe(out));
	pid = fork();
	if (!pid) {
		dup2(out[1], 1);
		close(out[0]);
		close(2); /* should it outlive a failed test, it holds nobody up */
		execl(path, path, arg, NULL);
		_exit(127);
	}
	close(out[1]);
	assert_true(read(out[0], line, sizeof(line)) > 0); /* "ready" */
	close(out[0]);
	return pid;
}

static pid_t start_go(const char *path)
{
	return start_go_with(path, NULL);
}

static void stop_go(pid_t pid)
{
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

static char *output;
static size_t output_len;

/* Runs parts with options; the sink's text goes to `output`, the message of a failure to *why. */
static int run(unsigned mask, struct gt_session_opts opts, char **why)
{
	struct gt_object o = make_object(mask);
	struct gt_session *s = NULL;
	struct gt_sink sink = {.ops = gt_sink_find("text"), .quiet = true};
	int status;

	free(output);
	sink.out = sink.err = open_memstream(&output, &output_len);
	*why = NULL;
	status = gt_session_open(&o, &opts, &s, why);
	if (!status && !opts.dry_run)
		status = gt_session_run(s, &sink, why);
	gt_session_close(s);
	fclose(sink.out);
	gt_object_close(&o);
	if (status >= 0 && *why)
		fail_msg("%s", *why);
	return status;
}

/* Value of "NAME[KEY]: N" in the output, -1 when it is not there. */
static long value(const char *name, int key)
{
	char want[64];
	const char *p;

	snprintf(want, sizeof(want), "%s[%d]: ", name, key);
	p = strstr(output, want);
	return p ? atol(p + strlen(want)) : -1;
}

static void check(int status, const char *why)
{
	if (status < 0)
		fail_msg("%s", why ? why : strerror(-status));
}

static void counts_by_pid(void **state)
{
	pid_t pid = start_go(bin_new), other = start_go(bin_new);
	char *why;
	int status = run(
		1u << PARK | 1u << START | 1u << STOP | 1u << TICK,
		(struct gt_session_opts){.pids = &pid, .npids = 1, .duration_ns = 500000000}, &why);

	(void)state;
	stop_go(other);
	stop_go(pid);
	check(status, why);
	assert_in_range(value("@hits", 1), 50, 3000);
	assert_int_equal(1, value("@hits", 100));
	assert_int_equal(1, value("@hits", 101));
	assert_in_range(value("@hits", 102), 15, 25);
	assert_in_range(value("@goid", 1), 1000, 3000);
}

static void two_versions_have_their_own_slots(void **state)
{
	pid_t pids[] = {start_go(bin_old), start_go(bin_new)};
	char *why;
	int status = run(
		1u << PARK,
		(struct gt_session_opts){.pids = pids, .npids = 2, .duration_ns = 300000000}, &why);

	(void)state;
	stop_go(pids[0]);
	stop_go(pids[1]);
	check(status, why);
	assert_true(value("@hits", 1) > 20 && value("@hits", 2) > 20);
	assert_int_equal(0, value("@goid", 1) % 10);
	assert_int_equal(1, value("@goid", 2) % 10);
	assert_int_equal(152, value("@goid", 1) / 10);
}

static void finds_all_running(void **state)
{
	pid_t pid = start_go(bin_new);
	char *why;
	int status = run(1u << PARK | 1u << QUIT,
			 (struct gt_session_opts){.duration_ns = 5000000000}, &why);

	(void)state;
	stop_go(pid);
	check(status, why);
	assert_int_equal(3, status); /* exit(3) */
	assert_true(strstr(output, "@hits[") != NULL);
}

static void a_deleted_binary_works(void **state)
{
	char copy[] = DIR_TMP "/deleted", command[1200], *why;
	pid_t pid;
	int status;

	(void)state;
	snprintf(command, sizeof(command), "cp %s %s", bin_new, copy);
	assert_int_equal(0, system(command));
	pid = start_go(copy);
	unlink(copy);
	status = run(1u << PARK,
		     (struct gt_session_opts){.pids = &pid, .npids = 1, .duration_ns = 200000000},
		     &why);
	stop_go(pid);
	check(status, why);
	assert_true(value("@hits", 1) > 10);
}

static void runs_a_command(void **state)
{
	char *argv[] = {bin_new, NULL}, *why;
	int status = run(1u << PARK | 1u << START,
			 (struct gt_session_opts){.child = argv, .duration_ns = 400000000}, &why);

	(void)state;
	check(status, why);
	assert_true(value("@hits", 1) > 10);
	assert_int_equal(-1, waitpid(-1, NULL, WNOHANG)); /* nothing left to reap */
	assert_int_equal(ECHILD, errno);
}

static void ends_with_its_process(void **state)
{
	pid_t pid = start_go(bin_new);
	char *why;
	int status;

	(void)state;
	if (!fork()) {
		usleep(300000);
		kill(pid, SIGKILL);
		_exit(0);
	}
	status = run(1u << PARK | 1u << STOP,
		     (struct gt_session_opts){.pids = &pid, .npids = 1, .duration_ns = 20000000000},
		     &why);
	while (wait(NULL) > 0)
		;
	check(status, why);
	assert_int_equal(1, value("@hits", 101));
}

static void signals_end_it_in_order(void **state)
{
	pid_t pid = start_go(bin_new), self = getpid();
	char *why;
	int status;

	(void)state;
	if (!fork()) {
		usleep(300000);
		kill(self, SIGINT);
		_exit(0);
	}
	status = run(1u << PARK | 1u << STOP,
		     (struct gt_session_opts){.pids = &pid, .npids = 1, .duration_ns = 20000000000},
		     &why);
	stop_go(pid);
	while (wait(NULL) > 0)
		;
	check(status, why);
	assert_int_equal(1, value("@hits", 101));
	assert_true(value("@hits", 1) > 10);
}

static void kernel_probes_see_rows(void **state)
{
	pid_t pid = start_go(bin_new);
	char *why;
	int status = run(
		1u << PROF | 1u << SWITCH,
		(struct gt_session_opts){.pids = &pid, .npids = 1, .duration_ns = 500000000}, &why);

	(void)state;
	stop_go(pid);
	check(status, why);
	assert_in_range(value("@hits", 103), 60, 100000);
	assert_true(value("@hits", 105) > 100);
	assert_int_equal(-1, value("@hits", 106)); /* the BTF slot was filled */
	assert_int_equal(-1, value("@hits", 999));
}

/* The tracer is killed, not asked: the traced program goes on. */
static void a_killed_tracer_leaves_the_program(void **state)
{
	pid_t pid = start_go(bin_new), tracer = fork();
	char *why;

	(void)state;
	if (!tracer)
		_exit(run(1u << PARK,
			  (struct gt_session_opts){
				  .pids = &pid, .npids = 1, .duration_ns = 60000000000},
			  &why) < 0);
	usleep(500000);
	kill(tracer, SIGKILL);
	waitpid(tracer, NULL, 0);
	usleep(200000);
	assert_int_equal(0, waitpid(pid, NULL, WNOHANG));
	/* And can be traced again. */
	check(run(1u << PARK,
		  (struct gt_session_opts){.pids = &pid, .npids = 1, .duration_ns = 200000000},
		  &why),
	      why);
	assert_true(value("@hits", 1) > 10);
	stop_go(pid);
}

static void refuses(unsigned mask, struct gt_session_opts opts, int err, const char *part)
{
	char *why;
	int status = run(mask, opts, &why);

	if (status != err || !why || !strstr(why, part))
		fail_msg("got %d '%s', wanted %d '%s'", status, why ? why : "", err, part);
	free(why);
}

static void errors_say_what_is_wrong(void **state)
{
	pid_t none = 4194000, self = getpid(), pid = start_go(bin_new);
	const char *sh[] = {"/bin/sh"}, *nofile[] = {"/nosuchfile"};
	char *no_command[] = {"no-such-command", NULL}, *not_go[] = {"/bin/sleep", "5", NULL};
	struct gt_mprog good = parts[SWITCH];

	(void)state;
	refuses(1u << PARK, (struct gt_session_opts){.pids = &none, .npids = 1}, -ESRCH,
		"no process 4194000");
	refuses(1u << PARK, (struct gt_session_opts){.pids = &self, .npids = 1}, -ENOEXEC,
		"not a Go program");
	refuses(1u << PARK, (struct gt_session_opts){.binaries = sh, .nbinaries = 1}, -ENOEXEC,
		"not a Go program");
	refuses(1u << PARK, (struct gt_session_opts){.binaries = nofile, .nbinaries = 1}, -ENOENT,
		"/nosuchfile");
	refuses(1u << PARK, (struct gt_session_opts){.child = no_command}, -ENOENT,
		"no such command");
	refuses(1u << PARK, (struct gt_session_opts){.child = not_go}, -ENOEXEC,
		"not a Go program");
	refuses(1u << NOWHERE, (struct gt_session_opts){.pids = &pid, .npids = 1}, -ENOENT,
		"runtime.nosuchthing");
	parts[SWITCH].event = "sched_swich";
	refuses(1u << SWITCH, (struct gt_session_opts){0}, -ENOENT,
		"nearest: tracepoint:sched:sched_switch");
	parts[SWITCH] = good;
	assert_int_equal(0, waitpid(pid, NULL, WNOHANG));
	stop_go(pid);
	assert_int_equal(-1, waitpid(-1, NULL, WNOHANG));
}

static void a_dry_run_attaches_nothing(void **state)
{
	pid_t pid = start_go(bin_new);
	char *why;
	int status = run(1u << PARK,
			 (struct gt_session_opts){.pids = &pid, .npids = 1, .dry_run = true}, &why);

	(void)state;
	stop_go(pid);
	check(status, why);
}

/* Another tracer's probes are in every private mapping of the program, whose bytes would then be read. */
static void a_probed_binary_reads_as_it_is(void **state)
{
	const char *binary = bin_new, *why = NULL;
	struct gt_object o = make_object(1u << PARK);
	pid_t pid = start_go(bin_new);
	struct gt_session *s = NULL;
	struct gt_target *t = NULL;
	char *failed = NULL;
	uint8_t byte = 0xcc;
	int n = 0;

	(void)state;
	gt_session_open(&o, &(struct gt_session_opts){.binaries = &binary, .nbinaries = 1}, &s,
			&failed);
	if (s && !gt_target_open(bin_new, &t, &why)) {
		const struct gt_site *sites = gt_session_sites(s, 0, 0, &n);

		if (n)
			byte = *gt_target_code(t, sites[0].addr, 1);
	}
	gt_target_close(t);
	gt_session_close(s);
	gt_object_close(&o);
	stop_go(pid);
	if (failed)
		fail_msg("%s", failed);
	assert_true(n > 0);
	assert_int_not_equal(0xcc, byte); /* int3 */
}

static void layouts_are_checked(void **state)
{
	pid_t pid = start_go_with(bin_new, "spin");
	struct gt_target *right, *wrong;
	int fits, fits_not;
	const char *why;

	(void)state;
	assert_int_equal(0, gt_target_open(bin_new, &right, &why));
	assert_int_equal(0, gt_target_open(bin_moved, &wrong, &why));
	fits = gt_selfcheck_process(right, pid);
	fits_not = gt_selfcheck_process(wrong, pid);
	gt_target_close(right);
	gt_target_close(wrong);
	stop_go(pid);
	assert_int_equal(1, fits);
	assert_int_equal(-EINVAL, fits_not);
}

static void durations(void **state)
{
	static const struct {
		const char *text;
		int64_t ns;
	} good[] = {{"10s", 10000000000},   {"500ms", 500000000},
		    {"1m30s", 90000000000}, {"1.5h", 5400000000000},
		    {"7", 7000000000},	    {"0.5", 500000000},
		    {"1us", 1000}};
	static const char *const bad[] = {"",	 "s",	"0",	 "-1s",	  "10x",
					  "1s2", "inf", "0x10s", "1..2s", "99999999999d"};
	int64_t ns;

	(void)state;
	for (size_t i = 0; i < GT_COUNT(good); i++) {
		assert_int_equal(0, gt_runopts_duration(good[i].text, &ns));
		assert_int_equal(good[i].ns, ns);
	}
	for (size_t i = 0; i < GT_COUNT(bad); i++)
		if (!gt_runopts_duration(bad[i], &ns))
			fail_msg("'%s' was taken", bad[i]);
}

static void commands_are_split(void **state)
{
	const char *why;
	char **w = gt_runopts_split(&arena, " a 'b c'\"d $e\"  f\\ g '' ", &why);

	(void)state;
	assert_non_null(w);
	assert_string_equal("a", w[0]);
	assert_string_equal("b cd $e", w[1]);
	assert_string_equal("f g", w[2]);
	assert_string_equal("", w[3]);
	assert_null(w[4]);
	assert_null(gt_runopts_split(&arena, "a 'b", &why));
	assert_null(gt_runopts_split(&arena, "  ", &why));
}

static void kernel_offsets(void **state)
{
	uint64_t a, b;
	uint32_t id;
	uint8_t junk[4096];

	(void)state;
	assert_int_equal(0, gt_kbtf_offset("task_struct.tgid", &a));
	assert_int_equal(0, gt_kbtf_offset("task_struct.thread.fsbase", &b));
	assert_true(a && b && a != b);
	assert_int_equal(-ENOENT, gt_kbtf_offset("task_struct.nosuchfield", &a));
	assert_int_equal(-ENOENT, gt_kbtf_offset("no_such_struct.x", &a));
	assert_int_equal(0, gt_kbtf_func("bpf_iter_task", &id));
	assert_int_equal(id, libbpf_find_vmlinux_btf_id("bpf_iter_task", 0));
	assert_int_equal(-ENOENT, gt_kbtf_func("no_such_function", &id));
	for (int n = 0; n < 2000; n++) {
		for (size_t i = 0; i < sizeof(junk); i++)
			junk[i] = (uint8_t)rand();
		memcpy(junk,
		       "\x9f\xeb\x01\x00\x18\x00\x00\x00\x00\x00\x00\x00\x00\x08\x00\x00\x00\x08"
		       "\x00\x00\x00\x07\x00\x00",
		       24);
		junk[24 + 0x0800 + 0x6ff] = 0;
		gt_kbtf_offset_in(junk, (size_t)rand() % sizeof(junk), "a.b.c", &a);
		gt_kbtf_offset_in(junk, sizeof(junk), "a.b.c", &a);
		gt_kbtf_func_in(junk, sizeof(junk), "a", &id);
	}
}

static void verifier_logs(void **state)
{
	struct gt_manifest m = {.script_name = "waits.gt"};
	char *t = gt_verifier_explain(
		&m, "go:gopark",
		"0: R1=ctx() R10=fp0\n; [7:3-7:27] bad = 1 @ script.gt:1\n0: (85) call 1\n"
		"; [8:5-8:9] @x[1] = 2 @ script.gt:2\n41: (db) lock *(u64 *)(r0 +0) += r1\n"
		"R0 invalid mem access 'map_value_or_null'\nprocessed 37 insns (limit 1000000)\n");

	(void)state;
	assert_true(strstr(t, "waits.gt:8:5: the kernel refuses go:gopark: R0 invalid mem access "
			      "'map_value_or_null'") == t);
	free(t);
	t = gt_verifier_explain(
		&m, "go:gopark",
		"BPF program is too large. Processed 1000001 insn\nprocessed 1000001 insns\n");
	assert_non_null(strstr(t, "too complex"));
	free(t);
	free(gt_verifier_explain(&m, "x", ""));
}

static int build(const char *version, char *path, size_t cap)
{
	char command[256], *text;
	int status;

	snprintf(command, sizeof(command), "sh tests/tools/gobuild.sh %s tests/unit/data/block",
		 version);
	text = run_command(command, &status);
	snprintf(path, cap, "%.*s", (int)strcspn(text, "\n"), text);
	free(text);
	return status;
}

static int setup(void **state)
{
	(void)state;
	if (system("mkdir -p " DIR_TMP " && clang-19 --target=bpfel -mcpu=v3 -O2 -g -Iruntime "
		   "-I/usr/include/$(uname -m)-linux-gnu -c -o " DIR_TMP
		   "/session.o tests/unit/data/session.bpf.c"))
		return -1;
	return build("1.24.4", bin_moved, sizeof(bin_moved)) ||
	       build("1.22.12", bin_old, sizeof(bin_old)) ||
	       build("1.26.8", bin_new, sizeof(bin_new));
}

/* Only on a terminal, only when it takes long; the line is gone before anything else is said. */
static void progress_is_for_people(void **state)
{
	static const char want[] =
		"\r\033[Kattaching probe 2 of 3\r\033[Kgotap: warning: look\r\n\r\033[K";
	struct gt_session s = {.opened = gt_session_now()};
	int tty = posix_openpt(O_RDWR | O_NOCTTY);
	char got[256] = "", *quiet = NULL;
	size_t n = 0;

	(void)state;
	assert_true(tty >= 0 && !grantpt(tty) && !unlockpt(tty));
	s.opts.log = fopen(ptsname(tty), "w");
	assert_non_null(s.opts.log);
	gt_session_progress(&s, "attaching probe", 1, 3);
	gt_session_progress(&s, NULL, 0, 0);
	s.opened -= 60000000000;
	gt_session_progress(&s, "attaching probe", 2, 3);
	gt_session_warn(&s, "look");
	gt_session_progress(&s, NULL, 0, 0);
	fflush(s.opts.log);
	/* A terminal gives a piece at a time. */
	for (size_t all = 0; all < strlen(want);) {
		ssize_t more = read(tty, got + all, sizeof(got) - 1 - all);

		assert_true(more > 0);
		all += (size_t)more;
	}
	assert_string_equal(got, want);
	fclose(s.opts.log);
	close(tty);
	s.opts.log = open_memstream(&quiet, &n);
	gt_session_progress(&s, "attaching probe", 2, 3);
	fclose(s.opts.log);
	assert_int_equal(n, 0);
	free(quiet);
}

int main(void)
{
	const struct CMUnitTest pure[] = {
		cmocka_unit_test(durations),
		cmocka_unit_test(commands_are_split),
		cmocka_unit_test(kernel_offsets),
		cmocka_unit_test(verifier_logs),
		cmocka_unit_test(progress_is_for_people),
	};
	const struct CMUnitTest live[] = {
		cmocka_unit_test(counts_by_pid),
		cmocka_unit_test(two_versions_have_their_own_slots),
		cmocka_unit_test(finds_all_running),
		cmocka_unit_test(a_deleted_binary_works),
		cmocka_unit_test(runs_a_command),
		cmocka_unit_test(ends_with_its_process),
		cmocka_unit_test(signals_end_it_in_order),
		cmocka_unit_test(kernel_probes_see_rows),
		cmocka_unit_test(a_killed_tracer_leaves_the_program),
		cmocka_unit_test(errors_say_what_is_wrong),
		cmocka_unit_test(a_dry_run_attaches_nothing),
		cmocka_unit_test(a_probed_binary_reads_as_it_is),
		cmocka_unit_test(layouts_are_checked),
	};
	int failed = cmocka_run_group_tests_name("session without privileges", pure, NULL, NULL);

	if (geteuid())
		print_message("the other session tests need root\n");
	else
		failed += cmocka_run_group_tests_name("session", live, setup, NULL);
	gt_arena_free(&arena);
	free(output);
	return failed;
}
