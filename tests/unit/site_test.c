/* Where probes go in real Go programs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants those first */
#include <cmocka.h>

#include "arch/amd64.h"
#include "site/site.h"
#include "tools/gobuild.h"

#define PROGRAM "tests/programs/target"

static struct gt_target *open_built(const char *version, const char *flags)
{
	char *path = gobuild("", version, PROGRAM, flags);
	struct gt_target *t;
	const char *why;
	if (!path)
		return NULL;
	if (gt_target_open(path, &t, &why))
		fail_msg("%s: %s", path, why);
	free(path);
	return t;
}

#define EACH_VERSION(t)                                                                                                \
	for (size_t v_ = 0; v_ < GO_VERSIONS; v_++)                                                                    \
		for (struct gt_target *t = open_built(go_versions[v_], ""); t; gt_target_close(t), t = NULL)

static struct gt_site_vec plan(const struct gt_target *t, enum gt_how how, const char *func,
			       const char *in, int *n)
{
	struct gt_site_alt alt = {.how = how, .func = func, .in = in};
	struct gt_site_vec sites = {0};
	const char *why;
	*n = gt_site_plan(t, &alt, &sites, &why);
	assert_int_equal(*n, sites.n);
	assert_true(*n || why);
	return sites;
}

/* What the go: events hang on must be cheap, and hit once a call, in every version. */
static void test_runtime_entries(void **state)
{
	(void)state;
	static const struct {
		const char *name;
		int from;
	} wanted[] = {
		{"runtime.gopark", 0},
		{"runtime.newproc1", 0},
		{"runtime.newproc", 0},
		{"runtime.mallocgc", 0},
		{"runtime.goexit0", 0},
		{"runtime.goexit1", 0},
		{"runtime.gdestroy", 22},
		{"runtime.ready", 0},
		{"runtime.execute", 0},
		{"runtime.gcSweep", 0},
		{"runtime.(*gcControllerState).startCycle", 0},
		{"runtime.(*mcache).refill", 0},
		{"runtime.mallocgcTinySC2", 27},
		{"runtime.mallocgcSmallNoScanSC2", 27},
		{"main.big", 0},
		{"main.huge", 0},
	};
	EACH_VERSION(t)
	{
		int n, minor = gt_target_minor(t);
		for (size_t i = 0; i < GT_COUNT(wanted); i++) {
			struct gt_site_vec s = plan(t, GT_AT_ENTRY, wanted[i].name, NULL, &n);
			if (wanted[i].from > minor) {
				assert_int_equal(n, 0);
				continue;
			}
			if (n != 1)
				fail_msg("%s: %s: %d sites", gt_target_goversion(t), wanted[i].name,
					 n);
			assert_true(s.v[0].emulated);
			assert_int_equal(s.v[0].delta, 0);
			assert_int_equal(s.v[0].skip_jbe, minor < 21);
			assert_int_equal(
				strncmp(s.v[0].insn, minor < 21 ? "jbe +" : "push %rbp", 5), 0);
			assert_string_equal(s.v[0].func.name, wanted[i].name);
			gt_vec_free(&s);
		}
		/* Nosplit, and its arguments last up to a nop behind the frame's making. */
		struct gt_site_vec s = plan(t, GT_AT_ENTRY, "runtime.casgstatus", NULL, &n);
		assert_int_equal(n, 1);
		assert_true(s.v[0].emulated && !s.v[0].skip_jbe);
		assert_int_equal(s.v[0].delta, minor < 21 ? 64 : 0);
		assert_string_equal(s.v[0].insn, minor < 21 ? "nop" : "push %rbp");
		gt_vec_free(&s);
		/* A frameless leaf: byte 0, stepped. */
		s = plan(t, GT_AT_ENTRY, "main.outer", NULL, &n);
		assert_int_equal(n, 1);
		assert_true(!s.v[0].emulated && s.v[0].addr == s.v[0].func.entry);
		gt_vec_free(&s);
	}
}

