/*
 * Decoding from hand-made bytes; maps and rings against the kernel (needs root: skipped, with the
 * reason, where BPF maps cannot be made). Records get into the rings by a small BPF program that
 * copies its arguments.
 */
#include <errno.h>
#include <stdarg.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include <bpf/bpf.h>
#include <bpf/libbpf.h>

#include "event/private.h"

static struct gt_vtype u64t = {.kind = GT_K_INT, .size = 8};
static struct gt_vtype s64t = {.kind = GT_K_INT, .size = 8, .is_signed = true};
static struct gt_vtype s8t = {.kind = GT_K_INT, .size = 1, .is_signed = true};
static struct gt_vtype u32t = {.kind = GT_K_INT, .size = 4};
static struct gt_vtype durt = {.kind = GT_K_DURATION, .size = 8};
static struct gt_vtype maybe_durt = {.kind = GT_K_DURATION, .size = 8, .maybe = true};
static struct gt_vtype str8t = {.kind = GT_K_STR, .size = 8};
static struct gt_vtype str12t = {.kind = GT_K_STR, .size = 12};
static struct gt_vtype enumt = {.kind = GT_K_ENUM, .size = 8, .name = "waitreason"};
static struct gt_vtype funct = {.kind = GT_K_FUNC, .size = 8};
static struct gt_vtype placet = {.kind = GT_K_PLACE, .size = 8};
static struct gt_vtype exet = {.kind = GT_K_EXE, .size = 8};
static struct gt_vtype stackt = {.kind = GT_K_GSTACK, .size = 8};
static struct gt_vtype kstackt = {.kind = GT_K_KSTACK, .size = 8};
#define KEY(...)                                                                                   \
	{                                                                                          \
		.kind = GT_K_TUPLE, .nelems = sizeof((struct gt_vtype[]){__VA_ARGS__}) / sizeof(struct gt_vtype), \
		.elems = (struct gt_vtype[]){__VA_ARGS__}                                          \
	}

/* What the code under test needs around it. */
static struct gt_target *target_list[2];
static int ntargets;
static struct gt_target *const *targets(void *ctx, int *n)
{
	(void)ctx;
	*n = ntargets;
	return target_list;
}

struct world {
	struct gt_manifest m;
	struct gt_event_env env;
	struct gt_sink sink;
	struct gt_events *e;
	char *out, *err;
	size_t out_len, err_len;
	int fds[8];
};

static void world_open(struct world *w, struct gt_manifest m)
{
	const char *why = NULL;
	w->m = m;
	w->sink = (struct gt_sink){.ops = gt_sink_find("text")};
	w->sink.out = open_memstream(&w->out, &w->out_len);
	w->sink.err = open_memstream(&w->err, &w->err_len);
	w->env.m = &w->m;
	w->env.map_fds = w->fds;
	w->env.targets = targets;
	w->env.sink = &w->sink;
	assert_int_equal(gt_events_new(&w->env, &w->e, &why), 0);
}

/* What was printed since the last call; freed by the next. */
static const char *printed(struct world *w)
{
	static char *text;
	fflush(w->sink.out);
	free(text);
	text = strndup(w->out, w->out_len);
	rewind(w->sink.out);
	fflush(w->sink.out);
	return text;
}

static const char *reported(struct world *w)
{
	static char *text;
	fflush(w->sink.err);
	free(text);
	text = strndup(w->err, w->err_len);
	rewind(w->sink.err);
	fflush(w->sink.err);
	return text;
}

static void world_close(struct world *w)
{
	gt_events_free(w->e);
	fclose(w->sink.out);
	fclose(w->sink.err);
	free(w->out);
	free(w->err);
	for (int i = 0; i < w->m.nmaps; i++)
		close(w->fds[i]);
	int service[] = {w->env.events_fd, w->env.control_fd, w->env.counters_fd, w->env.stacks_fd};
	for (int i = 0; i < 4; i++)
		if (service[i] >= 0)
			close(service[i]);
}

static struct world no_fds(void)
{
	return (struct world){.env = {.events_fd = -1,
				      .control_fd = -1,
				      .counters_fd = -1,
				      .stacks_fd = -1,
				      .images_fd = -1}};
}

/* Decoding */

static const char *decoded(struct world *w, struct gt_vtype *t, const void *p, size_t n)
{
	static struct gt_buf b;
	struct gt_value v;
	gt_buf_reset(&b);
	int64_t used = gt_decode(&w->e->decoder, t, p, n, &v);
	if (used < 0)
		return "bad";
	assert_int_equal(used, gt_vtype_wire_size(t));
	gt_value_text(&v, &b);
	return gt_buf_text(&b);
}

#define WORD(w, t, ...) decoded(w, &(t), (uint64_t[]){__VA_ARGS__}, sizeof((uint64_t[]){__VA_ARGS__}))

