/*
 * emit/ on a real kernel: plans made by hand become ELF, are loaded, run by BPF_PROG_TEST_RUN in this
 * process, and their maps are read. A complaint of libbpf, such as refused BTF, fails the test. Needs root.
 */
#include "bpf/gt_shared.h"
#include "unit/emit_bench.h"

#include <sys/stat.h>

/* ---- expressions ---- */

struct want {
	const char *what;
	uint64_t value;
	bool present;
};
enum { WANT_MAX = 128 };
static struct want wants[WANT_MAX];
static int nwants;

/* @r[n] = e, and what must come out */
static void expect(struct bench *b, int map, const char *what, struct gt_px *e, uint64_t value,
		   bool present)
{
	assert_true(nwants < WANT_MAX);
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, map, e), 1, num(b, nwants));
	wants[nwants++] = (struct want){what, value, present};
}

static void check_wants(struct bench *b, int map)
{
	for (int i = 0; i < nwants; i++) {
		uint64_t key = (uint64_t)i, v[3];
		if (!words(b, b->maps[map].var, &key, v, 3))
			fail_msg("%s: not set", wants[i].what);
		if (v[0] != 1 || v[1] != wants[i].value || v[2] != wants[i].present)
			fail_msg("%s: %lld present %lld, want %lld present %d", wants[i].what,
				 (long long)v[1], (long long)v[2], (long long)wants[i].value,
				 wants[i].present);
	}
}

/* 8 bytes at the map of numbers that may be absent */
static struct bench *expr_plan(int *map)
{
	struct bench *b = begin_plan();
	nwants = 0;
	b->plan.max_entries = WANT_MAX;
	add_prog(b, GT_PROG_BEGIN);
	*map = add_map(b, tuple_type(b, 1, U64), maybe(U64), GT_AGG_NONE);
	return b;
}

static volatile uint64_t seven = 7;

/* A 7 that no pass folds. */
static struct gt_px *opaque(struct bench *b)
{
	return read_at(b, GT_PX_READ, (const void *)&seven, 8, false, false);
}

static void test_arithmetic(void **state)
{
	int m;
	struct bench *b = expr_plan(&m);
	(void)state;
	static const struct {
		const char *what;
		enum gt_op op;
		bool is_signed;
		int64_t a, b, want;
	} rows[] = {
		{"add", GT_OP_ADD, true, 2, 3, 5},
		{"sub", GT_OP_SUB, true, 2, 3, -1},
		{"mul", GT_OP_MUL, true, -4, 3, -12},
		{"udiv", GT_OP_DIV, false, 17, 5, 3},
		{"udiv0", GT_OP_DIV, false, 17, 0, 1},
		{"sdiv", GT_OP_DIV, true, -17, 5, -3},
		{"sdiv neg", GT_OP_DIV, true, 17, -5, -3},
		{"sdiv0", GT_OP_DIV, true, -17, 0, 1},
		{"sdiv min", GT_OP_DIV, true, INT64_MIN, -1, INT64_MIN},
		{"umod", GT_OP_MOD, false, 17, 5, 2},
		{"umod0", GT_OP_MOD, false, 17, 0, 1},
		{"smod", GT_OP_MOD, true, -17, 5, -2},
		{"smod neg", GT_OP_MOD, true, 17, -5, 2},
		{"shl", GT_OP_SHL, true, 3, 4, 48},
		{"shl masked", GT_OP_SHL, true, 3, 65, 6},
		{"lshr", GT_OP_SHR, false, -1, 60, 15},
		{"ashr", GT_OP_SHR, true, -16, 2, -4},
		{"and", GT_OP_AND, true, 12, 10, 8},
		{"or", GT_OP_OR, true, 12, 10, 14},
		{"xor", GT_OP_XOR, true, 12, 10, 6},
		{"slt", GT_OP_LT, true, -1, 1, 1},
		{"ult", GT_OP_LT, false, -1, 1, 0},
		{"sle", GT_OP_LE, true, 1, 1, 1},
		{"ugt", GT_OP_GT, false, -1, 1, 1},
		{"sge", GT_OP_GE, true, -1, 1, 0},
		{"eq", GT_OP_EQ, false, 4, 4, 1},
		{"ne", GT_OP_NE, false, 4, 4, 0},
		{"land", GT_OP_LAND, false, 4, 0, 0},
		{"lor", GT_OP_LOR, false, 0, 4, 1},
	};
	for (size_t i = 0; i < GT_COUNT(rows); i++) {
		expect(b, m, rows[i].what,
		       op2(b, rows[i].op, rows[i].is_signed, num(b, rows[i].a), num(b, rows[i].b)),
		       (uint64_t)rows[i].want, true);
		/* the same with operands that only the run knows */
		struct gt_px *zero = op2(b, GT_OP_SUB, true, opaque(b), num(b, 7));
		expect(b, m, rows[i].what,
		       op2(b, rows[i].op, rows[i].is_signed,
			   op2(b, GT_OP_ADD, true, num(b, rows[i].a), zero),
			   op2(b, GT_OP_ADD, true, num(b, rows[i].b), zero)),
		       (uint64_t)rows[i].want, true);
	}
	expect(b, m, "neg", op1(b, GT_OP_NEG, opaque(b)), (uint64_t)-7, true);
	expect(b, m, "bnot", op1(b, GT_OP_BNOT, opaque(b)), ~7ull, true);
	expect(b, m, "not", op1(b, GT_OP_NOT, opaque(b)), 0, true);
	load(b);
	run(b, 0);
	check_wants(b, m);
	end_plan(b);
}

