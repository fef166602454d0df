/* Values, histograms and sinks against exact text. */
#include <limits.h>
#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <jansson.h>

#include "output/output.h"

static const struct gt_vtype u64t = {.kind = GT_K_INT, .size = 8};
static const struct gt_vtype s64t = {.kind = GT_K_INT, .size = 8, .is_signed = true};
static const struct gt_vtype s32t = {.kind = GT_K_INT, .size = 4, .is_signed = true};
static const struct gt_vtype boolt = {.kind = GT_K_BOOL, .size = 8};
static const struct gt_vtype ptrt = {.kind = GT_K_PTR, .size = 8};
static const struct gt_vtype durt = {.kind = GT_K_DURATION, .size = 8};
static const struct gt_vtype bytest = {.kind = GT_K_BYTES, .size = 8};
static const struct gt_vtype enumt = {.kind = GT_K_ENUM, .size = 8, .name = "waitreason"};

#define INT(t, v) ((struct gt_value){.kind = GT_V_INT, .type = &(t), .num = (int64_t)(v)})
#define STR(s) ((struct gt_value){.kind = GT_V_STR, .str = (s), .len = sizeof(s) - 1})
#define BUF(s) ((struct gt_value){.kind = GT_V_BUF, .str = (s), .len = sizeof(s) - 1})
#define NAME(v, s) ((struct gt_value){.kind = GT_V_NAME, .type = &enumt, .num = (v), .str = (s)})
#define ABSENT ((struct gt_value){.kind = GT_V_ABSENT})
#define TUPLE(...)                                                                                 \
	((struct gt_value){.kind = GT_V_TUPLE,                                                     \
			   .n = sizeof((struct gt_value[]){__VA_ARGS__}) / sizeof(struct gt_value), \
			   .elems = (struct gt_value[]){__VA_ARGS__}})

static char *last; /* freed by the next call */
static const char *keep(struct gt_buf *b)
{
	free(last);
	last = b->p ? b->p : strdup("");
	return last;
}

static const char *text(struct gt_value v)
{
	struct gt_buf b = {0};
	gt_value_text(&v, &b);
	return keep(&b);
}

static const char *json(struct gt_value v)
{
	struct gt_buf b = {0};
	gt_value_json(&v, &b);
	return keep(&b);
}

static const char *duration(int64_t ns)
{
	struct gt_buf b = {0};
	gt_duration_text(ns, &b);
	return keep(&b);
}

static const char *bytes(int64_t n)
{
	struct gt_buf b = {0};
	gt_bytes_text(n, &b);
	return keep(&b);
}

static const char *count(int64_t n)
{
	struct gt_buf b = {0};
	gt_count_text(n, &b);
	return keep(&b);
}

static void test_counts(void **state)
{
	(void)state;
	static const struct {
		int64_t n;
		const char *text;
	} t[] = {
		{0, "0"},
		{1, "1"},
		{999, "999"},
		{1000, "1k"},
		{1234, "1.23k"},
		{999499, "999k"},
		{999500, "1M"},
		{-5600000, "-5.6M"},
		{INT64_MAX, "9.22E"},
		{INT64_MIN, "-9.22E"},
	};
	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		assert_string_equal(count(t[i].n), t[i].text);
}

static void test_durations(void **state)
{
	(void)state;
	static const struct {
		int64_t ns;
		const char *text;
	} t[] = {
		{0, "0s"},
		{1, "1ns"},
		{999, "999ns"},
		{1000, "1us"},
		{1024, "1.02us"},
		{2048, "2.05us"},
		{1200000, "1.2ms"},
		{99949, "99.9us"},
		{99951, "100us"},
		{999499, "999us"},
		{999500, "1ms"},
		{15000000000, "15s"},
		{59940000000, "59.9s"},
		{59960000000, "1m"},
		{90000000000, "1m30s"},
		{120000000000, "2m"},
		{137438953472, "2m17s"},
		{3599600000000, "1h"},
		{5400000000000, "1h30m"},
		{7200000000000, "2h"},
		{360000000000000, "100h"},
		{INT64_MAX, "2562048h"},
		{INT64_MIN, "-2562048h"},
		{-1200000, "-1.2ms"},
	};
	for (size_t i = 0; i < sizeof(t) / sizeof(*t); i++)
		assert_string_equal(duration(t[i].ns), t[i].text);
}

