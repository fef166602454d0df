/* Binding: slots and sites of real Go binaries of several versions. Needs no privileges. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "bind/bind.h"
#include "tools/gobuild.h"

static struct gt_target *old, *new;

static struct gt_target *open_go(const char *version, const char *flags)
{
	char command[256], *text;
	struct gt_target *t;
	const char *why;
	int status;

	snprintf(command, sizeof(command), "sh tests/tools/gobuild.sh %s tests/unit/data/block %s",
		 version, flags);
	text = run_command(command, &status);
	text[strcspn(text, "\n")] = 0;
	if (status)
		fail_msg("cannot build with go%s", version);
	if (gt_target_open(text, &t, &why))
		fail_msg("%s: %s", text, why);
	free(text);
	return t;
}

static struct gt_mslot slots[] = {
	{"off:runtime.g.goid", "a", 2, GT_SLOT_OFFSET},
	{"off:runtime.g.sched.sp", "b", -1, GT_SLOT_OFFSET},
	{"off:runtime.g.parentGoid", "c", 3, GT_SLOT_OFFSET},
	{"enum:waitreason", "d", 4, GT_SLOT_ENUM},
	{"has:runtime.gopark", "e", -1, GT_SLOT_HAS},
	{"has:runtime.nosuchthing", "f", -1, GT_SLOT_HAS},
	{"since:21", "g", -1, GT_SLOT_SINCE},
	{"var:runtime.nosuchvar", "h", -1, GT_SLOT_VAR},
	{"var:runtime.g0", "i", -1, GT_SLOT_VAR},
	{"target", "j", 0, GT_SLOT_TARGET},
	{"tls.g", "k", 20, GT_SLOT_TLS_G},
	{"site.flags", "l", -1, GT_SLOT_FLAGS},
	{"pie", "m", -1, GT_SLOT_PIE},
	{"bias", NULL, 1, GT_SLOT_BIAS},
	{"filter", "n", -1, GT_SLOT_FILTER},
};
enum { GOID, SP, PARENT, WAIT, HAS, HAS_NOT, SINCE, VAR_NOT, VAR, TARGET, TLS, FLAGS, PIE };

static struct gt_site_alt alts[] = {{.how = GT_AT_ENTRY, .func = "runtime.gopark", .from = 26},
				    {.how = GT_AT_RETURN, .func = "runtime.gopark", .to = 25}};
static struct gt_site_alt glob[] = {{.how = GT_AT_ENTRY, .func = "main.main*"}};
static struct gt_site_alt none[] = {{.how = GT_AT_ENTRY, .func = "runtime.gopark", .from = 99}};
static struct gt_site_spec specs[] = {{2, alts, false}, {1, glob, false}, {1, none, true}};
static struct gt_site_spec missing = {1, none, false};
static struct gt_mprog progs[] = {
	{.name = "p", .probe = "go:gopark", .kind = GT_PROG_GO, .nsites = 3, .sites = specs},
	{.name = "q", .probe = "begin", .kind = GT_PROG_BEGIN},
};
static struct gt_manifest m = {.arch = "amd64",
			       .nprogs = 2,
			       .progs = progs,
			       .nslots = GT_COUNT(slots),
			       .slots = slots,
			       .row_words = 21};

static void bind_to(struct gt_binding *b, const struct gt_target *t)
{
	const char *why = NULL;

	if (gt_bind_target(b, &m, t, 6, NULL, NULL, &why))
		fail_msg("%s", why);
}

static void slots_by_version(void **state)
{
	struct gt_binding a, b;
	uint64_t row[21];
	size_t len;

	(void)state;
	bind_to(&a, old);
	bind_to(&b, new);
	assert_int_equal(152, a.slots[GOID].num);
	assert_true(a.slots[PARENT].num == GT_GONE);
	assert_true(b.slots[PARENT].num < 1024);
	assert_int_equal(56, b.slots[SP].num);
	assert_true(a.slots[HAS].num && !a.slots[HAS_NOT].num);
	assert_true(!a.slots[SINCE].num && b.slots[SINCE].num);
	assert_true(b.slots[VAR_NOT].num == GT_GONE && b.slots[VAR].num != GT_GONE);
	assert_int_equal(7, b.slots[TARGET].num);
	assert_int_equal(0, b.slots[PIE].num);
	assert_int_equal(-8, (int64_t)b.slots[TLS].num);
	/* Number 2 of both is known by one name, whatever it is. */
	gt_bind_value(&b, WAIT, &len);
	assert_int_equal(2 * GT_ENUM_MAX, len);
	gt_bind_row(&b, 0x5000, row);
	assert_int_equal(7, row[0]);
	assert_int_equal(0x5000, row[1]);
	assert_int_equal(b.slots[GOID].num, row[2]);
	assert_memory_equal(b.slots[WAIT].map, &row[4], len);
	assert_int_equal(-8, (int64_t)row[20]);
	gt_bind_free(&a);
	gt_bind_free(&b);
}