static void test_decode_scalars(void **state)
{
	(void)state;
	struct world w = no_fds();
	world_open(&w, (struct gt_manifest){0});
	assert_string_equal(WORD(&w, u64t, UINT64_MAX), "18446744073709551615");
	assert_string_equal(WORD(&w, s64t, UINT64_MAX), "-1");
	assert_string_equal(WORD(&w, s8t, 0xff), "-1");
	assert_string_equal(WORD(&w, u32t, 0xdeadffffffffull), "4294967295");
	assert_string_equal(WORD(&w, durt, 1200000), "1.2ms");
	assert_string_equal(WORD(&w, maybe_durt, 0, 0), "-");
	assert_string_equal(WORD(&w, maybe_durt, 0, 1), "0s");
	assert_string_equal(WORD(&w, maybe_durt, 5), "bad");
	assert_string_equal(decoded(&w, &str8t, "abc\0\0\0\0", 8), "abc");
	assert_string_equal(decoded(&w, &str8t, "abcdefg", 8), "abcdefg");
	assert_string_equal(decoded(&w, &str8t, "abcdefgh", 8), "abcdefgh..");
	assert_string_equal(decoded(&w, &str8t, "abc", 4), "bad");
	assert_string_equal(decoded(&w, &str12t, "abcdefghijklmnop", 16), "abcdefghijkl..");
	assert_string_equal(decoded(&w, &str12t, "abcdefghijkl", 12), "bad");
	assert_string_equal(WORD(&w, enumt, 1ull << 40), "1099511627776");
	assert_string_equal(WORD(&w, enumt, GT_ENUM_UNKNOWN + 37), "unknown(37)");
	assert_string_equal(WORD(&w, funct, GT_SYM(1, 0x401000)), "0x401000");
	assert_string_equal(WORD(&w, placet, GT_SYM(7, 0x401000)), "0x401000");
	assert_string_equal(WORD(&w, exet, 3), "3");
	assert_string_equal(WORD(&w, stackt, 0), "\n");
	assert_string_equal(WORD(&w, stackt, 99), "\n        [stack not kept]+0\n");
	struct gt_vtype pair = KEY(s64t, maybe_durt);
	assert_string_equal(WORD(&w, pair, 1, 0, 0), "(1, -)");
	assert_string_equal(WORD(&w, pair, 1, 7, 1), "(1, 7ns)");
	assert_string_equal(WORD(&w, pair, 1, 7), "bad");
	const char *fields[] = {"a", "b"};
	struct gt_vtype rec = pair;
	rec.kind = GT_K_RECORD;
	rec.fields = fields;
	assert_string_equal(WORD(&w, rec, 1, 7, 1), "{ .a = 1, .b = 7ns }");
	world_close(&w);
}

/* What is decoded, and how many bytes it took. */
static void packed(struct world *w, struct gt_vtype *t, const char *p, size_t n, int64_t want_used,
		   const char *want)
{
	struct gt_buf b = {0};
	struct gt_value v;
	char *exact = memcpy(malloc(n ? n : 1), p, n); /* a read behind it is seen by ASan */
	assert_int_equal(gt_decode_arg(&w->e->decoder, t, exact, n, true, &v), want_used);
	if (want_used >= 0) {
		gt_value_text(&v, &b);
		assert_string_equal(gt_buf_text(&b), want);
	}
	gt_buf_free(&b);
	free(exact);
}

static void test_decode_packed(void **state)
{
	(void)state;
	struct world w = no_fds();
	struct gt_vtype text = {.kind = GT_K_STR, .size = 72}, maybe_text = text;
	char full[80] = {0};
	world_open(&w, (struct gt_manifest){0});
	maybe_text.maybe = true;
	memset(full, 'x', 72);
	packed(&w, &text, "abc\0....", 8, 8, "abc");
	packed(&w, &text, "abcdefg\0more", 12, 8, "abcdefg");
	packed(&w, &text, "abcdefgh\0.......", 16, 16, "abcdefgh");
	packed(&w, &text, "", 0, -EINVAL, NULL);
	packed(&w, &text, "abc", 4, -EINVAL, NULL);		  /* a word is not there in whole */
	packed(&w, &text, "abcdefghijklmnop", 16, -EINVAL, NULL); /* no end */
	packed(&w, &text, full, 72, 72,
	       "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
	       "xxxxxxxxxxxxxxxx..");
	packed(&w, &maybe_text, "abc\0....\1\0\0\0\0\0\0\0", 16, 16, "abc");
	packed(&w, &maybe_text, "\0.......\0\0\0\0\0\0\0\0", 16, 16, "-");
	packed(&w, &maybe_text, "abc\0....", 8, -EINVAL, NULL);
	packed(&w, &str8t, "abc\0....", 8, 8, "abc"); /* a short one is as it always is */
	packed(&w, &str12t, "abc\0....", 8, -EINVAL, NULL);
	world_close(&w);
}

static void test_decode_depth(void **state)
{
	(void)state;
	struct world w = no_fds();
	struct gt_vtype nest[40];
	uint64_t words[2] = {1, 1};
	world_open(&w, (struct gt_manifest){0});
	nest[0] = s64t;
	for (int i = 1; i < 40; i++)
		nest[i] = (struct gt_vtype){.kind = GT_K_TUPLE, .nelems = 1, .elems = &nest[i - 1]};
	assert_string_equal(decoded(&w, &nest[2], words, 8), "((1))");
	assert_string_equal(decoded(&w, &nest[39], words, 8), "bad");
	struct gt_vtype wide = {.kind = GT_K_TUPLE, .nelems = 1 << 30, .elems = nest};
	assert_string_equal(decoded(&w, &wide, words, 16), "bad");
	world_close(&w);
}

static void test_ksyms(void **state)
{
	(void)state;
	char path[] = "/tmp/ksyms.XXXXXX";
	int fd = mkstemp(path);
	static const char text[] =
		"ffffffff81000000 T first\nffffffff81000100 t second\t[mod]\n"
		"ffffffff81000080 D data\n0000000000000000 T hidden\ngarbage\n\n";
	assert_int_equal(write(fd, text, sizeof(text) - 1), sizeof(text) - 1);
	close(fd);
	struct gt_ksyms *k = gt_ksyms_load(path);
	uint64_t start = 0;
	assert_null(gt_ksyms_find(k, 0xffffffff80ffffff, &start));
	assert_string_equal(gt_ksyms_find(k, 0xffffffff810000ff, &start), "first");
	assert_int_equal(start, 0xffffffff81000000);
	assert_string_equal(gt_ksyms_find(k, 0xffffffffffffffff, &start), "second");
	gt_ksyms_free(k);
	unlink(path);
	assert_null(gt_ksyms_load("/nonexistent"));
	assert_null(gt_ksyms_find(NULL, 1, &start));
}