/* Read back, the text is within half a unit of its last digit: never off by more than 0.5 %. */
static void test_duration_property(void **state)
{
	(void)state;
	uint64_t seed = 88172645463325252ull;
	for (int i = 0; i < 200000; i++) {
		seed ^= seed << 13;
		seed ^= seed >> 7;
		seed ^= seed << 17;
		int64_t ns = (int64_t)(seed >> (seed % 63 + 1));
		double sum = 0;
		int digits = 0;
		for (const char *p = duration(ns); *p;) {
			char *end;
			const char *start = p;
			double v = strtod(p, &end);
			for (const char *q = start; q < end; q++)
				digits += *q != '.';
			static const struct {
				const char *unit;
				double scale;
			} units[] = {{"ns", 1},	 {"us", 1e3}, {"ms", 1e6},
				     {"s", 1e9}, {"m", 60e9}, {"h", 3600e9}};
			size_t u = 0;
			while (strncmp(end, units[u].unit, strlen(units[u].unit)))
				assert_true(++u < 6);
			sum += v * units[u].scale;
			p = end + strlen(units[u].unit);
		}
		double off = sum > (double)ns ? sum - (double)ns : (double)ns - sum;
		assert_true(off <= 0.0085 * (double)ns + 0.5);
		assert_true(digits <= 4 || ns > 360000000000000);
	}
}

static void test_bytes(void **state)
{
	(void)state;
	assert_string_equal(bytes(0), "0B");
	assert_string_equal(bytes(96), "96B");
	assert_string_equal(bytes(1023), "1023B");
	assert_string_equal(bytes(1024), "1KiB");
	assert_string_equal(bytes(32 << 10), "32KiB");
	assert_string_equal(bytes(1536 << 10), "1.5MiB");
	assert_string_equal(bytes((1 << 20) - 1), "1MiB");
	assert_string_equal(bytes(-(5 << 10)), "-5KiB");
	assert_string_equal(bytes(INT64_MAX), "8EiB");
	assert_string_equal(bytes(INT64_MIN), "-8EiB");
}

static void test_values(void **state)
{
	(void)state;
	assert_string_equal(text(INT(u64t, UINT64_MAX)), "18446744073709551615");
	assert_string_equal(text(INT(s64t, INT64_MIN)), "-9223372036854775808");
	assert_string_equal(text(INT(boolt, 1)), "true");
	assert_string_equal(text(INT(ptrt, 0x7ffd1234)), "0x7ffd1234");
	assert_string_equal(text(INT(durt, 1200000)), "1.2ms");
	assert_string_equal(text(INT(bytest, 32768)), "32KiB");
	assert_string_equal(text(ABSENT), "-");
	assert_string_equal(text(NAME(14, "chan receive")), "chan receive");
	assert_string_equal(text(TUPLE(INT(s64t, 0), INT(s64t, 1), STR("str"),
				       TUPLE(INT(s64t, 5), INT(s64t, 6)))),
			    "(0, 1, str, (5, 6))");
	const char *names[] = {"m", "n"};
	struct gt_value rec = TUPLE(INT(s64t, 2), INT(s64t, 3));
	rec.kind = GT_V_RECORD;
	rec.names = names;
	assert_string_equal(text(rec), "{ .m = 2, .n = 3 }");
	assert_string_equal(json(rec), "{\"m\": 2, \"n\": 3}");
	struct gt_value stats = {
		.kind = GT_V_STATS, .type = &s64t, .count = 3, .num = 2, .total = 6};
	assert_string_equal(text(stats), "{ .count = 3, .average = 2, .total = 6 }");
	stats.type = &durt;
	assert_string_equal(text(stats), "{ .count = 3, .average = 2ns, .total = 6ns }");
	assert_string_equal(json(stats), "{\"count\": 3, \"average\": 2, \"total\": 6}");
}

