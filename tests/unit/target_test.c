/* What runtime/target says of real Go programs, held against `go tool`, DWARF and a running process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants those first */
#include <cmocka.h>
#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

#include "target/internal.h"
#include "tools/gobuild.h"

#define PROGRAM "tests/programs/target"

static struct gt_target *open_built(const char *env, const char *version, const char *flags)
{
	char *path = gobuild(env, version, PROGRAM, flags);
	struct gt_target *t;
	const char *why;
	if (!path)
		return NULL;
	if (gt_target_open(path, &t, &why))
		fail_msg("%s: %s", path, why);
	free(path);
	return t;
}

#define EACH_VERSION(t, env, flags)                                                                                    \
	for (size_t v_ = 0; v_ < GO_VERSIONS; v_++)                                                                    \
		for (struct gt_target *t = open_built(env, go_versions[v_], flags); t; gt_target_close(t), t = NULL)

static void test_version(void **state)
{
	(void)state;
	EACH_VERSION(t, "", "")
	{
		char want[32];
		snprintf(want, sizeof(want), "go%s", go_versions[v_]);
		assert_string_equal(gt_target_goversion(t), want);
		assert_int_equal(gt_target_minor(t), atoi(go_versions[v_] + 2));
		assert_non_null(strstr(gt_target_layout_source(t), "(exact)"));
		assert_true(gt_is_go(gt_target_path(t)));
		assert_false(gt_target_is_pie(t));
	}
	assert_false(gt_is_go("/bin/sh"));
}

/* Every function symbol is a function of ours, by address and by name. */
static void test_functions(void **state)
{
	(void)state;
	EACH_VERSION(t, "", "")
	{
		char command[512];
		snprintf(command, sizeof(command),
			 "go tool nm %s 2>/dev/null || /usr/local/go/bin/go tool nm %s",
			 gt_target_path(t), gt_target_path(t));
		char *text = run_command(command, NULL), *save = NULL;
		size_t seen = 0;
		for (char *line = strtok_r(text, "\n", &save); line;
		     line = strtok_r(NULL, "\n", &save)) {
			char name[4096], type;
			unsigned long addr;
			struct gt_func f;
			if (sscanf(line, "%lx %c %4095[^\n]", &addr, &type, name) != 3 ||
			    (type != 'T' && type != 't') || !strncmp(name, "runtime.text", 12) ||
			    !strcmp(name, "runtime.etext") || !strncmp(name, "_rt0_", 5) ||
			    !strncmp(name, "go:", 3) || !strncmp(name, "go.", 3) ||
			    !strncmp(name, "type", 4))
				continue; /* the linker merges type.eq functions */
			if (gt_target_minor(t) <= 20 && strchr(name, '['))
				continue; /* the table says "[...]" */
			size_t len = strlen(name);
			if (len > 5 && !strcmp(name + len - 5, ".abi0"))
				name[len - 5] = 0;
			if (!gt_target_func_by_pc(t, addr, &f) || f.entry != addr ||
			    strcmp(f.name, name))
				fail_msg("%s: %s at %lx", gt_target_goversion(t), name, addr);
			if (!gt_target_func_by_name(t, name, &f) || strcmp(f.name, name))
				fail_msg("%s: no %s", gt_target_goversion(t), name);
			seen++;
		}
		assert_true(seen > 1000 && seen <= gt_target_nfuncs(t));
		free(text);
		struct gt_func f;
		/* The body, not its wrapper. */
		assert_true(gt_target_func_by_name(t, "runtime.goexit1", &f) && !f.wrapper);
		assert_false(gt_target_func_by_name(t, "main.nothing", &f));
		assert_false(gt_target_func_by_pc(t, 1, &f));
		assert_false(gt_target_func_by_pc(t, UINT64_MAX, &f));
	}
}