/* Any Go program will do; the go command is one. */
static void test_decode_names(void **state)
{
	(void)state;
	static const char *const paths[] = {"/usr/local/go/bin/gofmt", "/usr/local/go/bin/go",
					    "/usr/bin/go"};
	const char *why = "";
	struct gt_target *t = NULL;
	struct gt_func f;
	for (size_t i = 0; !t && i < sizeof(paths) / sizeof(*paths); i++)
		if (gt_target_open(paths[i], &t, &why))
			t = NULL;
	if (!t || !gt_target_func_by_name(t, "main.main", &f)) {
		print_message("no Go program to read names from: %s\n", why);
		skip();
	}
	struct world w = no_fds();
	target_list[0] = t;
	ntargets = 1;
	world_open(&w, (struct gt_manifest){0});
	assert_string_equal(WORD(&w, funct, GT_SYM(1, f.entry)), "main.main");
	assert_string_equal(WORD(&w, funct, GT_SYM(1, f.end - 1)), "main.main");
	assert_non_null(strstr(WORD(&w, placet, GT_SYM(1, f.entry + 1)), "main.main "));
	assert_non_null(strstr(WORD(&w, placet, GT_SYM(1, f.entry + 1)), ".go:"));
	assert_null(strchr(WORD(&w, placet, GT_SYM(1, f.entry + 1)), '/'));
	assert_string_equal(WORD(&w, exet, 1), gt_target_name(t));
	int n = gt_enum_find("waitreason", "chan receive");
	assert_true(n > 0);
	assert_string_equal(WORD(&w, enumt, (uint64_t)n), "chan receive");
	int fd = bpf_map_create(BPF_MAP_TYPE_HASH, "stacks", 8, sizeof(struct gt_stack_value), 4,
				NULL);
	if (fd >= 0) {
		char want[128];
		struct gt_stack_value s = {.n = 2, .target = 1, .pc = {f.entry, f.entry + 5}};
		assert_int_equal(bpf_map_update_elem(fd, &(uint64_t){5}, &s, 0), 0);
		w.env.stacks_fd = w.e->env.stacks_fd = fd;
		const char *got = WORD(&w, stackt, 5);
		snprintf(want, sizeof(want), "\n        main.main+0\n");
		assert_int_equal(strncmp(got, want, strlen(want)), 0);
		assert_non_null(strstr(got, "        main.main+5\n"));
	}
	world_close(&w);
	ntargets = 0;
	gt_target_close(t);
}

/* Order */

static void test_sort(void **state)
{
	(void)state;
	struct gt_copies c = {0};
	uint64_t seqs[] = {5, 3, 9, 1, 3, 7};
	gt_copies_sort(&c);
	for (size_t i = 0; i < 6; i++)
		gt_vec_push(NULL, &c, (struct gt_copy){.seq = seqs[i], .offset = i});
	gt_copies_sort(&c);
	uint64_t want[] = {1, 3, 3, 5, 7, 9};
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(c.v[i].seq, want[i]);
	assert_true(c.v[1].offset == 1 && c.v[2].offset == 4);
	gt_vec_free(&c);
}

/* Maps */

static int make_map(enum bpf_map_type type, uint32_t key, uint32_t value, uint32_t entries)
{
	int fd = bpf_map_create(type, "gt_test", key, value, entries, NULL);
	if (fd < 0) {
		print_message("no BPF maps here: %s\n", strerror(errno));
		skip();
	}
	return fd;
}

/* Writes one element of a per-CPU map: v[] on CPU 0, and v2[] on the last. */
static void put(int fd, const void *key, int words, const uint64_t *v, const uint64_t *v2)
{
	int ncpus = libbpf_num_possible_cpus();
	uint64_t *all = calloc((size_t)(ncpus * words), 8);
	memcpy(all, v, (size_t)words * 8);
	if (v2 && ncpus > 1)
		memcpy(all + (size_t)(ncpus - 1) * (size_t)words, v2, (size_t)words * 8);
	else if (v2)
		for (int i = 0; i < words; i++)
			all[i] += v2[i];
	assert_int_equal(bpf_map_update_elem(fd, key, all, BPF_ANY), 0);
	free(all);
}
#define W(...) ((uint64_t[]){__VA_ARGS__})

static struct gt_mmap count_map = {.name = "@c",
				   .key = KEY({.kind = GT_K_INT, .size = 8, .is_signed = true}),
				   .value = {.kind = GT_K_INT, .size = 8},
				   .agg = GT_AGG_COUNT};

static void test_count_map(void **state)
{
	(void)state;
	struct world w = no_fds();
	int fd = w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 1000);
	world_open(&w, (struct gt_manifest){.nmaps = 1, .maps = &count_map});
	put(fd, W(1), 1, W(5), W(4));
	put(fd, W(2), 1, W(1), NULL);
	put(fd, W((uint64_t)-3), 1, W(1), NULL);
	put(fd, W(4), 1, W(0), NULL);
	assert_int_equal(gt_map_print(w.e, 0, 0, 0, false), 0);
	assert_string_equal(printed(&w), "@c[-3]: 1\n@c[2]: 1\n@c[1]: 9\n");
	assert_int_equal(gt_map_print(w.e, 0, 1, 3, false), 0);
	assert_string_equal(printed(&w), "@c[1]: 3\n");
	/* More than one batch, more than one bucket. */
	for (uint64_t i = 100; i < 1000; i++)
		put(fd, &i, 1, &i, NULL);
	assert_int_equal(gt_map_print(w.e, 0, 2, 0, false), 0);
	assert_string_equal(printed(&w), "@c[998]: 998\n@c[999]: 999\n");
	struct gt_rows rows = {0};
	assert_int_equal(gt_rows_read(&count_map, fd, &rows), 0);
	assert_int_equal(rows.n, 904);
	gt_rows_free(&rows);
	world_close(&w);
}