static void test_absence(void **state)
{
	int m;
	struct bench *b = expr_plan(&m);
	(void)state;
	struct gt_px *none = when(b, op2(b, GT_OP_EQ, false, opaque(b), num(b, 8)), num(b, 5));
	struct gt_px *some = when(b, opaque(b), num(b, 5));
	expect(b, m, "none", none, 0, false);
	expect(b, m, "some", some, 5, true);
	expect(b, m, "none + 1", op2(b, GT_OP_ADD, true, none, num(b, 1)), 0, false);
	expect(b, m, "some + 1", op2(b, GT_OP_ADD, true, some, num(b, 1)), 6, true);
	expect(b, m, "none == 5", op2(b, GT_OP_EQ, false, none, num(b, 5)), 0, true);
	expect(b, m, "none != 5", op2(b, GT_OP_NE, false, none, num(b, 5)), 0, true);
	expect(b, m, "some == 5", op2(b, GT_OP_EQ, false, some, num(b, 5)), 1, true);
	expect(b, m, "!none", op1(b, GT_OP_NOT, none), 1, true);
	expect(b, m, "none || 1", op2(b, GT_OP_LOR, false, none, num(b, 1)), 1, true);
	expect(b, m, "none && 1", op2(b, GT_OP_LAND, false, none, num(b, 1)), 0, true);
	expect(b, m, "none ?: 9", node(b, GT_PX_ELVIS, U64, none, num(b, 9), NULL), 9, true);
	expect(b, m, "some ?: 9", node(b, GT_PX_ELVIS, U64, some, num(b, 9), NULL), 5, true);
	expect(b, m, "1 ? none : 3", node(b, GT_PX_COND, maybe(U64), opaque(b), none, num(b, 3)), 0,
	       false);
	expect(b, m, "0 ? none : 3", node(b, GT_PX_COND, maybe(U64), none, none, num(b, 3)), 3,
	       true);
	expect(b, m, "present none", node(b, GT_PX_PRESENT, BOOLEAN, none, NULL, NULL), 0, true);
	expect(b, m, "present some", node(b, GT_PX_PRESENT, BOOLEAN, some, NULL, NULL), 1, true);
	expect(b, m, "call of none", with_args(b, call(b, U64, "gt_class_size"), 1, none), 0,
	       false);
	int v = add_var(b, maybe(U64)), w = add_var(b, U64);
	stmt(b, 0, GT_PS_SET, v, none);
	expect(b, m, "var none", var(b, v), 0, false);
	stmt(b, 0, GT_PS_SET, v, some);
	expect(b, m, "var some", var(b, v), 5, true);
	stmt(b, 0, GT_PS_SET, w, op2(b, GT_OP_MUL, false, opaque(b), num(b, 3)));
	expect(b, m, "var", var(b, w), 21, true);
	load(b);
	run(b, 0);
	check_wants(b, m);
	end_plan(b);
}