static void test_stack(void **state)
{
	(void)state;
	struct gt_frame frames[] = {
		{.addr = 0x401010,
		 .func = "main.inner",
		 .file = "/src/demo/demo.go",
		 .line = 42,
		 .inlined = true},
		{.addr = 0x401010,
		 .func = "main.worker",
		 .offset = 16,
		 .file = "/src/demo/demo.go",
		 .line = 7},
		{.addr = 0x500},
	};
	struct gt_value v = {.kind = GT_V_STACK, .n = 3, .frames = frames};
	assert_string_equal(text(v), "\n        [inlined] main.inner@demo/demo.go:42\n"
				     "        main.worker+16\n"
				     "        0x500\n");
	assert_string_equal(
		json(v), "[{\"addr\": 4198416, \"func\": \"main.inner\", \"offset\": 0, \"file\": "
			 "\"/src/demo/demo.go\", \"line\": 42, \"inlined\": true},"
			 "{\"addr\": 4198416, \"func\": \"main.worker\", \"offset\": 16, \"file\": "
			 "\"/src/demo/demo.go\", \"line\": 7},{\"addr\": 1280}]");
}

static const char *format(const char *fmt, int n, ...)
{
	struct gt_value args[8];
	struct gt_buf b = {0};
	va_list ap;
	va_start(ap, n);
	for (int i = 0; i < n; i++)
		args[i] = va_arg(ap, struct gt_value);
	va_end(ap);
	gt_value_format(fmt, args, n, &b);
	return keep(&b);
}

static void test_printf(void **state)
{
	(void)state;
	assert_string_equal(format("plain 100%%\n", 0), "plain 100%\n");
	assert_string_equal(format("%d|%5d|%-5d|%05d|%+d", 5, INT(s64t, 7), INT(s64t, 7),
				   INT(s64t, 7), INT(s64t, 7), INT(s64t, 7)),
			    "7|    7|7    |00007|+7");
	assert_string_equal(format("%llu %lx %#x %o %X", 5, INT(u64t, 10), INT(u64t, 255),
				   INT(u64t, 255), INT(u64t, 8), INT(u64t, 171)),
			    "10 ff 0xff 10 AB");
	assert_string_equal(format("%d %ld %u %lu", 4, INT(u64t, UINT64_MAX), INT(u64t, UINT64_MAX),
				   INT(u64t, UINT64_MAX), INT(u64t, UINT64_MAX)),
			    "-1 -1 4294967295 18446744073709551615");
	assert_string_equal(format("%hhx %hx %x %jx %hhd", 5, INT(u64t, 0x12345678abcdef),
				   INT(u64t, 0x12345678abcdef), INT(u64t, 0x12345678abcdef),
				   INT(u64t, 0x12345678abcdef), INT(u64t, 255)),
			    "ef cdef 78abcdef 12345678abcdef -1");
	assert_string_equal(format("%05d %-05d| %+d %#o", 4, INT(s64t, -3), INT(s64t, 3),
				   INT(s64t, -3), INT(s64t, 8)),
			    "000-3 30000| -3 010");
	assert_string_equal(format("%r %rx %rh", 3, BUF("a\n"), BUF("a\n"), BUF("a\n")),
			    "a\\x0a \\x61\\x0a 61 0a");
	assert_string_equal(format("%s %s", 2, INT(s64t, -1), BUF("ok")), "-1 ok");
	assert_string_equal(format("%u %x", 2, INT(s32t, -1), INT(s32t, -1)),
			    "4294967295 ffffffff");
	assert_string_equal(
		format("%s|%10s|%-10s|%.2s|", 4, STR("abc"), STR("abc"), STR("abc"), STR("abc")),
		"abc|       abc|abc       |abc|");
	assert_string_equal(format("%s %v %d", 3, NAME(14, "chan receive"),
				   NAME(14, "chan receive"), NAME(14, "chan receive")),
			    "chan receive chan receive 14");
	assert_string_equal(format("%s %v %d %-8v|", 4, INT(durt, 1200000), INT(durt, 1200000),
				   INT(durt, 1200000), INT(bytest, 4096)),
			    "1.2ms 1.2ms 1200000 4KiB    |");
	assert_string_equal(format("%v %v", 2, TUPLE(INT(s64t, 1), STR("a")), INT(s64t, -5)),
			    "(1, a) -5");
	assert_string_equal(format("%d %5s %x", 3, ABSENT, ABSENT, ABSENT), "-     - -");
	assert_string_equal(
		format("%c%c %p", 3, INT(s64t, 'o'), INT(s64t, 'k'), INT(u64t, 0x401000)),
		"ok 0x401000");
	assert_string_equal(format("%p %10p|", 2, INT(u64t, 0), INT(u64t, 0xab)), "0       0xab|");
	assert_string_equal(format("%d %d", 1, INT(s64t, 1)), "1 %d");
	assert_string_equal(format("%", 0), "%");
	assert_string_equal(format("%y %*d", 1, INT(s64t, 1)), "%y %*d");
	assert_string_equal(format("%d", 1, STR("abc")), "abc");
	assert_string_equal(format("%i", 1, INT(s64t, -3)), "-3");
	assert_int_equal(strlen(format("%999999999999d", 1, INT(s64t, 1))), 4096);
}