/* `go tool addr2line`: the outer function, and the place of the innermost call. */
static void test_lines(void **state)
{
	(void)state;
	EACH_VERSION(t, "", "")
	{
		char in[] = "/tmp/gt-lines-XXXXXX", command[512];
		FILE *f = fdopen(mkstemp(in), "w");
		struct gt_func fn;
		struct gt_line l[16];
		size_t n = 0;
		uint64_t *pcs = calloc(gt_target_nfuncs(t), sizeof(*pcs));
		for (size_t i = 0; i < gt_target_nfuncs(t); i++)
			if (gt_target_func_at(t, i, &fn) && fn.end - fn.entry > 16) {
				pcs[n] = fn.entry + (i * 7919) % (fn.end - fn.entry);
				fprintf(f, "0x%lx\n", pcs[n++]);
			}
		fclose(f);
		snprintf(command, sizeof(command),
			 "PATH=$PATH:/usr/local/go/bin; go tool addr2line %s < %s",
			 gt_target_path(t), in);
		char *text = run_command(command, NULL), *save = NULL;
		char *line = strtok_r(text, "\n", &save);
		size_t checked = 0, inlined = 0;
		for (size_t i = 0; i < n && line; i++) {
			char place[4096] = "?:0";
			int k = gt_target_lines(t, pcs[i], l, 16);
			assert_true(k > 0);
			if (l[0].file)
				snprintf(place, sizeof(place), "%s:%d", l[0].file, l[0].line);
			char *want = strtok_r(NULL, "\n", &save);
			/* Padding behind a function has no line. */
			if (want && strcmp(want, "?:0") && *want != ':' &&
			    (strcmp(place, want) || strcmp(line, l[k - 1].func)))
				fail_msg("%s %lx: %s %s, not %s %s", gt_target_goversion(t), pcs[i],
					 line, want, l[k - 1].func, place);
			checked += l[0].file != NULL;
			inlined += k > 1;
			for (int j = 0; j < k; j++)
				assert_true(l[j].inlined == (j < k - 1));
			line = strtok_r(NULL, "\n", &save);
		}
		print_message("%s: %zu of %zu lines, %zu inlined\n", gt_target_goversion(t),
			      checked, n, inlined);
		assert_true(checked > n * 8 / 10 && inlined > n / 50);
		free(text);
		free(pcs);
		unlink(in);
		/* leaf is inlined into outer. */
		bool found = false;
		assert_true(gt_target_func_by_name(t, "main.outer", &fn));
		for (uint64_t pc = fn.entry; pc < fn.end; pc++)
			if (gt_target_lines(t, pc, l, 16) == 2 && !strcmp(l[0].func, "main.leaf")) {
				assert_string_equal(l[1].func, "main.outer");
				assert_true(l[0].line == 28 || l[0].line == 29);
				assert_int_equal(l[1].line, 33);
				found = true;
			}
		assert_true(found);
	}
}

/* Every field of the tables against DWARF, which the program's own compiler wrote. */
static void check_layouts(const struct gt_target *t, size_t *same)
{
	struct gt_dwarf *d = gt_dwarf_open(&t->elf);
	assert_non_null(d);
	const char *strct, *field;
	for (int i = 0; (strct = gt_layout_field_name(NULL, i)); i++) {
		uint64_t size, a = 0, b = 0;
		int present = gt_dwarf_offset(d, strct, "sizeof", &size);
		for (int k = 0; (field = gt_layout_field_name(strct, k)); k++) {
			int table = gt_target_offset(t, strct, field, &a);
			if (present && (table == -ENOENT || strcmp(field, "sizeof")))
				continue; /* not linked in */
			if (present)
				break;
			int dwarf = gt_dwarf_offset(d, strct, field, &b);
			if (table != dwarf || (!table && a != b))
				fail_msg("%s: %s.%s: table %d %lu, DWARF %d %lu",
					 gt_target_goversion(t), strct, field, table, a, dwarf, b);
			*same += !table;
		}
	}
	gt_dwarf_close(d);
}

static void test_layouts(void **state)
{
	(void)state;
	EACH_VERSION(t, "", "")
	{
		size_t same = 0;
		check_layouts(t, &same);
		print_message("%s: %zu fields as in DWARF\n", gt_target_goversion(t), same);
		assert_true(same > 500);
	}
	/* Builds of other programs, to cover what this one does not link: GT_TEST_LAYOUTS="PATH PATH ..." */
	char *more = getenv("GT_TEST_LAYOUTS"), *save = NULL;
	more = more ? strdup(more) : NULL;
	for (char *p = more ? strtok_r(more, " \n", &save) : NULL; p;
	     p = strtok_r(NULL, " \n", &save)) {
		struct gt_target *t;
		const char *why;
		size_t same = 0;
		assert_int_equal(gt_target_open(p, &t, &why), 0);
		check_layouts(t, &same);
		print_message("%s: %zu fields as in DWARF\n", p, same);
		gt_target_close(t);
	}
	free(more);
}