static void test_memory(void **state)
{
	int m;
	struct bench *b = expr_plan(&m);
	static const int8_t s8 = -3;
	static const uint16_t u16 = 0xfff0;
	static const int32_t s32 = -70000;
	static const char text[] = "hello, world";
	(void)state;
	expect(b, m, "s8", read_at(b, GT_PX_READ, &s8, 1, true, false), (uint64_t)-3, true);
	expect(b, m, "u8", read_at(b, GT_PX_READ, &s8, 1, false, false), 253, true);
	expect(b, m, "u16", read_at(b, GT_PX_READ, &u16, 2, false, false), 0xfff0, true);
	expect(b, m, "s32", read_at(b, GT_PX_READ, &s32, 4, true, false), (uint64_t)-70000, true);
	expect(b, m, "fault absent", read_at(b, GT_PX_READ, (void *)16, 8, false, true), 0, false);
	expect(b, m, "fault counted", read_at(b, GT_PX_READ, (void *)16, 8, false, false), 0, true);
	expect(b, m, "kernel fault", read_at(b, GT_PX_READ_KERNEL, (void *)16, 8, false, true), 0,
	       false);
	struct gt_px *far =
		node(b, GT_PX_READ, maybe(U64), when(b, num(b, 0), num(b, 16)), NULL, NULL);
	expect(b, m, "absent address", far, 0, false);
	struct gt_px *s = with_args(b, call(b, maybe(str_type(16)), "gt_str_user"), 2,
				    num(b, (int64_t)(uintptr_t)text), num(b, 13));
	struct gt_px *bad = with_args(b, call(b, maybe(str_type(16)), "gt_str_user"), 2, num(b, 16),
				      num(b, 13));
	int64_t how = (int64_t)gt_str_how(5, "..");
	struct gt_px *five = with_args(b, call(b, maybe(str_type(8)), "gt_str_user_n"), 3,
				       num(b, (int64_t)(uintptr_t)text), num(b, 5), num(b, how));
	struct gt_px *cut = with_args(b, call(b, maybe(str_type(8)), "gt_str_user_n"), 3,
				      num(b, (int64_t)(uintptr_t)text), num(b, 12), num(b, how));
	expect(b, m, "str eq", node(b, GT_PX_STR_EQ, BOOLEAN, s, str(b, "hello, world", 64), NULL),
	       1, true);
	expect(b, m, "str ne", node(b, GT_PX_STR_NE, BOOLEAN, s, str(b, "hello, world", 16), NULL),
	       0, true);
	expect(b, m, "str n", node(b, GT_PX_STR_EQ, BOOLEAN, str(b, "hello", 8), five, NULL), 1,
	       true);
	expect(b, m, "str cut", node(b, GT_PX_STR_EQ, BOOLEAN, cut, str(b, "hello..", 8), NULL), 1,
	       true);
	expect(b, m, "str bad eq", node(b, GT_PX_STR_EQ, BOOLEAN, bad, str(b, "", 8), NULL), 0,
	       true);
	expect(b, m, "str bad ne", node(b, GT_PX_STR_NE, BOOLEAN, bad, str(b, "x", 8), NULL), 0,
	       true);
	expect(b, m, "present", node(b, GT_PX_PRESENT, BOOLEAN, bad, NULL, NULL), 0, true);
	int v = add_var(b, maybe(str_type(64)));
	stmt(b, 0, GT_PS_SET, v, s);
	expect(b, m, "str var", node(b, GT_PX_STR_EQ, BOOLEAN, var(b, v), s, NULL), 1, true);
	stmt(b, 0, GT_PS_SET, v,
	     node(b, GT_PX_ELVIS, str_type(16), bad, str(b, "unknown", 8), NULL));
	expect(b, m, "str elvis",
	       node(b, GT_PX_STR_EQ, BOOLEAN, var(b, v), str(b, "unknown", 8), NULL), 1, true);
	/* longer than the stack takes */
	int long1 = add_var(b, str_type(240)), long2 = add_var(b, str_type(240));
	stmt(b, 0, GT_PS_SET, long1, s);
	stmt(b, 0, GT_PS_SET, long2, var(b, long1));
	expect(b, m, "long",
	       node(b, GT_PX_STR_EQ, BOOLEAN, var(b, long2), str(b, "hello, world", 16), NULL), 1,
	       true);
	load(b);
	run(b, 0);
	check_wants(b, m);
	assert_int_equal(counter(b, FAULT), 1);
	run(b, 0); /* scratch memory came back */
	for (int i = 0; i < 20; i++)
		run(b, 0);
	assert_int_equal(counter(b, FAULT), 22);
	end_plan(b);
}