static const char *hist(const struct gt_vtype *t, bool log2, int n, struct gt_bucket *b)
{
	return text((struct gt_value){
		.kind = GT_V_HIST, .type = t, .log2 = log2, .n = n, .buckets = b});
}

#define BAR52 "@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@"
#define BAR26 "@@@@@@@@@@@@@@@@@@@@@@@@@@"
#define SP26 "                          "
#define SP52 SP26 SP26

static void test_hist(void **state)
{
	(void)state;
	struct gt_bucket log[] = {{.hi = 0, .below = true, .n = 1},
				  {.lo = 0, .hi = 1, .n = 0},
				  {.lo = 1, .hi = 2, .n = 0},
				  {.lo = 2, .hi = 4, .n = 2}};
	assert_string_equal(hist(&s64t, true, 4, log), "(..., 0)               1 |" BAR26 SP26 "|\n"
						       "[0]                    0 |" SP52 "|\n"
						       "[1]                    0 |" SP52 "|\n"
						       "[2, 4)                 2 |" BAR52 "|\n");
	struct gt_bucket big[] = {{.lo = 512, .hi = 1024, .n = 1},
				  {.lo = 1024, .hi = 2048, .n = 100},
				  {.lo = 1ll << 62, .hi = INT64_MIN, .n = 2},
				  {.lo = INT64_MIN, .above = true, .n = 50}};
	assert_string_equal(
		hist(&u64t, true, 4, big),
		"[512, 1K)              1 |" SP52 "|\n"
		"[1K, 2K)             100 |" BAR52 "|\n"
		"[4E, 8E)               2 |@                                                   |\n"
		"[8E, ...)             50 |" BAR26 SP26 "|\n");
	struct gt_bucket dur[] = {{.lo = 1024, .hi = 2048, .n = 1},
				  {.lo = 1ll << 26, .hi = 1ll << 27, .n = 1}};
	assert_string_equal(hist(&durt, true, 2, dur), "[1.02us, 2.05us)       1 |" BAR52 "|\n"
						       "[67.1ms, 134ms)        1 |" BAR52 "|\n");
	struct gt_bucket lin[] = {{.hi = 0, .below = true, .n = 1},
				  {.lo = 0, .hi = 5, .n = 2},
				  {.lo = 5, .hi = 10, .n = 2},
				  {.lo = 10, .above = true, .n = 1}};
	assert_string_equal(hist(&s64t, false, 4, lin),
			    "(..., 0)               1 |" BAR26 SP26 "|\n"
			    "[0, 5)                 2 |" BAR52 "|\n"
			    "[5, 10)                2 |" BAR52 "|\n"
			    "[10, ...)              1 |" BAR26 SP26 "|\n");
	struct gt_bucket plain[] = {{.lo = 630000, .hi = 640000, .n = 1},
				    {.lo = 640000, .hi = 650000, .n = 1}};
	assert_string_equal(hist(&s64t, false, 2, plain), "[630000, 640000)       1 |" BAR52 "|\n"
							  "[640000, 650000)       1 |" BAR52 "|\n");
	struct gt_bucket kilo[] = {{.lo = 0, .hi = 10240, .n = 1},
				   {.lo = 1 << 20, .hi = (1 << 20) + 10240, .n = 1}};
	assert_string_equal(hist(&s64t, false, 2, kilo), "[0, 10K)               1 |" BAR52 "|\n"
							 "[1M, 1034K)            1 |" BAR52 "|\n");
	assert_string_equal(
		json((struct gt_value){.kind = GT_V_HIST, .log2 = true, .n = 4, .buckets = log}),
		"[{\"max\": -1, \"count\": 1},{\"min\": 0, \"max\": 0, \"count\": 0},"
		"{\"min\": 1, \"max\": 1, \"count\": 0},{\"min\": 2, \"max\": 3, \"count\": 2}]");
	assert_string_equal(
		json((struct gt_value){
			.kind = GT_V_HIST, .log2 = true, .n = 2, .buckets = big + 2}),
		"[{\"min\": 4611686018427387904, \"max\": \"9223372036854775807\", \"count\": 2},"
		"{\"min\": 9223372036854775808, \"count\": 50}]");
}