/* Every entry site of a whole program: decodable, inside, and nearly all of them emulated. */
static void test_all_entries(void **state)
{
	(void)state;
	EACH_VERSION(t)
	{
		int n;
		struct gt_site_vec s = plan(t, GT_AT_ENTRY, "*", NULL, &n);
		size_t stepped = 0;
		assert_true(n > 1000);
		for (size_t i = 0; i < s.n; i++) {
			struct gt_site *x = &s.v[i];
			struct gt_amd64_insn insn;
			uint64_t off;
			assert_true(x->addr >= x->func.entry && x->addr < x->func.end &&
				    !x->func.wrapper);
			const uint8_t *code = gt_target_code(t, x->addr, 1);
			assert_non_null(code);
			assert_true(gt_amd64_decode(code, 15, x->addr, &insn));
			assert_true(!insn.refused && insn.emulated == x->emulated && *x->insn);
			assert_true(gt_target_file_offset(t, x->addr, &off) &&
				    off == x->file_offset);
			/* The frame that the site claims is the one that pclntab has there. */
			int32_t frame = gt_target_frame_size(t, x->func.index, x->addr);
			if (frame >= 0 && x->delta != (uint32_t)frame)
				fail_msg("%s: %s+%lu: delta %u, frame %d", gt_target_goversion(t),
					 x->func.name, x->addr - x->func.entry, x->delta, frame);
			if (x->skip_jbe)
				assert_true(insn.jbe && insn.op == GT_AMD64_JCC && !x->delta);
			stepped += !x->emulated;
		}
		print_message("%s: %d entries, %zu stepped\n", gt_target_goversion(t), n, stepped);
		assert_true(stepped < s.n / 5);
		gt_vec_free(&s);
	}
}

static void test_calls_and_returns(void **state)
{
	(void)state;
	EACH_VERSION(t)
	{
		int n;
		struct gt_site_vec s =
			plan(t, GT_AT_CALL, "runtime.runqput", "runtime.newproc.func1", &n);
		assert_int_equal(n, 1);
		assert_true(s.v[0].emulated && s.v[0].delta && !strncmp(s.v[0].insn, "call ", 5));
		assert_string_equal(s.v[0].func.name, "runtime.newproc.func1");
		gt_vec_free(&s);
		s = plan(t, GT_AT_RETURN, "main.big", NULL, &n);
		assert_int_equal(n, 1);
		assert_string_equal(s.v[0].insn, "ret");
		assert_true(!s.v[0].delta && !s.v[0].emulated);
		gt_vec_free(&s);
		s = plan(t, GT_AT_RETURN, "main.*", NULL, &n);
		assert_true(n >= 4);
		gt_vec_free(&s);
		plan(t, GT_AT_CALL, "runtime.nothing", "runtime.newproc.func1", &n);
		assert_int_equal(n, 0);
		plan(t, GT_AT_ENTRY, "runtime.nothing*", NULL, &n);
		assert_int_equal(n, 0);
		/* A receiver is no glob. */
		s = plan(t, GT_AT_ENTRY, "runtime.(*mcache).refill", NULL, &n);
		assert_int_equal(n, 1);
		gt_vec_free(&s);
		s = plan(t, GT_AT_ENTRY, "runtime.(*mcache).*", NULL, &n);
		assert_true(n > 1);
		for (size_t i = 0; i < s.n; i++)
			assert_int_equal(strncmp(s.v[i].func.name, "runtime.(*mcache).", 18), 0);
		gt_vec_free(&s);
		struct gt_site_alt other = {
			.how = GT_AT_ENTRY, .func = "runtime.gopark", .from = 90};
		const char *why;
		assert_int_equal(gt_site_plan(t, &other, &s, &why), 0);
		assert_non_null(strstr(why, "other Go versions"));
	}
}