static void test_layout_queries(void **state)
{
	(void)state;
	struct gt_layout_type ty;
	uint64_t off;
	int first, last;
	gt_layout_minors(&first, &last);
	assert_true(first == 18 && last == 27);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(22, 5), "runtime.g", "goid", &off), 0);
	assert_int_equal(off, 152);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(23, 5), "runtime.g", "goid", &off), 0);
	assert_int_equal(off, 160);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(27, 5), "runtime.g", "sched.bp", &off), 0);
	assert_int_equal(off, 96);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(20, 5), "runtime._type", "str", &off),
			 0); /* older names */
	assert_int_equal(off, 40);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(24, 5), "runtime.g", "syncGroup", &off), 0);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(20, 5), "runtime.g", "parentGoid", &off),
			 -ENOENT);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(20, 5), "runtime.g", "nothing", &off),
			 -EINVAL);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(20, 5), "runtime.g", "goid.x", &off),
			 -EINVAL);
	assert_int_equal(gt_layout_offset(GT_GO_VERSION(28, 5), "runtime.g", "goid", &off),
			 -ERANGE);
	assert_int_equal(gt_layout_gone_since("runtime.g", "sysblocktraced"), 21);
	assert_int_equal(gt_layout_field_type("runtime.g", "m", &ty), 0);
	assert_true(ty.size == 8 && !ty.may_be_gone && !strcmp(ty.pointee, "runtime.m"));
	assert_int_equal(gt_layout_field_type("runtime.g", "waitsince", &ty), 0);
	assert_true(ty.size == 8 && ty.is_signed && !ty.pointee);
	assert_int_equal(gt_layout_field_type("runtime.g", "sched", &ty), 0);
	assert_true(!ty.size && !strcmp(ty.embedded, "runtime.gobuf"));
	assert_int_equal(gt_layout_field_type("runtime.g", "stack.hi", &ty), 0);
	assert_int_equal(ty.size, 8);
	assert_int_equal(gt_layout_field_type("runtime.g", "atomicstatus", &ty), 0);
	assert_int_equal(ty.size, 4);
	assert_int_equal(gt_layout_field_type("runtime.g", "nothing", &ty), -ENOENT);
	assert_int_equal(gt_layout_field_type("runtime.nothing", "goid", &ty), -ENOENT);
}

/* A version whose layouts no table holds for sure asks DWARF, or says that it guesses. */
static void test_experiment(void **state)
{
	(void)state;
	struct gt_target *t = open_built("GOEXPERIMENT=nogreenteagc", "1.26.8", "");
	uint64_t off;
	if (!t)
		skip();
	assert_non_null(strstr(gt_target_goversion(t), "X:nogreenteagc"));
	assert_string_equal(gt_target_layout_source(t), "DWARF");
	assert_int_equal(gt_target_offset(t, "runtime.g", "goid", &off), 0);
	assert_int_equal(off, 152);
	assert_int_equal(gt_target_offset(t, "runtime.g", "stack.hi", &off), 0);
	assert_int_equal(off, 8);
	assert_int_equal(gt_target_offset(t, "runtime.g", "syncGroup", &off), -ENOENT);
	assert_int_equal(gt_target_offset(t, "runtime.g", "nothing", &off), -EINVAL);
	uint16_t map[GT_ENUM_MAX];
	assert_int_equal(gt_target_enum(t, "waitreason", map), 0);
	assert_string_equal(gt_enum_name("waitreason", map[19]), "chan receive");
	gt_target_close(t);
	t = open_built("GOEXPERIMENT=nogreenteagc", "1.26.8", "'-ldflags=-s -w'");
	assert_non_null(strstr(gt_target_layout_source(t), "nearest"));
	gt_target_close(t);
}