/* A sink into memory. */
struct capture {
	struct gt_sink sink;
	char *out, *err;
	size_t out_len, err_len;
};

static void capture_open(struct capture *c, const char *name)
{
	*c = (struct capture){0};
	c->sink.ops = gt_sink_find(name);
	assert_non_null(c->sink.ops);
	c->sink.out = open_memstream(&c->out, &c->out_len);
	c->sink.err = open_memstream(&c->err, &c->err_len);
}

static void capture_close(struct capture *c)
{
	fclose(c->sink.out);
	fclose(c->sink.err);
}

static void capture_expect(struct capture *c, const char *out, const char *err)
{
	capture_close(c);
	assert_string_equal(c->out, out);
	assert_string_equal(c->err, err);
	free(c->out);
	free(c->err);
}

static void fill(struct gt_sink *s)
{
	struct gt_bucket b[] = {{.lo = 2, .hi = 4, .n = 1}};
	struct gt_value h = {.kind = GT_V_HIST, .log2 = true, .type = &s64t, .n = 1, .buckets = b};
	struct gt_frame f[] = {{.addr = 1, .func = "main.a", .offset = 3},
			       {.addr = 2, .func = "main.b", .offset = 4}};
	struct gt_value stack = {.kind = GT_V_STACK, .n = 2, .frames = f};
	struct gt_map_entry scalar = {.value = INT(u64t, 6)};
	struct gt_map_entry keyed[] = {{TUPLE(INT(s64t, 1), STR("abc")), INT(u64t, 3)},
				       {TUPLE(ABSENT, STR("x")), INT(u64t, 4)}};
	struct gt_map_entry named[] = {{TUPLE(NAME(14, "chan receive")), INT(durt, 1500)}};
	struct gt_map_entry pair[] = {{TUPLE(INT(s64t, 1), INT(s64t, 2)), INT(u64t, 3)}};
	struct gt_map_entry kh[] = {{TUPLE(STR("key")), h}};
	struct gt_map_entry st[] = {{TUPLE(stack), INT(u64t, 1708)}};

	s->ops->attached(s, 1);
	s->ops->attached(s, 12);
	s->ops->printf(s, "hi \"x\"\n", 7);
	s->ops->time(s, "10:41:46\n");
	struct gt_value name = NAME(14, "chan receive");
	s->ops->value(s, &name);
	s->ops->map(s, "@", GT_AGG_COUNT, &scalar, 1);
	s->ops->map(s, "@map", GT_AGG_COUNT, keyed, 2);
	s->ops->map(s, "@pair", GT_AGG_COUNT, pair, 1);
	s->ops->map(s, "@named", GT_AGG_SUM, named, 1);
	s->ops->map(s, "@h", GT_AGG_HIST, &(struct gt_map_entry){.value = h}, 1);
	s->ops->map(s, "@kh", GT_AGG_HIST, kh, 1);
	s->ops->map(s, "@st", GT_AGG_COUNT, st, 1);
	s->ops->end(s);
	s->ops->loss(s, "Lost 42 events: go:gopark (a.gt:2:1)");
	s->ops->flush(s);
}

