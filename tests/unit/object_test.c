/* Objects: the manifest survives a round trip, and no bytes from outside crash the reader. */
#include <elf.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "object/manifest.h"

static struct gt_vtype parts[] = {
	{.kind = GT_K_DURATION, .size = 8, .maybe = true},
	{.kind = GT_K_STR, .size = 20},
	{.kind = GT_K_ENUM, .size = 8, .name = "waitreason"},
	{.kind = GT_K_INT, .size = 2, .is_signed = true},
};
static const char *names[] = {"a", "b", "c", "d"};
static struct gt_site_alt alts[] = {{GT_AT_ENTRY, "runtime.gopark", NULL, 19, 27},
				    {GT_AT_CALL, "runtime.runqput", "runtime.newproc.func1", 0, 0},
				    {GT_AT_RETURN, "main.(*T).x*", NULL, 0, 21}};
static struct gt_site_spec specs[] = {{2, alts, false}, {1, &alts[2], true}};
static struct gt_mprog progs[] = {
	{.name = "p_0",
	 .probe = "go:gopark",
	 .kind = GT_PROG_GO,
	 .nsites = 2,
	 .sites = specs,
	 .stack = "user",
	 .span_end = 9},
	{.name = "p_1",
	 .probe = "interval:s:1",
	 .kind = GT_PROG_INTERVAL,
	 .period_ns = 1000000000,
	 .span_start = 3,
	 .span_end = 4},
	{.name = "p_2",
	 .probe = "tracepoint:a:b",
	 .kind = GT_PROG_TRACEPOINT,
	 .category = "a",
	 .event = "b"},
};
static struct gt_mslot slots[] = {
	{"off:runtime.g.goid", "gt_slot_0", 2, GT_SLOT_OFFSET},
	{"enum:waitreason", "gt_slot_1", 3, GT_SLOT_ENUM},
	{"filter", "gt_slot_2", -1, GT_SLOT_FILTER},
	{"bias", NULL, 1, GT_SLOT_BIAS},
};
static struct gt_mmap maps[] = {
	{.name = "@",
	 .var = "gt_m_",
	 .key = {.kind = GT_K_TUPLE, .size = 8, .nelems = 4, .elems = parts},
	 .value = {.kind = GT_K_INT, .size = 8},
	 .agg = GT_AGG_LHIST,
	 .lo = -5,
	 .hi = INT64_MAX,
	 .step = 1ll << 60},
	{.name = "@r",
	 .var = "gt_m_r",
	 .key = {.kind = GT_K_TUPLE},
	 .value = {.kind = GT_K_RECORD, .size = 8, .nelems = 4, .elems = parts, .fields = names},
	 .hidden = true},
};
static struct gt_mrecord records[] = {
	{.kind = GT_REC_PRINTF,
	 .fmt = "%d \xff\xfe\n\x01 caf\xc3\xa9",
	 .map = -1,
	 .nargs = 4,
	 .args = parts},
	{.kind = GT_REC_PRINT_MAP, .map = 1, .top = 5, .div = -2},
};
static struct gt_mcounter counters[] = {{GT_CTR_LOST, "go:gopark", 0, 3}};
static const struct gt_manifest sample = {
	.arch = "amd64",
	.script_name = "-e",
	.script = "go:gopark { \xff }",
	.nprogs = 3,
	.nslots = 4,
	.nmaps = 2,
	.nrecords = 2,
	.ncounters = 1,
	.progs = progs,
	.slots = slots,
	.maps = maps,
	.records = records,
	.counters = counters,
	.row_words = 19,
	.needs_procs = true,
	.target_filter = true,
};

static void same_fields(const struct gt_manifest *m)
{
	assert_string_equal(sample.script, m->script);
	assert_int_equal(3, m->nprogs);
	assert_int_equal(19, m->row_words);
	assert_true(m->needs_procs && m->target_filter);
	assert_int_equal(27, m->progs[0].sites[0].alts[0].to);
	assert_string_equal("runtime.newproc.func1", m->progs[0].sites[0].alts[1].in);
	assert_true(m->progs[0].sites[1].optional);
	assert_string_equal("user", m->progs[0].stack);
	assert_null(m->progs[1].stack);
	assert_int_equal(1000000000, m->progs[1].period_ns);
	assert_int_equal(3, m->slots[1].row);
	assert_int_equal(GT_SLOT_ENUM, m->slots[1].kind);
	assert_null(m->slots[3].var);
	assert_true(gt_vtype_same(&maps[0].key, &m->maps[0].key));
	assert_true(gt_vtype_same(&maps[1].value, &m->maps[1].value));
	assert_true(m->maps[0].hi == INT64_MAX && m->maps[0].lo == -5);
	assert_true(m->maps[1].hidden);
	assert_string_equal(records[0].fmt, m->records[0].fmt);
	assert_int_equal(-1, m->records[0].map);
	assert_true(m->records[1].top == 5 && m->records[1].div == -2);
	assert_int_equal(GT_CTR_LOST, m->counters[0].kind);
}