static void test_clear_loses_nothing(void **state)
{
	(void)state;
	struct world w = no_fds();
	int fd = w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 100);
	world_open(&w, (struct gt_manifest){.nmaps = 1, .maps = &count_map});
	w.e->pass = 10;
	put(fd, W(1), 1, W(5), W(4));
	put(fd, W(2), 1, W(1), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[2]: 1\n@c[1]: 9\n");
	/* The target counts on between print and clear. */
	put(fd, W(1), 1, W(6), W(4));
	put(fd, W(3), 1, W(2), NULL);
	w.e->pass++;
	assert_int_equal(gt_map_clear(w.e, 0), 0);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[1]: 1\n@c[3]: 2\n");
	assert_int_equal(gt_map_clear(w.e, 0), 0);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "");
	put(fd, W(2), 1, W(4), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[2]: 3\n");
	/* Clear without a print just before clears what is there. */
	w.e->pass += 5;
	put(fd, W(2), 1, W(30), NULL);
	gt_map_clear(w.e, 0);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "");
	/* The script deletes a key and counts anew. */
	put(fd, W(2), 1, W(7), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[2]: 7\n");
	bpf_map_delete_elem(fd, W(2));
	gt_map_print(w.e, 0, 0, 0, true);
	assert_string_equal(printed(&w), "");
	world_close(&w);
}

/* A crowded map lets idle keys go; what came between print and deletion is not lost. */
static void test_evict_carries(void **state)
{
	(void)state;
	struct world w = no_fds();
	int fd = w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 1);
	world_open(&w, (struct gt_manifest){.nmaps = 1, .maps = &count_map});
	w.e->pass = 1;
	put(fd, W(1), 1, W(5), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	gt_map_clear(w.e, 0);
	gt_map_print(w.e, 0, 0, 0, false); /* idle: prints nothing */
	put(fd, W(1), 1, W(8), NULL);	   /* three more, behind the print */
	gt_map_clear(w.e, 0);
	uint64_t value[1024];
	assert_int_equal(bpf_map_lookup_elem(fd, W(1), value), -ENOENT);
	printed(&w);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[1]: 3\n");
	put(fd, W(1), 1, W(2), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[1]: 5\n");
	gt_map_clear(w.e, 0);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "");
	world_close(&w);
}

static void test_zero(void **state)
{
	(void)state;
	struct world w = no_fds();
	int fd = w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 100);
	world_open(&w, (struct gt_manifest){.nmaps = 1, .maps = &count_map});
	put(fd, W(1), 1, W(5), NULL);
	put(fd, W(2), 1, W(6), NULL);
	gt_map_zero(w.e, 0);
	put(fd, W(2), 1, W(7), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w), "@c[1]: 0\n@c[2]: 1\n");
	gt_map_clear(w.e, 0);
	gt_map_print(w.e, 0, 0, 0, true);
	assert_string_equal(printed(&w), "");
	world_close(&w);
}