/* Stripping and the kind of build move code, not the choice. */
static void test_builds_agree(void **state)
{
	(void)state;
	EACH_VERSION(t)
	{
		static const char *const flags[] = {"'-ldflags=-s -w'", "-buildmode=pie"};
		for (size_t k = 0; k < GT_COUNT(flags); k++) {
			struct gt_target *o = open_built(go_versions[v_], flags[k]);
			int n, m;
			struct gt_site_vec a = plan(t, GT_AT_ENTRY, "main.*", NULL, &n),
					   b = plan(o, GT_AT_ENTRY, "main.*", NULL, &m);
			assert_int_equal(n, m);
			for (int i = 0; i < n; i++) {
				assert_string_equal(a.v[i].func.name, b.v[i].func.name);
				assert_int_equal(a.v[i].addr - a.v[i].func.entry,
						 b.v[i].addr - b.v[i].func.entry);
				assert_int_equal(a.v[i].skip_jbe, b.v[i].skip_jbe);
			}
			gt_vec_free(&a);
			gt_vec_free(&b);
			gt_target_close(o);
		}
	}
}

/* What the kernel emulates, by opcode. */
static void test_emulated(void **state)
{
	(void)state;
	static const struct {
		uint8_t code[8], len;
		bool emulated, refused;
		const char *text;
	} cases[] = {
		{{0x55}, 1, true, false, "push %rbp"},
		{{0x41, 0x54}, 2, true, false, "push %r12"},
		{{0x48, 0x55}, 2, false, false, NULL},
		{{0x66, 0x55}, 2, false, false, NULL},
		{{0xff, 0x75, 0x08}, 3, false, false, "push 0x8(%rbp)"},
		{{0x90}, 1, true, false, "nop"},
		{{0x66, 0x90}, 2, false, false, NULL},
		{{0x0f, 0x1f, 0x00}, 3, false, false, NULL},
		{{0x76, 0x10}, 2, true, false, "jbe +0x12"},
		{{0x0f, 0x86, 0x10, 0, 0, 0}, 6, true, false, "jbe +0x16"},
		{{0xeb, 0x10}, 2, true, false, "jmp +0x12"},
		{{0xe9, 0x10, 0, 0, 0}, 5, true, false, "jmp +0x15"},
		{{0xe8, 0x10, 0, 0, 0}, 5, true, false, "call +0x15"},
		{{0xff, 0xd0}, 2, false, false, NULL},
		{{0xe3, 0x10}, 2, false, false, NULL},
		{{0xc3}, 1, false, false, "ret"},
		{{0x49, 0x3b, 0x66, 0x10}, 4, false, false, "cmp 0x10(%r14), %rsp"},
		{{0xf0, 0x0f, 0xb1, 0x0f}, 4, false, true, NULL},
	};
	for (size_t i = 0; i < GT_COUNT(cases); i++) {
		struct gt_amd64_insn insn;
		char text[64];
		assert_true(gt_amd64_decode(cases[i].code, cases[i].len, 0, &insn));
		assert_true(gt_amd64_text(cases[i].code, cases[i].len, text, sizeof(text)));
		if (insn.emulated != cases[i].emulated || insn.refused != cases[i].refused ||
		    insn.len != cases[i].len)
			fail_msg("%s", text);
		if (cases[i].text)
			assert_string_equal(text, cases[i].text);
	}
}

static void test_registers(void **state)
{
	(void)state;
	const struct gt_arch *a = gt_arch_find("amd64"), *b = gt_arch_find("arm64");
	assert_string_equal(gt_arch_reg_name(a, GT_REG_ARG0), "ax");
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_ARG0), 80);
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_ARG0 + 8), 48); /* r11 */
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_ARG0 + 9), -1);
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_G), 8);
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_SP), 152);
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_IP), 128);
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_FLAGS), 144);
	assert_int_equal(gt_arch_reg_offset(a, GT_REG_CTX_CLOSURE), 96);
	assert_string_equal(gt_arch_reg_name(a, GT_REG_CTX_CLOSURE), "dx");
	assert_int_equal(gt_arch_reg_offset(b, GT_REG_ARG0 + 15), 120);
	assert_int_equal(gt_arch_reg_offset(b, GT_REG_G), 224);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_runtime_entries),	  cmocka_unit_test(test_all_entries),
		cmocka_unit_test(test_calls_and_returns), cmocka_unit_test(test_builds_agree),
		cmocka_unit_test(test_emulated),	  cmocka_unit_test(test_registers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