/* The tables' wait reasons against the strings in the program. */
static void test_enums(void **state)
{
	(void)state;
	EACH_VERSION(t, "", "")
	{
		uint16_t map[GT_ENUM_MAX];
		uint64_t addr, size, p, n;
		assert_int_equal(gt_target_enum(t, "waitreason", map), 0);
		assert_int_equal(gt_target_var(t, "runtime.waitReasonStrings", &addr, &size), 0);
		for (uint64_t i = 0; i < size / 16; i++) {
			assert_true(gt_elf_word(&t->elf, addr + i * 16, &p) &&
				    gt_elf_word(&t->elf, addr + i * 16 + 8, &n));
			const char *want =
				n ? (const char *)gt_elf_at(&t->elf, p, n, NULL) : "zero";
			const char *name = gt_enum_name("waitreason", map[i]);
			assert_non_null(name);
			assert_true(!strncmp(name, want, n ? n : 4) && strlen(name) == (n ? n : 4));
			assert_int_equal(gt_enum_find("waitreason", name), map[i]);
		}
		assert_true(map[size / 16] >= GT_ENUM_UNKNOWN);
	}
	assert_int_equal(gt_enum_find("gstatus", "waiting"), 4);
	assert_string_equal(gt_enum_name("gstatus", 6), "dead");
	assert_int_equal(gt_enum_find("gstatus", "nothing"), -1);
	assert_int_equal(gt_enum_count("nothing"), -1);
	int n = gt_enum_count("gctrigger");
	assert_int_equal(gt_enum_add("gctrigger", "moon"), n);
	assert_int_equal(gt_enum_add("gctrigger", "moon"), n);
	assert_string_equal(gt_enum_name("gctrigger", n), "moon");
}

/* An interface table leads to a type whose name we know. */
static void test_types(void **state)
{
	(void)state;
	static const char *const flags[] = {"", "-buildmode=pie"};
	for (size_t k = 0; k < GT_COUNT(flags); k++)
		EACH_VERSION(t, "", flags[k])
		{
			uint64_t itab, size, type = 0;
			char name[64];
			if (!gt_target_var(t, "go:itab.*main.shape,main.namer", &itab, &size) ||
			    !gt_target_var(t, "go.itab.*main.shape,main.namer", &itab, &size))
				assert_true(gt_elf_word(&t->elf, itab + 8, &type));
			else /* go1.27 has no such symbols */
				for (type = t->types; type < t->etypes; type += 8)
					if (gt_target_type_name(t, type, name, sizeof(name)) &&
					    !strcmp(name, "*main.shape"))
						break;
			assert_true(gt_target_type_name(t, type, name, sizeof(name)));
			assert_string_equal(name, "*main.shape");
			assert_true(gt_target_type_name(t, type, name, 4));
			assert_string_equal(name, "*ma");
			assert_false(gt_target_type_name(t, 0x1000, name, sizeof(name)));
			assert_false(gt_target_type_name(t, type + 4, name, sizeof(name)));
			size_t found =
				0; /* all descriptors that look like one must be safe to ask for */
			for (uint64_t a = t->types; a < t->etypes; a += 8)
				found += gt_target_type_name(t, a, name, sizeof(name));
			assert_true(found > 200);
		}
}

/* Stripping changes no answer that the function table gives. */
static void test_stripped(void **state)
{
	(void)state;
	EACH_VERSION(t, "", "")
	{
		struct gt_target *s = open_built("", go_versions[v_], "'-ldflags=-s -w'");
		struct gt_func a, b;
		struct gt_line la[16], lb[16];
		int64_t ta, tb;
		assert_int_equal(gt_target_nfuncs(t), gt_target_nfuncs(s));
		for (size_t i = 0; i < gt_target_nfuncs(t); i++) {
			assert_true(gt_target_func_at(t, i, &a) && gt_target_func_at(s, i, &b));
			assert_string_equal(a.name, b.name);
			assert_int_equal(a.end - a.entry, b.end - b.entry);
			int n = gt_target_lines(t, a.entry + (a.end - a.entry) / 2, la, 16);
			assert_int_equal(
				gt_target_lines(s, b.entry + (b.end - b.entry) / 2, lb, 16), n);
			for (int k = 0; k < n; k++) {
				assert_string_equal(la[k].func, lb[k].func);
				assert_int_equal(la[k].line, lb[k].line);
			}
		}
		assert_int_equal(gt_target_tls_g(t, &ta), gt_target_tls_g(s, &tb));
		assert_int_equal(ta, tb);
		assert_true(s->types && s->types < s->etypes);
		gt_target_close(s);
	}
}

static uint64_t peek(pid_t pid, uint64_t addr)
{
	uint64_t v = 0;
	struct iovec to = {&v, 8}, from = {(void *)addr, 8};
	return process_vm_readv(pid, &to, 1, &from, 1, 0) == 8 ? v : 0;
}