static void test_keyless(void **state)
{
	(void)state;
	struct gt_mmap maps[] = {
		{.name = "@z", .key = {.kind = GT_K_TUPLE}, .value = u64t, .agg = GT_AGG_COUNT},
		{.name = "@avg", .key = {.kind = GT_K_TUPLE}, .value = durt, .agg = GT_AGG_AVG},
		{.name = "@h", .key = {.kind = GT_K_TUPLE}, .value = s64t, .agg = GT_AGG_HIST},
		{.name = "@l",
		 .key = {.kind = GT_K_TUPLE},
		 .value = s64t,
		 .agg = GT_AGG_LHIST,
		 .hi = 10,
		 .step = 5},
		{.name = "@min", .key = {.kind = GT_K_TUPLE}, .value = s64t, .agg = GT_AGG_MIN},
		{.name = "@plain",
		 .key = {.kind = GT_K_TUPLE},
		 .value = maybe_durt,
		 .agg = GT_AGG_NONE},
		{.name = "@stats", .key = {.kind = GT_K_TUPLE}, .value = s64t, .agg = GT_AGG_STATS},
		{.name = "@hidden",
		 .key = {.kind = GT_K_TUPLE},
		 .value = s64t,
		 .agg = GT_AGG_SUM,
		 .hidden = true},
	};
	struct world w = no_fds();
	for (int i = 0; i < 8; i++)
		w.fds[i] = make_map(i == 5 ? BPF_MAP_TYPE_ARRAY : BPF_MAP_TYPE_PERCPU_ARRAY, 4,
				    gt_mmap_value_size(&maps[i]), 1);
	world_open(&w, (struct gt_manifest){.nmaps = 8, .maps = maps});
	assert_int_equal(gt_events_print_maps(w.e), 0);
	assert_string_equal(printed(&w), "\n\n");
	for (int i = 0; i < 8; i++)
		assert_int_equal(gt_map_print(w.e, i, 0, 0, false), 0);
	assert_string_equal(printed(&w),
			    "@z: 0\n@avg: 0s\n@min: 0\n@plain: -\n"
			    "@stats: { .count = 0, .average = 0, .total = 0 }\n@hidden: 0\n");
	uint64_t hist[GT_HIST_BUCKETS] = {[0] = 1, [3] = 1}, more[GT_HIST_BUCKETS] = {[3] = 1};
	put(w.fds[0], W(0), 1, W(2), W(2));
	put(w.fds[1], W(0), 2, W(1, 1000), W(1, 2000));
	put(w.fds[2], W(0), GT_HIST_BUCKETS, hist, more);
	put(w.fds[3], W(0), 4, W(0, 2, 2, 1), NULL);
	put(w.fds[4], W(0), 2, W(1, 5), W(1, (uint64_t)-7));
	assert_int_equal(bpf_map_update_elem(w.fds[5], W(0), W(1, 1200000, 1), 0), 0);
	put(w.fds[6], W(0), 2, W(1, 2), W(2, 4));
	put(w.fds[7], W(0), 2, W(1, 2), W(2, 4));
	assert_int_equal(gt_events_print_maps(w.e), 0);
	static const char all[] =
		"\n\n"
		"@avg: 1.5us\n"
		"@h:\n"
		"(..., 0)               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@                          |\n"
		"[0]                    0 |                                                    |\n"
		"[1]                    0 |                                                    |\n"
		"[2, 4)                 2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|\n"
		"\n"
		"@l:\n"
		"[0, 5)                 2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|\n"
		"[5, 10)                2 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@|\n"
		"[10, ...)              1 |@@@@@@@@@@@@@@@@@@@@@@@@@@                          |\n"
		"\n"
		"@min: -7\n"
		"@plain: 1.2ms\n"
		"@stats: { .count = 3, .average = 2, .total = 6 }\n"
		"@z: 4\n";
	assert_string_equal(printed(&w), all);
	for (int i = 0; i < 8; i++)
		assert_int_equal(gt_map_zero(w.e, i), 0);
	for (int i = 0; i < 8; i++)
		if (i != 2 && i != 3)
			gt_map_print(w.e, i, 0, 0, true);
	assert_string_equal(printed(&w),
			    "@z: 0\n@avg: 0s\n@min: 0\n@plain: 0s\n"
			    "@stats: { .count = 0, .average = 0, .total = 0 }\n@hidden: 0\n");
	for (int i = 0; i < 8; i++)
		assert_int_equal(gt_map_clear(w.e, i), 0);
	gt_events_print_maps(w.e);
	assert_string_equal(printed(&w), "\n\n");
	world_close(&w);
}

/* Addresses of one function are one row; rows of plain values sort by key when they are no numbers. */
static void test_keys(void **state)
{
	(void)state;
	struct gt_mmap maps[] = {
		{.name = "@m", .key = KEY(s64t, str8t), .value = str8t, .agg = GT_AGG_NONE},
		{.name = "@f", .key = KEY(funct), .value = s64t, .agg = GT_AGG_MAX},
	};
	struct world w = no_fds();
	w.fds[0] = make_map(BPF_MAP_TYPE_HASH, 16, 16, 16);
	w.fds[1] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 16, 16);
	world_open(&w, (struct gt_manifest){.nmaps = 2, .maps = maps});
	struct {
		int64_t n;
		char s[8];
	} keys[] = {{2, "a"}, {1, "b"}, {1, "a"}, {-1, "z"}};
	for (int i = 0; i < 4; i++) {
		struct {
			uint64_t set;
			char s[8];
		} v = {1, "v"};
		v.s[1] = (char)('0' + i);
		assert_int_equal(bpf_map_update_elem(w.fds[0], &keys[i], &v, 0), 0);
	}
	/* Unknown code of two binaries at one address prints alike. */
	put(w.fds[1], W(GT_SYM(3, 0x500)), 2, W(1, 9), NULL);
	put(w.fds[1], W(GT_SYM(4, 0x500)), 2, W(1, 11), NULL);
	put(w.fds[1], W(GT_SYM(4, 0x600)), 2, W(1, (uint64_t)-2), NULL);
	gt_map_print(w.e, 0, 0, 0, false);
	assert_string_equal(printed(&w),
			    "@m[-1, z]: v3\n@m[1, a]: v2\n@m[1, b]: v1\n@m[2, a]: v0\n");
	gt_map_print(w.e, 1, 0, 0, false);
	assert_string_equal(printed(&w), "@f[0x500]: 11\n@f[0x600]: -2\n");
	for (int i = 0; i < 2; i++)
		assert_int_equal(gt_map_clear(w.e, i), 0);
	gt_events_print_maps(w.e);
	assert_string_equal(printed(&w), "\n\n");
	/* The manifest and the kernel must agree on sizes. */
	maps[1].key = (struct gt_vtype)KEY(s64t, s64t);
	assert_int_equal(gt_map_print(w.e, 1, 0, 0, false), -EINVAL);
	world_close(&w);
}