static void test_builtins(void **state)
{
	int m;
	struct bench *b = expr_plan(&m);
	(void)state;
	static const struct {
		uint64_t size, noscan, since22, want;
	} classes[] = {{0, 0, 0, 0},	 {1, 1, 1, 2},	       {8, 0, 0, 1},	 {16, 1, 1, 2},
		       {17, 0, 1, 3},	 {512, 0, 1, 26},      {513, 1, 1, 27},	 {569, 0, 1, 28},
		       {569, 0, 0, 27},	 {32768, 1, 0, 67},    {32768, 1, 1, 0}, {32760, 0, 1, 67},
		       {32769, 0, 0, 0}, {1ull << 40, 0, 0, 0}};
	for (size_t i = 0; i < GT_COUNT(classes); i++)
		expect(b, m, "size class",
		       with_args(b, call(b, U64, "gt_size_class"), 3,
				 op2(b, GT_OP_SUB, false, num(b, (int64_t)classes[i].size + 7),
				     opaque(b)),
				 num(b, (int64_t)classes[i].noscan),
				 num(b, (int64_t)classes[i].since22)),
		       classes[i].want, true);
	expect(b, m, "class size", with_args(b, call(b, U64, "gt_class_size"), 1, num(b, 67)),
	       32768, true);
	expect(b, m, "class size, none", with_args(b, call(b, U64, "gt_class_size"), 1, num(b, 68)),
	       0, true);
	expect(b, m, "sym",
	       with_args(b, call(b, U64, "gt_sym"), 3, num(b, 2), num(b, 0x1000), num(b, 0x5000)),
	       2ull << 48 | 0x4000, true);
	expect(b, m, "pid", with_args(b, call(b, U64, "gt_pid"), 2, num(b, 0), num(b, 0)),
	       (uint64_t)getpid(), true);
	expect(b, m, "tid", with_args(b, call(b, U64, "gt_tid"), 2, num(b, 0), num(b, 0)),
	       (uint64_t)gettid(), true);
	struct stat ns;
	assert_int_equal(stat("/proc/self/ns/pid", &ns), 0);
	expect(b, m, "pid in a namespace",
	       with_args(b, call(b, U64, "gt_pid"), 2, num(b, (int64_t)ns.st_dev),
			 num(b, (int64_t)ns.st_ino)),
	       (uint64_t)getpid(), true);
	expect(b, m, "pid in another",
	       with_args(b, call(b, U64, "gt_pid"), 2, num(b, 1), num(b, 1)), 0, true);
	expect(b, m, "uid", with_args(b, call(b, U64, "gt_uid"), 0), getuid(), true);
	expect(b, m, "gid", with_args(b, call(b, U64, "gt_gid"), 0), getgid(), true);
	struct gt_px *early = with_args(b, call(b, U64, "gt_nsecs"), 0);
	expect(b, m, "nsecs", op2(b, GT_OP_GT, false, early, num(b, 0)), 1, true);
	expect(b, m, "cpu",
	       op2(b, GT_OP_LT, false, with_args(b, call(b, U64, "gt_cpu"), 0), num(b, 4096)), 1,
	       true);
	struct gt_px *comm = with_args(b, call(b, str_type(16), "gt_comm"), 0);
	expect(b, m, "comm", node(b, GT_PX_STR_EQ, BOOLEAN, comm, str(b, "emit_test", 16), NULL), 1,
	       true);
	struct gt_px *kstack =
		with_args(b, call(b, maybe(U64), "gt_kstack"), 3, px(b, GT_PX_CTX, U64),
			  px(b, GT_PX_STACKS, U64), num(b, 127));
	int v = add_var(b, maybe(U64)), w = add_var(b, maybe(U64));
	stmt(b, 0, GT_PS_SET, v, kstack);
	expect(b, m, "kstack", node(b, GT_PX_PRESENT, BOOLEAN, var(b, v), NULL, NULL), 1, true);
	struct gt_px *task = with_args(b, call(b, maybe(U64), "gt_stack_task"), 3,
				       px(b, GT_PX_STACKS, U64), num(b, 1), num(b, 0));
	stmt(b, 0, GT_PS_SET, w, task);
	expect(b, m, "stack of task", node(b, GT_PX_PRESENT, BOOLEAN, var(b, w), NULL, NULL), 1,
	       true);
	load(b);
	run(b, 0);
	check_wants(b, m);
	struct bpf_map *stacks = bpf_object__find_map_by_name(b->obj, "gt_stacks");
	uint64_t id, kinds = 0;
	for (uint64_t *key = NULL; !bpf_map_get_next_key(bpf_map__fd(stacks), key, &id);
	     key = &id) {
		struct gt_stack_value value;
		assert_int_equal(bpf_map_lookup_elem(bpf_map__fd(stacks), &id, &value), 0);
		assert_true(value.n > 0 && value.n <= GT_STACK_MAX);
		kinds |= 1u << value.kind;
	}
	assert_int_equal(kinds, 3);
	end_plan(b);
}

/* ---- statements ---- */