static void round_trip(void **state)
{
	struct gt_buf a = {0}, b = {0};
	struct gt_arena arena = {0};
	struct gt_manifest m;
	const char *why = NULL;

	(void)state;
	gt_manifest_write(&sample, &a);
	if (gt_manifest_read(a.p, a.n, &arena, &m, &why))
		fail_msg("%s", why);
	same_fields(&m);
	gt_manifest_write(&m, &b);
	assert_string_equal(a.p, b.p);
	gt_buf_free(&a);
	gt_buf_free(&b);
	gt_arena_free(&arena);
}

/* Reads a text with one part replaced; it must be refused with these words. */
static void refused(const char *from, const char *to, const char *words)
{
	struct gt_buf a = {0}, b = {0};
	struct gt_arena arena = {0};
	struct gt_manifest m;
	const char *why = NULL, *at;

	gt_manifest_write(&sample, &a);
	at = strstr(a.p, from);
	assert_non_null(at);
	gt_buf_add(&b, a.p, (size_t)(at - a.p));
	gt_buf_str(&b, to);
	gt_buf_str(&b, at + strlen(from));
	if (!gt_manifest_read(b.p, b.n, &arena, &m, &why) || !strstr(why, words))
		fail_msg("'%s' -> '%s': %s", from, to, why ? why : "was taken");
	gt_buf_free(&a);
	gt_buf_free(&b);
	gt_arena_free(&arena);
}

static void wrong_manifests(void **state)
{
	(void)state;
	refused("\"gotap\":1", "\"gotap\":99", "another version");
	refused("\"arch\":\"amd64\"", "\"arch\":7", "not a text");
	refused("\"arch\":\"amd64\"", "\"arch\":\"amd64\",\"x\":1", "unknown");
	refused("\"kind\":\"interval\"", "\"kind\":\"sometimes\"", "'sometimes' is unknown");
	refused("\"period_ns\":1000000000", "\"period_ns\":0", "without a period");
	refused("\"p_1\"", "\"p_0\"", "two programs");
	refused("\"p_1\"", "\"p 1\"", "not a name");
	refused("\"span\":[3,4]", "\"span\":[4,3]", "span");
	refused("\"span\":[3,4]", "\"span\":[3,4000]", "outside the script");
	refused("\"row\":3", "\"row\":4", "outside the row"); /* an enum takes 16 words */
	refused("\"row\":2", "\"row\":5000", "out of range");
	refused("off:runtime.g.goid", "offs:runtime.g.goid", "unknown");
	refused("\"size\":20", "\"size\":70000", "out of range");
	refused("\"step\":1152921504606846976", "\"step\":1", "bounds");
	refused("\"map\":1", "\"map\":2", "no map");
	refused(",\"in\":\"runtime.newproc.func1\"", "", "function that holds it");
}

static void cut_and_damaged_manifests(void **state)
{
	struct gt_buf a = {0};
	struct gt_arena arena = {0};
	struct gt_manifest m;
	const char *why;

	(void)state;
	gt_manifest_write(&sample, &a);
	for (size_t n = 0; n < a.n; n++) {
		assert_int_not_equal(0, gt_manifest_read(a.p, n, &arena, &m, &why));
		assert_non_null(why);
		gt_arena_free(&arena);
	}
	srand(1);
	for (int i = 0; i < 20000; i++) {
		size_t at = (size_t)rand() % a.n;
		char old = a.p[at];

		a.p[at] = i & 1 ? (char)rand() : "0123456789[]{},:\"-"[rand() % 18];
		gt_manifest_read(a.p, a.n, &arena, &m, &why);
		gt_arena_free(&arena);
		a.p[at] = old;
	}
	gt_buf_free(&a);
}