static void test_losses(void **state)
{
	(void)state;
	struct gt_mcounter counters[] = {
		{GT_CTR_SKIP, "lifetime_ns unknown", 10, 14},
		{GT_CTR_FULL, "@c", 0, 1},
		{GT_CTR_LOST, "go:gopark", 2, 4},
		{GT_CTR_FAULT, "go:alloc", 0, 0},
		{GT_CTR_FAULT, "go:none", 0, 0},
	};
	struct world w = no_fds();
	w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 4096);
	int fd = w.env.counters_fd = make_map(BPF_MAP_TYPE_PERCPU_ARRAY, 4, 8, 5);
	world_open(&w, (struct gt_manifest){.nmaps = 1,
					    .maps = &count_map,
					    .ncounters = 5,
					    .counters = counters,
					    .script_name = "waits.gt",
					    .script = "a\nbc\n    sum(x)\n"});
	put(fd, W(0), 1, W(7), W(5));
	put(fd, W(1), 1, W(17), NULL);
	put(fd, W(2), 1, W(42), NULL);
	put(fd, W(3), 1, W(1), NULL);
	gt_losses_tick(w.e);
	assert_string_equal(
		reported(&w),
		"@c is full: 17 updates lost (waits.gt:1:1); declare a larger map: let @c = "
		"hash(16384)\nLost 42 events: go:gopark (waits.gt:2:1)\n");
	put(fd, W(2), 1, W(43), NULL);
	gt_losses_tick(w.e);
	assert_string_equal(reported(&w), "");
	w.e->losses.last_ns = 0;
	gt_losses_tick(w.e);
	assert_string_equal(reported(&w), "Lost 1 event: go:gopark (waits.gt:2:1)\n");
	w.e->damaged = 2;
	assert_int_equal(gt_events_report_losses(w.e), 0);
	assert_string_equal(
		reported(&w),
		"12 skipped: lifetime_ns unknown (waits.gt:3:6)\n"
		"@c is full: 17 updates lost (waits.gt:1:1); declare a larger map: let @c = "
		"hash(16384)\n"
		"Lost 43 events in all: go:gopark (waits.gt:2:1)\n"
		"1 read of target memory failed (go:alloc)\n"
		"2 damaged records dropped\n");
	world_close(&w);
}

/* Rings */

#define INSN(c, d, s, o, i) ((struct bpf_insn){.code = (c), .dst_reg = (d), .src_reg = (s), .off = (o), .imm = (i)})

/* raw_tp program: ring_output(args[0] ? control : data, &args[1], 40 bytes, no wake-up). */
static int load_sender(int data, int control)
{
	struct bpf_insn prog[40];
	int n = 0;
	for (int i = 0; i < 5; i++) {
		prog[n++] = INSN(BPF_LDX | BPF_DW | BPF_MEM, 2, 1, (short)(8 + 8 * i), 0);
		prog[n++] = INSN(BPF_STX | BPF_DW | BPF_MEM, 10, 2, (short)(-40 + 8 * i), 0);
	}
	prog[n++] = INSN(BPF_LDX | BPF_DW | BPF_MEM, 6, 1, 0, 0);
	prog[n++] = INSN(BPF_LD | BPF_DW | BPF_IMM, 1, BPF_PSEUDO_MAP_FD, 0, data);
	prog[n++] = INSN(0, 0, 0, 0, 0);
	prog[n++] = INSN(BPF_JMP | BPF_JEQ | BPF_K, 6, 0, 2, 0);
	prog[n++] = INSN(BPF_LD | BPF_DW | BPF_IMM, 1, BPF_PSEUDO_MAP_FD, 0, control);
	prog[n++] = INSN(0, 0, 0, 0, 0);
	prog[n++] = INSN(BPF_ALU64 | BPF_MOV | BPF_X, 2, 10, 0, 0);
	prog[n++] = INSN(BPF_ALU64 | BPF_ADD | BPF_K, 2, 0, 0, -40);
	prog[n++] = INSN(BPF_ALU64 | BPF_MOV | BPF_K, 3, 0, 0, 40);
	prog[n++] = INSN(BPF_ALU64 | BPF_MOV | BPF_K, 4, 0, 0, BPF_RB_NO_WAKEUP);
	prog[n++] = INSN(BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_ringbuf_output);
	prog[n++] = INSN(BPF_ALU64 | BPF_MOV | BPF_K, 0, 0, 0, 0);
	prog[n++] = INSN(BPF_JMP | BPF_EXIT, 0, 0, 0, 0);
	int fd =
		bpf_prog_load(BPF_PROG_TYPE_RAW_TRACEPOINT, "sender", "GPL", prog, (size_t)n, NULL);
	if (fd < 0) {
		print_message("no BPF programs here: %s\n", strerror(errno));
		skip();
	}
	return fd;
}

/* raw_tp program: counts args[0] in a per-CPU hash. */
static int load_counter(int map)
{
	struct bpf_insn prog[] = {
		INSN(BPF_LDX | BPF_DW | BPF_MEM, 2, 1, 0, 0),
		INSN(BPF_STX | BPF_DW | BPF_MEM, 10, 2, -8, 0),
		INSN(BPF_ST | BPF_DW | BPF_MEM, 10, 0, -16, 0),
		INSN(BPF_LD | BPF_DW | BPF_IMM, 1, BPF_PSEUDO_MAP_FD, 0, map),
		INSN(0, 0, 0, 0, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 2, 10, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 2, 0, 0, -8),
		INSN(BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_map_lookup_elem),
		INSN(BPF_JMP | BPF_JNE | BPF_K, 0, 0, 14, 0),
		INSN(BPF_LD | BPF_DW | BPF_IMM, 1, BPF_PSEUDO_MAP_FD, 0, map),
		INSN(0, 0, 0, 0, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 2, 10, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 2, 0, 0, -8),
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 3, 10, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 3, 0, 0, -16),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, 4, 0, 0, BPF_NOEXIST),
		INSN(BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_map_update_elem),
		INSN(BPF_LD | BPF_DW | BPF_IMM, 1, BPF_PSEUDO_MAP_FD, 0, map),
		INSN(0, 0, 0, 0, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 2, 10, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 2, 0, 0, -8),
		INSN(BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_map_lookup_elem),
		INSN(BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3, 0),
		INSN(BPF_LDX | BPF_DW | BPF_MEM, 1, 0, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 1, 0, 0, 1),
		INSN(BPF_STX | BPF_DW | BPF_MEM, 0, 1, 0, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, 0, 0, 0, 0),
		INSN(BPF_JMP | BPF_EXIT, 0, 0, 0, 0),
	};
	int fd = bpf_prog_load(BPF_PROG_TYPE_RAW_TRACEPOINT, "counter", "GPL", prog,
			       sizeof(prog) / sizeof(*prog), NULL);
	if (fd < 0) {
		print_message("no BPF programs here: %s\n", strerror(errno));
		skip();
	}
	return fd;
}