static void test_maps(void **state)
{
	struct bench *b = begin_plan();
	(void)state;
	add_prog(b, GT_PROG_BEGIN);
	struct gt_vtype none = tuple_type(b, 0), one = tuple_type(b, 1, U64);
	struct gt_vtype mixed =
		tuple_type(b, 3, maybe(U64), str_type(16), tuple_type(b, 2, U64, U64));
	int scalar = add_map(b, none, S64, GT_AGG_NONE),
	    text = add_map(b, one, str_type(16), GT_AGG_NONE);
	int sums = add_map(b, mixed, S64, GT_AGG_NONE), full = add_map(b, one, U64, GT_AGG_NONE);
	int got = add_map(b, one, maybe(U64), GT_AGG_NONE),
	    pair = add_map(b, none, tuple_type(b, 2, U64, str_type(8)), GT_AGG_NONE);
	struct gt_px *absent = when(b, op2(b, GT_OP_EQ, false, opaque(b), num(b, 8)), num(b, 5));

	stmt(b, 0, GT_PS_MAP_SET, scalar, num(b, 40));
	stmt(b, 0, GT_PS_MAP_ADD, scalar, num(b, 2));
	stmt(b, 0, GT_PS_MAP_SET, scalar, absent); /* skipped */
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, text, str(b, "abc", 8)), 1, num(b, 1));
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, text, str(b, "gone", 8)), 1, num(b, 2));
	keyed(b, stmt(b, 0, GT_PS_DELETE, text, NULL), 1, num(b, 2));
	struct gt_px *inner =
		with_args(b, px(b, GT_PX_TUPLE, mixed.elems[2]), 2, num(b, 3), num(b, 4));
	for (int i = 0; i < 2; i++)
		keyed(b, stmt(b, 0, GT_PS_MAP_ADD, sums, num(b, i ? -1 : 10)), 3, absent,
		      str(b, "key", 8), inner);
	struct gt_px *get = px(b, GT_PX_MAP_GET, S64);
	get->num = scalar;
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, got, get), 1, num(b, 0));
	struct gt_px *missing = with_args(b, px(b, GT_PX_MAP_GET, maybe(U64)), 1, num(b, 77));
	missing->num = full;
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, got, missing), 1, num(b, 1));
	struct gt_px *has = with_args(b, px(b, GT_PX_HAS_KEY, BOOLEAN), 1, num(b, 1)),
		     *hasnt = with_args(b, px(b, GT_PX_HAS_KEY, BOOLEAN), 1, num(b, 2));
	has->num = hasnt->num = text;
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, got, has), 1, num(b, 2));
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, got, hasnt), 1, num(b, 3));
	struct gt_px *abc = with_args(b, px(b, GT_PX_MAP_GET, str_type(16)), 1, num(b, 1));
	abc->num = text;
	keyed(b,
	      stmt(b, 0, GT_PS_MAP_SET, got,
		   node(b, GT_PX_STR_EQ, BOOLEAN, abc, str(b, "abc", 8), NULL)),
	      1, num(b, 4));
	stmt(b, 0, GT_PS_MAP_SET, pair,
	     with_args(b, px(b, GT_PX_TUPLE, b->maps[pair].value), 2, num(b, 6), str(b, "six", 8)));
	for (int i = 0; i < 70; i++)
		keyed(b, stmt(b, 0, GT_PS_MAP_SET, full, num(b, i)), 1, num(b, i));
	load(b);
	run(b, 0);

	uint32_t zero = 0;
	uint64_t v[8], k = 0;
	assert_true(words(b, "gt_m_m0", &zero, v, 2));
	assert_int_equal(v[0], 1);
	assert_int_equal(v[1], 42);
	assert_int_equal(counter(b, SKIP), 1);
	assert_int_equal(counter(b, FULL), 6);
	k = 1;
	assert_true(words(b, "gt_m_m1", &k, v, 3));
	assert_string_equal((char *)&v[1], "abc");
	k = 2;
	assert_false(words(b, "gt_m_m1", &k, v, 3));
	struct {
		uint64_t a, present;
		char s[16];
		uint64_t x, y;
	} key = {0, 0, "key", 3, 4};
	assert_true(words(b, "gt_m_m2", &key, v, 2));
	assert_int_equal(v[1], 9);
	static const uint64_t want[][2] = {{42, 1}, {0, 0}, {1, 1}, {0, 1}, {1, 1}};
	for (k = 0; k < GT_COUNT(want); k++) {
		assert_true(words(b, "gt_m_m4", &k, v, 3));
		assert_int_equal(v[1], want[k][0]);
		assert_int_equal(v[2], want[k][1]);
	}
	assert_true(words(b, "gt_m_m5", &zero, v, 3));
	assert_int_equal(v[1], 6);
	assert_string_equal((char *)&v[2], "six");
	end_plan(b);
}