static void test_text_sink(void **state)
{
	(void)state;
	struct capture c;
	capture_open(&c, "text");
	fill(&c.sink);
	capture_expect(
		&c,
		"hi \"x\"\n"
		"10:41:46\n"
		"chan receive\n"
		"@: 6\n"
		"@map[1, abc]: 3\n"
		"@map[-, x]: 4\n"
		"@pair[1, 2]: 3\n"
		"@named[chan receive]: 1.5us\n"
		"@h:\n"
		"[2, 4)                 1 |" BAR52 "|\n"
		"\n"
		"@kh[key]:\n"
		"[2, 4)                 1 |" BAR52 "|\n"
		"\n"
		"@st[\n"
		"        main.a+3\n"
		"        main.b+4\n"
		"]: 1708\n"
		"\n\n",
		"Attached 1 probe\nAttached 12 probes\nLost 42 events: go:gopark (a.gt:2:1)\n");
}

static void test_json_sink(void **state)
{
	(void)state;
	struct capture c;
	capture_open(&c, "json");
	fill(&c.sink);
	capture_expect(
		&c,
		"{\"type\": \"attached_probes\", \"count\": 1, \"data\": {\"probes\": 1}}\n"
		"{\"type\": \"attached_probes\", \"count\": 12, \"data\": {\"probes\": 12}}\n"
		"{\"type\": \"printf\", \"data\": \"hi \\\"x\\\"\\n\"}\n"
		"{\"type\": \"time\", \"data\": \"10:41:46\\n\"}\n"
		"{\"type\": \"value\", \"data\": {\"value\": 14, \"name\": \"chan receive\"}}\n"
		"{\"type\": \"map\", \"data\": {\"@\": 6}}\n"
		"{\"type\": \"map\", \"data\": {\"@map\": {\"1,abc\": 3, \"null,x\": 4}}}\n"
		"{\"type\": \"map\", \"data\": {\"@pair\": {\"1,2\": 3}}}\n"
		"{\"type\": \"map\", \"data\": {\"@named\": {\"chan receive\": 1500}}}\n"
		"{\"type\": \"hist\", \"data\": {\"@h\": [{\"min\": 2, \"max\": 3, \"count\": "
		"1}]}}\n"
		"{\"type\": \"hist\", \"data\": {\"@kh\": {\"key\": [{\"min\": 2, \"max\": 3, "
		"\"count\": 1}]}}}\n"
		"{\"type\": \"map\", \"data\": {\"@st\": {\"main.a+3\\nmain.b+4\": 1708}}}\n"
		"{\"type\": \"loss\", \"data\": \"Lost 42 events: go:gopark (a.gt:2:1)\"}\n",
		"");
}

/* Whatever bytes a string holds, the line is JSON. */
static void test_json_any_bytes(void **state)
{
	(void)state;
	uint64_t seed = 1234567;
	char bytes[64];
	assert_string_equal(json(STR("a\xff\xc3\xa9\xed\xa0\x80\x01z")),
			    "\"a\\ufffd\xc3\xa9\\ufffd\\ufffd\\ufffd\\u0001z\"");
	for (int i = 0; i < 50000; i++) {
		size_t n = seed % sizeof(bytes);
		for (size_t k = 0; k < n; k++) {
			seed = seed * 6364136223846793005ull + 1442695040888963407ull;
			bytes[k] = (char)(seed >> 33 & 1 ? seed >> 56 : 0xc0 | seed >> 58);
		}
		json_t *j = json_loads(
			json((struct gt_value){.kind = GT_V_STR, .str = bytes, .len = n}),
			JSON_DECODE_ANY | JSON_ALLOW_NUL, NULL);
		assert_non_null(j);
		json_decref(j);
	}
}

static void test_sink_names(void **state)
{
	(void)state;
	assert_null(gt_sink_find("xml"));
	assert_string_equal(gt_sink_find("json")->name, "json");
	struct capture c;
	capture_open(&c, "text");
	c.sink.quiet = true;
	c.sink.ops->attached(&c.sink, 3);
	capture_expect(&c, "", "");
}

static int teardown(void **state)
{
	(void)state;
	free(last);
	last = NULL;
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_durations),
		cmocka_unit_test(test_duration_property),
		cmocka_unit_test(test_bytes),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_stack),
		cmocka_unit_test(test_printf),
		cmocka_unit_test(test_hist),
		cmocka_unit_test(test_text_sink),
		cmocka_unit_test(test_json_sink),
		cmocka_unit_test(test_json_any_bytes),
		cmocka_unit_test(test_sink_names),
	};
	return cmocka_run_group_tests_name("output", tests, NULL, teardown);
}