/*
 * Two processes count while this one prints and clears: what is printed adds up to what was counted. Of a
 * map that programs read, a clear may miss what is being counted at that very moment. They do nothing but
 * count here, and hundreds of clears miss a few in a thousand; clearing by what was printed missed a half.
 */
static void print_clear_adds_up(bool read)
{
	enum { WRITERS = 2, EACH = 40000, KEYS = 7 };
	struct world w = no_fds();
	struct gt_mmap map = count_map;
	map.read = read;
	int fd = w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 100);
	int prog = load_counter(fd), running = WRITERS, prints = 0;
	uint64_t sum = 0;
	world_open(&w, (struct gt_manifest){.nmaps = 1, .maps = &map});
	for (int c = 0; c < WRITERS; c++) {
		if (fork())
			continue;
		for (uint64_t i = 0; i < EACH; i++) {
			uint64_t args[12] = {i % KEYS};
			LIBBPF_OPTS(bpf_test_run_opts, opts, .ctx_in = args,
				    .ctx_size_in = sizeof(args));
			if (bpf_prog_test_run_opts(prog, &opts))
				_exit(1);
		}
		_exit(0);
	}
	for (bool last_round = false; !last_round;) {
		int status;
		while (running && waitpid(-1, &status, WNOHANG) > 0) {
			assert_int_equal(status, 0);
			running--;
		}
		last_round = !running;
		w.e->pass++;
		assert_int_equal(gt_map_print(w.e, 0, 0, 0, false), 0);
		assert_int_equal(gt_map_clear(w.e, 0), 0);
		for (const char *p = printed(&w); (p = strstr(p, "]: ")); p += 3)
			sum += strtoull(p + 3, NULL, 10);
		prints++;
	}
	assert_true(prints > 1);
	assert_true(sum <= WRITERS * EACH);
	assert_true(sum + (read ? WRITERS * EACH / 10 : 0) >= WRITERS * EACH);
	close(prog);
	world_close(&w);
}

static void test_print_clear_adds_up(void **state)
{
	(void)state;
	print_clear_adds_up(false);
}

static void test_print_clear_of_read_map(void **state)
{
	(void)state;
	print_clear_adds_up(true);
}

static void send(int prog, uint64_t seq, bool control, uint32_t id, uint32_t len, uint64_t a,
		 uint64_t b)
{
	uint64_t args[12] = {control, seq, id | (uint64_t)len << 32, a, b, 0};
	LIBBPF_OPTS(bpf_test_run_opts, opts, .ctx_in = args, .ctx_size_in = sizeof(args));
	assert_int_equal(bpf_prog_test_run_opts(prog, &opts), 0);
}

static uint64_t word_of(const char *s)
{
	uint64_t w = 0;
	for (int i = 0; i < 8 && s[i]; i++)
		w |= (uint64_t)(unsigned char)s[i] << 8 * i;
	return w;
}

static void test_drain(void **state)
{
	(void)state;
	struct gt_vtype printf_args[] = {s64t, str8t}, status[] = {s64t};
	struct gt_mrecord recs[] = {
		{.kind = GT_REC_PRINTF,
		 .fmt = "%d %s\n",
		 .map = -1,
		 .nargs = 2,
		 .args = printf_args},
		{.kind = GT_REC_PRINT_VALUE, .map = -1, .nargs = 2, .args = printf_args},
		{.kind = GT_REC_TIME, .fmt = "t%%\n", .map = -1},
		{.kind = GT_REC_PRINT_MAP, .map = 0},
		{.kind = GT_REC_CLEAR, .map = 0},
		{.kind = GT_REC_ZERO, .map = 9},
		{.kind = GT_REC_EXIT, .map = -1, .nargs = 1, .args = status},
	};
	struct world w = no_fds();
	w.env.events_fd = make_map(BPF_MAP_TYPE_RINGBUF, 0, 0, 1 << 16);
	w.env.control_fd = make_map(BPF_MAP_TYPE_RINGBUF, 0, 0, 1 << 12);
	w.fds[0] = make_map(BPF_MAP_TYPE_PERCPU_HASH, 8, 8, 100);
	int prog = load_sender(w.env.events_fd, w.env.control_fd);
	world_open(&w, (struct gt_manifest){
			       .nmaps = 1, .maps = &count_map, .nrecords = 7, .records = recs});
	assert_int_equal(gt_events_drain(w.e), 0);
	assert_string_equal(printed(&w), "");
	put(w.fds[0], W(1), 1, W(5), NULL);
	send(prog, 1, false, 0, 16, 42, word_of("abc"));
	send(prog, 2, true, 3, 0, 0, 0);
	send(prog, 3, false, 1, 16, 7, 0);
	send(prog, 4, true, 4, 0, 0, 0);
	send(prog, 5, true, 3, 0, 0, 0);
	send(prog, 6, false, 2, 0, 0, 0);
	assert_int_equal(gt_events_drain(w.e), 0);
	assert_string_equal(printed(&w), "42 abc\n@c[1]: 5\n7\nt%\n");
	/* Hostile records: unknown id, short, longer than what there is, a map that is not there. */
	send(prog, 7, false, 77, 0, 0, 0);
	send(prog, 8, false, 0, 8, 1, 1);
	send(prog, 9, false, 0, 4096, 1, 1);
	send(prog, 10, true, 5, 0, 0, 0);
	send(prog, 11, false, 0, 16, 1, word_of("12345678"));
	assert_int_equal(gt_events_drain(w.e), 0);
	assert_string_equal(printed(&w), "1 12345678..\n");
	assert_int_equal(w.e->damaged, 4);
	/* What follows exit() is dropped, in either ring, until end programs run. */
	send(prog, 12, false, 0, 16, 12, 0);
	send(prog, 14, false, 0, 16, 14, 0);
	send(prog, 13, true, 6, 8, 3, 0);
	send(prog, 15, true, 3, 0, 0, 0);
	assert_int_equal(gt_events_drain(w.e), 1);
	assert_string_equal(printed(&w), "12 \n");
	assert_int_equal(gt_events_exit_status(w.e), 3);
	send(prog, 16, false, 0, 16, 16, 0);
	gt_events_discard(w.e);
	send(prog, 17, false, 0, 16, 17, 0);
	assert_int_equal(gt_events_drain(w.e), 0);
	assert_string_equal(printed(&w), "17 \n");
	/* Many, through a ring that wraps. */
	uint64_t seq = 100, sum = 0;
	for (int round = 0; round < 50; round++) {
		for (int i = 0; i < 200; i++)
			send(prog, seq++, i % 50 == 49, i % 50 == 49 ? 4 : 0, 16, 1, 0);
		assert_int_equal(gt_events_drain(w.e), 0);
		sum += strlen(printed(&w));
	}
	assert_int_equal(sum, 50 * 196 * 3);
	close(prog);
	world_close(&w);
}