static void test_aggregations(void **state)
{
	struct bench *b = begin_plan();
	(void)state;
	add_prog(b, GT_PROG_BEGIN);
	struct gt_vtype none = tuple_type(b, 0), one = tuple_type(b, 1, U64);
	static const enum gt_agg aggs[] = {GT_AGG_COUNT, GT_AGG_SUM,  GT_AGG_MIN,
					   GT_AGG_MAX,	 GT_AGG_HIST, GT_AGG_LHIST};
	static const int64_t values[] = {-5, 0, 1, 7, 8, 1000, INT64_MIN, INT64_MAX};
	for (size_t a = 0; a < GT_COUNT(aggs); a++)
		for (int keys = 0; keys < 2; keys++) {
			int m = add_map(b, keys ? one : none, S64, aggs[a]);
			if (aggs[a] == GT_AGG_LHIST) {
				b->maps[m].hi = 100;
				b->maps[m].step = 10;
			}
			for (size_t i = 0; i < 6; i++) {
				struct gt_px *e =
					op2(b, GT_OP_SUB, true, num(b, values[i] + 7), opaque(b));
				keyed(b,
				      stmt(b, 0, GT_PS_AGG, m, aggs[a] == GT_AGG_COUNT ? NULL : e),
				      keys, num(b, 3));
			}
		}
	int extreme = add_map(b, none, S64, GT_AGG_HIST), top = add_map(b, none, U64, GT_AGG_HIST);
	stmt(b, 0, GT_PS_AGG, extreme, num(b, values[6]));
	stmt(b, 0, GT_PS_AGG, extreme, num(b, values[7]));
	stmt(b, 0, GT_PS_AGG, top, num(b, -1));
	stmt(b, 0, GT_PS_AGG, top,
	     when(b, op2(b, GT_OP_EQ, false, opaque(b), num(b, 8)), num(b, 5)));
	load(b);
	run(b, 0);
	run(b, 0);
	for (int m = 0; m < 12; m++) {
		uint64_t v[66], k = m % 2 ? 3 : 0;
		assert_true(words(b, b->maps[m].var, &k, v, 66));
		switch (b->maps[m].agg) {
		case GT_AGG_COUNT:
			assert_int_equal(v[0], 12);
			break;
		case GT_AGG_SUM:
			assert_int_equal(v[0], 12);
			assert_int_equal(v[1], 2 * 1011);
			break;
		case GT_AGG_MIN:
			assert_true(v[0] && (int64_t)v[1] % -5 == 0 && (int64_t)v[1] < 0);
			break;
		case GT_AGG_MAX:
			assert_true(v[0] && v[1] % 1000 == 0 && v[1]);
			break;
		case GT_AGG_HIST:
			assert_int_equal(v[0], 2);  /* -5 */
			assert_int_equal(v[1], 2);  /* 0 */
			assert_int_equal(v[2], 2);  /* 1 */
			assert_int_equal(v[4], 2);  /* 4..7 */
			assert_int_equal(v[5], 2);  /* 8..15 */
			assert_int_equal(v[11], 2); /* 512..1023 */
			break;
		default:
			assert_int_equal(v[0], 2);
			assert_int_equal(v[1], 8); /* 0, 1, 7, 8 */
			assert_int_equal(v[11], 2);
		}
	}
	uint64_t v[66], zero = 0;
	assert_true(words(b, b->maps[extreme].var, &zero, v, 66));
	assert_int_equal(v[0], 2);
	assert_int_equal(v[64], 2); /* 2^62 .. 2^63 - 1 */
	assert_true(words(b, b->maps[top].var, &zero, v, 66));
	assert_int_equal(v[0], 2); /* 2^63 and up: as bpftrace has it, below zero */
	assert_int_equal(counter(b, SKIP), 2);
	end_plan(b);
}

struct seen {
	int n;
	struct gt_record r[16];
	char args[16][128];
};

static int on_record(void *arg, void *data, size_t len)
{
	struct seen *s = arg;
	memcpy(&s->r[s->n], data, sizeof(struct gt_record));
	memcpy(s->args[s->n], (char *)data + sizeof(struct gt_record),
	       len - sizeof(struct gt_record));
	s->n++;
	return 0;
}