/* In a running process: g by the thread pointer; its thread's g0 leads back to the thread. */
static void check_tls(const struct gt_target *t)
{
	int64_t off;
	uint64_t m_of_g, g0_of_m, goid;
	assert_int_equal(gt_target_tls_g(t, &off), 0);
	assert_int_equal(gt_target_offset(t, "runtime.g", "m", &m_of_g), 0);
	assert_int_equal(gt_target_offset(t, "runtime.m", "g0", &g0_of_m), 0);
	assert_int_equal(gt_target_offset(t, "runtime.g", "goid", &goid), 0);
	pid_t pid = fork();
	if (!pid) {
		if (!freopen("/dev/null", "w", stdout))
			_exit(1);
		execl(gt_target_path(t), "target", "wait", NULL);
		_exit(1);
	}
	usleep(300000);
	struct user_regs_struct regs;
	int status;
	assert_int_equal(ptrace(PTRACE_SEIZE, pid, 0, 0), 0);
	assert_int_equal(ptrace(PTRACE_INTERRUPT, pid, 0, 0), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_int_equal(ptrace(PTRACE_GETREGS, pid, 0, &regs), 0);
	uint64_t g = peek(pid, regs.fs_base + (uint64_t)off), m = peek(pid, g + m_of_g),
		 g0 = peek(pid, m + g0_of_m);
	uint64_t back = peek(pid, g0 + m_of_g), id = peek(pid, g + goid);
	kill(pid, SIGKILL);
	ptrace(PTRACE_DETACH, pid, 0, SIGKILL);
	waitpid(pid, &status, 0);
	if (!g || !m || back != m || id > 1000)
		fail_msg("%s: tls offset %ld: g %lx m %lx g0 %lx", gt_target_path(t), off, g, m,
			 g0);
}

static void test_tls(void **state)
{
	(void)state;
	static const char *const builds[][2] = {
		{"", ""},
		{"", "-buildmode=pie"},
		{"CGO=1", "-ldflags=-linkmode=external -tags=withc"},
		{"CGO=1", "'-ldflags=-linkmode=external -s -w' -tags=withc"},
		{"CGO=1", "'-ldflags=-linkmode=external -s -w' -buildmode=pie -tags=withc"},
	};
	for (size_t i = 0; i < GT_COUNT(builds); i++)
		EACH_VERSION(t, builds[i][0], builds[i][1])
	check_tls(t);
}

/* Damaged files: an error with a message, or answers; never a crash. */
static void test_damaged(void **state)
{
	(void)state;
	char *path = gobuild("", "1.26.8", PROGRAM, "'-ldflags=-s -w'");
	if (!path)
		skip();
	FILE *f = fopen(path, "r");
	static uint8_t whole[4 << 20];
	size_t n = fread(whole, 1, sizeof(whole), f);
	fclose(f);
	for (int k = 0; k < 40; k++) {
		char copy[] = "/tmp/gt-damaged-XXXXXX";
		int fd = mkstemp(copy);
		size_t len = k < 20 ? n * (size_t)k / 20 : n;
		if (k >= 20)
			for (size_t i = 0; i < 64; i++)
				whole[((size_t)k * 7919 + i * 104729) % (i < 32 ? 4096 : n)] ^=
					(uint8_t)(k * 31 + (int)i);
		assert_int_equal(write(fd, whole, len), len);
		close(fd);
		struct gt_target *t;
		const char *why = NULL;
		if (gt_target_open(copy, &t, &why)) {
			assert_non_null(why);
		} else {
			struct gt_func fn;
			struct gt_line l[8];
			for (size_t i = 0; i < gt_target_nfuncs(t); i++)
				if (gt_target_func_at(t, i, &fn))
					gt_target_lines(t, fn.entry, l, 8);
			gt_target_close(t);
		}
		unlink(copy);
	}
	free(path);
	struct gt_target *t;
	const char *why;
	assert_int_equal(gt_target_open("/nothing", &t, &why), -ENOENT);
	assert_int_equal(gt_target_open("/bin/sh", &t, &why), -ENOEXEC);
	assert_int_equal(gt_target_open("/tmp", &t, &why), -ENOEXEC);
	assert_int_equal(gt_target_open("Makefile", &t, &why), -ENOEXEC);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_version),	       cmocka_unit_test(test_functions),
		cmocka_unit_test(test_lines),	       cmocka_unit_test(test_layouts),
		cmocka_unit_test(test_layout_queries), cmocka_unit_test(test_experiment),
		cmocka_unit_test(test_enums),	       cmocka_unit_test(test_types),
		cmocka_unit_test(test_stripped),       cmocka_unit_test(test_tls),
		cmocka_unit_test(test_damaged),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