/* A program that sends to both rings in turn is never seen out of order, however drains fall. */
static void test_order_while_sending(void **state)
{
	(void)state;
	enum { RECORDS = 40000 };
	struct gt_vtype printf_args[] = {s64t};
	struct gt_mrecord recs[] = {
		{.kind = GT_REC_PRINTF, .fmt = "%d\n", .map = -1, .nargs = 1, .args = printf_args}};
	struct world w = no_fds();
	w.env.events_fd = make_map(BPF_MAP_TYPE_RINGBUF, 0, 0, 4 << 20);
	w.env.control_fd = make_map(BPF_MAP_TYPE_RINGBUF, 0, 0, 4 << 20);
	int prog = load_sender(w.env.events_fd, w.env.control_fd), status = -1;
	world_open(&w, (struct gt_manifest){.nrecords = 1, .records = recs});
	pid_t child = fork();
	if (!child) {
		for (uint64_t i = 1; i <= RECORDS; i++)
			send(prog, i, i * 2654435761u >> 7 & 1, 0, 8, i, 0);
		_exit(0);
	}
	unsigned long next = 1;
	for (bool done = false, last_round = false; !last_round;) {
		last_round = done;
		done = done || waitpid(child, &status, WNOHANG) > 0;
		assert_int_equal(gt_events_drain(w.e), 0);
		char *end;
		for (const char *p = printed(&w); *p; p = end + 1)
			assert_int_equal(strtoul(p, &end, 10), next++);
	}
	assert_int_equal(status, 0);
	assert_int_equal(next, RECORDS + 1);
	close(prog);
	world_close(&w);
}

static void test_service_maps_checked(void **state)
{
	(void)state;
	struct world w = no_fds();
	struct gt_events *e = NULL;
	const char *why = NULL;
	w.env.m = &w.m;
	w.env.map_fds = w.fds;
	w.env.stacks_fd = make_map(BPF_MAP_TYPE_HASH, 8, 4096, 4);
	assert_int_equal(gt_events_new(&w.env, &e, &why), -EINVAL);
	assert_non_null(why);
	close(w.env.stacks_fd);
}

static void test_kernel_stack(void **state)
{
	(void)state;
	struct world w = no_fds();
	w.env.stacks_fd = make_map(BPF_MAP_TYPE_HASH, 8, sizeof(struct gt_stack_value), 4);
	world_open(&w, (struct gt_manifest){0});
	struct gt_stack_value s = {.n = 1, .kind = 1, .pc = {0x10}};
	assert_int_equal(bpf_map_update_elem(w.env.stacks_fd, &(uint64_t){5}, &s, 0), 0);
	assert_string_equal(WORD(&w, kstackt, 5), "\n        0x10\n");
	s.n = UINT32_MAX; /* a hostile length */
	assert_int_equal(bpf_map_update_elem(w.env.stacks_fd, &(uint64_t){6}, &s, 0), 0);
	assert_non_null(WORD(&w, kstackt, 6));
	world_close(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_decode_scalars),
		cmocka_unit_test(test_decode_packed),
		cmocka_unit_test(test_decode_depth),
		cmocka_unit_test(test_ksyms),
		cmocka_unit_test(test_decode_names),
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_count_map),
		cmocka_unit_test(test_clear_loses_nothing),
		cmocka_unit_test(test_evict_carries),
		cmocka_unit_test(test_zero),
		cmocka_unit_test(test_keyless),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_losses),
		cmocka_unit_test(test_drain),
		cmocka_unit_test(test_service_maps_checked),
		cmocka_unit_test(test_kernel_stack),
		cmocka_unit_test(test_print_clear_adds_up),
		cmocka_unit_test(test_print_clear_of_read_map),
		cmocka_unit_test(test_order_while_sending),
	};
	return cmocka_run_group_tests_name("event", tests, NULL, NULL);
}