static void test_records_and_flow(void **state)
{
	struct bench *b = begin_plan();
	(void)state;
	add_prog(b, GT_PROG_BEGIN);
	struct gt_vtype args[] = {U64, maybe(str_type(24)), S64};
	b->records[0] = (struct gt_mrecord){
		.kind = GT_REC_PRINTF, .fmt = "%d %s %d\n", .map = -1, .nargs = 3, .args = args};
	b->records[1] = (struct gt_mrecord){.kind = GT_REC_EXIT, .map = -1};
	b->plan.m.nrecords = 2;
	struct gt_ps *clause = stmt(b, 0, GT_PS_CLAUSE, 0, NULL), **tail = &clause->body, *iff, *s;
	for (int i = 0; i < 2; i++) {
		s = stmt_to(b, &tail, GT_PS_EMIT, 0, NULL);
		s->nargs = 3;
		s->args = with_args(b, num(b, 0), 3, num(b, i), str(b, "text", 8),
				    op2(b, GT_OP_MUL, true, opaque(b), num(b, -1)))
				  ->args;
	}
	iff = stmt_to(b, &tail, GT_PS_IF, 0, op2(b, GT_OP_EQ, false, opaque(b), num(b, 7)));
	struct gt_ps **then = &iff->body, **els = &iff->els;
	stmt_to(b, &then, GT_PS_EMIT, 1, NULL);
	stmt_to(b, &then, GT_PS_RETURN, 0, NULL);
	stmt_to(b, &els, GT_PS_EMIT, 0, NULL)->nargs = 0;
	s = stmt_to(b, &tail, GT_PS_EMIT, 1, NULL); /* not reached */
	clause = stmt(b, 0, GT_PS_CLAUSE, 0, NULL);
	tail = &clause->body;
	stmt_to(b, &tail, GT_PS_EMIT, 1, NULL);
	load(b);
	run(b, 0);

	struct seen data = {0}, control = {0};
	struct ring_buffer *r =
		ring_buffer__new(bpf_map__fd(bpf_object__find_map_by_name(b->obj, "gt_events")),
				 on_record, &data, NULL);
	struct ring_buffer *c =
		ring_buffer__new(bpf_map__fd(bpf_object__find_map_by_name(b->obj, "gt_control")),
				 on_record, &control, NULL);
	ring_buffer__consume(r);
	ring_buffer__consume(c);
	assert_int_equal(data.n, 2);
	assert_int_equal(control.n, 2);
	for (int i = 0; i < 2; i++) {
		struct {
			uint64_t a;
			char s[24];
			uint64_t has, c;
		} *p = (void *)data.args[i];
		assert_int_equal(data.r[i].seq, i);
		assert_int_equal(data.r[i].len, sizeof(*p));
		assert_int_equal(p->a, i);
		assert_string_equal(p->s, "text");
		assert_int_equal(p->has, 1);
		assert_int_equal((int64_t)p->c, -7);
		assert_int_equal(control.r[i].seq, i + 2);
	}
	ring_buffer__free(r);
	ring_buffer__free(c);
	end_plan(b);
}

/* Fills the data ring: what finds no room is counted. */
static void test_lost(void **state)
{
	struct bench *b = begin_plan();
	(void)state;
	add_prog(b, GT_PROG_BEGIN);
	struct gt_vtype args[] = {str_type(1024)};
	b->records[0] = (struct gt_mrecord){
		.kind = GT_REC_PRINTF, .fmt = "%s", .map = -1, .nargs = 1, .args = args};
	b->plan.m.nrecords = 1;
	struct gt_ps *s = stmt(b, 0, GT_PS_EMIT, 0, NULL);
	s->nargs = 1;
	s->args = with_args(b, num(b, 0), 1, str(b, "x", 8))->args;
	load(b);
	for (int i = 0; i < 5000; i++)
		run(b, 0);
	assert_true(counter(b, LOST) > 500 && counter(b, LOST) < 2000);
	end_plan(b);
}

/* Rows: a program that runs anywhere finds the facts of its process, or zeros. */
static void test_rows(void **state)
{
	(void)state;
	for (int filter = 0; filter < 2; filter++)
		for (int known = 0; known < 2; known++) {
			int m;
			struct bench *b = expr_plan(&m);
			b->plan.m.target_filter = true;
			b->mprogs[0].kind = GT_PROG_BEGIN;
			b->progs[0].uses_row = true;
			int target = add_slot(b, "target"), off = add_slot(b, "off:runtime.g.goid"),
			    reasons = add_slot(b, "enum:waitreason");
			int start = add_slot(b, "start"), bias = add_slot(b, "bias");
			struct gt_px *p[5];
			static const int order[] = {0, 1, 2, 3, 4};
			const int ids[] = {target, off, reasons, start, bias};
			for (int i = 0; i < 5; i++) {
				p[i] = px(b, i == 2 ? GT_PX_SLOT_AT : GT_PX_SLOT, U64);
				p[i]->num = ids[order[i]];
				if (i == 2)
					p[i]->a = opaque(b);
			}
			expect(b, m, "target", p[0], known ? 3 : 0, true);
			expect(b, m, "off", p[1], known ? 152 : 0, true);
			expect(b, m, "enum", p[2], known ? 77 : 0, true);
			expect(b, m, "start", p[3], 99, true);
			expect(b, m, "bias", p[4], known ? 0x1000 : 0, true);
			open_object(b);
			assert_true(b->plan.m.needs_procs);
			set_slot(b, "start", 99);
			set_slot(b, "filter", (uint64_t)filter);
			load(b);
			if (known) {
				uint64_t *row = gt_xcalloc((size_t)b->plan.m.row_words, 8);
				uint32_t tgid = (uint32_t)getpid();
				row[0] = 3;
				row[1] = 0x1000;
				row[b->plan.m.slots[off].row] = 152;
				((uint16_t *)&row[b->plan.m.slots[reasons].row])[7] = 77;
				assert_int_equal(bpf_map_update_elem(
							 bpf_map__fd(bpf_object__find_map_by_name(
								 b->obj, "gt_procs")),
							 &tgid, row, 0),
						 0);
				free(row);
			}
			run(b, 0);
			check_wants(b, m);
			end_plan(b);
		}
}