static void sites_by_version(void **state)
{
	struct gt_binding a, b;
	int gopark = 0, mains = 0;

	(void)state;
	bind_to(&a, old);
	bind_to(&b, new);
	/* go1.19 took the second alternative: return instructions, which are not where entries are probed. */
	for (size_t i = 0; i < a.sites[0].n; i++)
		if (!strcmp(a.sites[0].v[i].func.name, "runtime.gopark"))
			assert_true(!strncmp(a.sites[0].v[i].insn, "ret", 3));
	for (size_t i = 0; i < b.sites[0].n; i++) {
		gopark += !strcmp(b.sites[0].v[i].func.name, "runtime.gopark");
		mains += !strncmp(b.sites[0].v[i].func.name, "main.main", 9);
		if (i)
			assert_true(b.sites[0].v[i - 1].addr < b.sites[0].v[i].addr);
	}
	assert_int_equal(1, gopark);
	assert_int_equal(3, mains); /* main.main and its two closures */
	assert_int_equal(0, b.sites[1].n);
	gt_bind_free(&a);
	gt_bind_free(&b);
}

static bool go_on(void *ctx, int prog, const char *why)
{
	assert_int_equal(0, prog);
	assert_non_null(strstr(why, "go:gopark"));
	++*(int *)ctx;
	return true;
}

static void a_required_function_is_missing(void **state)
{
	struct gt_binding b;
	const char *why = NULL;
	int calls = 0;

	(void)state;
	progs[0].nsites = 1;
	progs[0].sites = &missing;
	assert_int_equal(-ENOENT, gt_bind_target(&b, &m, new, 0, NULL, NULL, &why));
	assert_non_null(strstr(why, "go1.99 and later"));
	assert_non_null(strstr(why, "go1.26.8"));
	gt_bind_free(&b);
	assert_int_equal(0, gt_bind_target(&b, &m, new, 0, go_on, &calls, &why));
	assert_int_equal(1, calls);
	gt_bind_free(&b);
	progs[0].nsites = 3;
	progs[0].sites = specs;
	m.arch = "arm64";
	assert_int_equal(-ENOTSUP, gt_bind_target(&b, &m, new, 0, NULL, NULL, &why));
	gt_bind_free(&b);
	m.arch = "amd64";
}

static void an_unknown_field_is_an_error(void **state)
{
	struct gt_binding b;
	const char *why = NULL;

	(void)state;
	slots[GOID].name = "off:runtime.g.nosuchfield";
	assert_true(gt_bind_target(&b, &m, new, 0, NULL, NULL, &why) < 0);
	assert_non_null(strstr(why, "runtime.g.nosuchfield"));
	gt_bind_free(&b);
	slots[GOID].name = "off:runtime.g.goid";
}

static int setup(void **state)
{
	(void)state;
	old = open_go("1.19.13", "");
	new = open_go("1.26.8", "");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	gt_target_close(old);
	gt_target_close(new);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slots_by_version),
		cmocka_unit_test(sites_by_version),
		cmocka_unit_test(a_required_function_is_missing),
		cmocka_unit_test(an_unknown_field_is_an_error),
	};

	return cmocka_run_group_tests_name("bind", tests, setup, teardown);
}