/* An ELF with the manifest as its only section of interest. */
static size_t make_elf(unsigned char **out)
{
	static const char strs[] = "\0.shstrtab\0.gotap";
	Elf64_Shdr sh[3] = {0};
	Elf64_Ehdr h = {.e_type = ET_REL,
			.e_machine = EM_BPF,
			.e_version = 1,
			.e_ehsize = sizeof(h),
			.e_shentsize = sizeof(*sh),
			.e_shnum = 3,
			.e_shstrndx = 1};
	struct gt_buf json = {0}, b = {0};

	gt_manifest_write(&sample, &json);
	memcpy(h.e_ident, "\177ELF\2\1\1", 7);
	sh[1] = (Elf64_Shdr){.sh_name = 1,
			     .sh_type = SHT_STRTAB,
			     .sh_offset = sizeof(h),
			     .sh_size = sizeof(strs),
			     .sh_addralign = 1};
	sh[2] = (Elf64_Shdr){.sh_name = 11,
			     .sh_type = SHT_PROGBITS,
			     .sh_offset = sizeof(h) + sizeof(strs),
			     .sh_size = json.n,
			     .sh_addralign = 1};
	h.e_shoff = (sizeof(h) + sizeof(strs) + json.n + 7) & ~7ull;
	gt_buf_add(&b, &h, sizeof(h));
	gt_buf_add(&b, strs, sizeof(strs));
	gt_buf_add(&b, json.p, json.n);
	while (b.n < h.e_shoff)
		gt_buf_char(&b, 0);
	gt_buf_add(&b, sh, sizeof(sh));
	gt_buf_free(&json);
	*out = malloc(b.n);
	memcpy(*out, b.p, b.n);
	size_t n = b.n;
	gt_buf_free(&b);
	return n;
}

static void elf_objects(void **state)
{
	unsigned char *elf, *copy;
	size_t n = make_elf(&elf);
	struct gt_object o;
	const char *why = NULL;

	(void)state;
	if (gt_object_open(&o, elf, n, &why))
		fail_msg("%s", why);
	same_fields(&o.m);
	gt_object_close(&o);
	/* Exact copies, so that a sanitizer sees a read behind the end. */
	for (size_t len = 0; len < n; len += len < 600 ? 1 : 37) {
		copy = malloc(len ? len : 1);
		memcpy(copy, elf, len);
		assert_int_not_equal(0, gt_object_open(&o, copy, len, &why));
		assert_non_null(why);
		gt_object_close(&o);
		free(copy);
	}
	srand(2);
	for (int i = 0; i < 20000; i++) {
		/* Headers at both ends are where it hurts. */
		size_t at = rand() % 2 ? (size_t)rand() % 64 : n - 1 - (size_t)rand() % 192;
		unsigned char old = elf[at];

		elf[at] = (unsigned char)rand();
		gt_object_open(&o, elf, n, &why);
		gt_object_close(&o);
		elf[at] = old;
	}
	free(elf);
}

static void sizes_and_names(void **state)
{
	struct gt_vtype tuple = {.kind = GT_K_TUPLE, .size = 8, .nelems = 4, .elems = parts};
	struct gt_buf b = {0};

	(void)state;
	assert_int_equal(16 + 24 + 8 + 8, gt_vtype_wire_size(&tuple));
	gt_vtype_print(&tuple, &b);
	assert_string_equal("(duration?, string[20], enum waitreason, int16)", b.p);
	assert_int_equal(8 * 66, gt_mmap_value_size(&(struct gt_mmap){.agg = GT_AGG_HIST}));
	assert_int_equal(8 * 12, gt_mmap_value_size(&(struct gt_mmap){
					 .agg = GT_AGG_LHIST, .lo = 0, .hi = 100, .step = 10}));
	assert_int_equal(
		16, gt_mmap_value_size(&(struct gt_mmap){.value = {.kind = GT_K_INT, .size = 4}}));
	assert_int_equal(GT_SLOT_N, gt_slot_kind_of("off:"));
	assert_int_equal(GT_SLOT_N, gt_slot_kind_of("targets"));
	assert_string_equal("task_struct.x", gt_slot_subject("btf:task_struct.x"));
	assert_string_equal("", gt_slot_subject("pie"));
	for (int k = 0; k < GT_K_N; k++)
		assert_int_equal(k, gt_kind_find(gt_kind_name(k)));
	gt_buf_free(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(round_trip),
		cmocka_unit_test(wrong_manifests),
		cmocka_unit_test(cut_and_damaged_manifests),
		cmocka_unit_test(elf_objects),
		cmocka_unit_test(sizes_and_names),
	};

	return cmocka_run_group_tests_name("object", tests, NULL, NULL);
}