static void test_limits(void **state)
{
	struct bench *b = begin_plan();
	(void)state;
	add_prog(b, GT_PROG_BEGIN);
	for (int i = 0; i < VARS; i++)
		add_var(b, str_type(1024));
	int m = add_map(b, tuple_type(b, 2, str_type(1024), str_type(1024)), str_type(1024),
			GT_AGG_NONE);
	keyed(b, stmt(b, 0, GT_PS_MAP_SET, m, var(b, 0)), 2, var(b, 1), var(b, 2));
	assert_false(gt_emit(&b->plan, NULL, &b->elf, &b->len, &b->diags));
	assert_int_equal(b->diags.nerrors, 1);
	assert_int_equal(b->diags.list.v[0].tag, GT_TAG_LIMIT);
	end_plan(b);

	/* more numbers alive at a time than the stack has room for */
	b = begin_plan();
	add_prog(b, GT_PROG_BEGIN);
	struct gt_px *sum = opaque(b);
	for (int i = 0; i < 120; i++)
		sum = op2(b, GT_OP_ADD, false, opaque(b), sum);
	for (int i = 0; i < 120; i++) /* a right-leaning tree: all left sides wait */
		sum = op2(b, GT_OP_MUL, false, op2(b, GT_OP_ADD, false, opaque(b), num(b, i)), sum);
	stmt(b, 0, GT_PS_EXPR, 0, sum);
	keyed(b, stmt(b, 0, GT_PS_AGG, add_map(b, tuple_type(b, 0), U64, GT_AGG_SUM), sum), 0);
	assert_false(gt_emit(&b->plan, NULL, &b->elf, &b->len, &b->diags));
	assert_int_equal(b->diags.nerrors, 1);
	assert_int_equal(b->diags.list.v[0].tag, GT_TAG_LIMIT);
	assert_ptr_equal(b->diags.list.v[0].span.src, &b->src);
	end_plan(b);

	/* a function that is not there */
	b = begin_plan();
	add_prog(b, GT_PROG_BEGIN);
	stmt(b, 0, GT_PS_EXPR, 0, with_args(b, call(b, U64, "gt_no_such"), 1, num(b, 1)));
	assert_false(gt_emit(&b->plan, NULL, &b->elf, &b->len, &b->diags));
	assert_int_equal(b->diags.list.v[0].tag, GT_TAG_INTERNAL);
	end_plan(b);

	/* and after failures the next one works */
	b = begin_plan();
	add_prog(b, GT_PROG_BEGIN);
	emit(b);
	end_plan(b);
}

static void test_dumps(void **state)
{
	struct bench *b = begin_plan();
	struct gt_buf ir = {0}, code = {0};
	struct gt_emit_opts opts = {.dump_llvm = &ir, .dump_bpf = &code};
	(void)state;
	add_prog(b, GT_PROG_BEGIN);
	int m = add_map(b, tuple_type(b, 0), U64, GT_AGG_COUNT);
	stmt(b, 0, GT_PS_AGG, m, NULL);
	assert_true(gt_emit(&b->plan, &opts, &b->elf, &b->len, &b->diags));
	assert_non_null(strstr(gt_buf_text(&ir), "define i32 @p0_test"));
	assert_non_null(strstr(gt_buf_text(&code), "exit"));
	assert_null(strstr(gt_buf_text(&code), ".section"));
	if (getenv("EMIT_TEST_SHOW"))
		puts(gt_buf_text(&code));
	gt_buf_free(&ir);
	gt_buf_free(&code);
	end_plan(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_arithmetic),
		cmocka_unit_test(test_absence),
		cmocka_unit_test(test_memory),
		cmocka_unit_test(test_builtins),
		cmocka_unit_test(test_maps),
		cmocka_unit_test(test_aggregations),
		cmocka_unit_test(test_records_and_flow),
		cmocka_unit_test(test_lost),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_dumps),
	};
	if (geteuid()) {
		puts("SKIP: needs root");
		return 77;
	}
	return cmocka_run_group_tests_name("emit", tests, NULL, NULL);
}
