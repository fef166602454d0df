/*
 * Emitted programs and the BPF library on a real Go program: a uprobe_multi at gopark's site, stacks, the
 * goroutine by thread-local storage, and the self-check's iterator. Needs root and a Go toolchain.
 */
#include "unit/emit_bench.h"

#include <signal.h>
#include <sys/wait.h>

#include "base/embed.h"
#include "bpf/gt_check.h"
#include "session/kbtf.h"
#include "site/site.h"
#include "target/target.h"
#include "tools/gobuild.h"

static char *path;
static pid_t pid;
static struct gt_target *target;

static int start_program(void **state)
{
	int out[2];
	char line[64] = {0};
	const char *why;
	(void)state;
	path = gobuild("", "1.26.8", "tests/go/parks", "");
	if (!path)
		return -1;
	assert_int_equal(pipe(out), 0);
	pid = fork();
	if (!pid) {
		dup2(out[1], 1);
		close(out[0]);
		execl(path, path, "-for", "60s", "-every", "60s", (char *)NULL);
		_exit(127);
	}
	close(out[1]);
	assert_true(read(out[0], line, sizeof(line) - 1) > 0);
	assert_non_null(strstr(line, "READY"));
	assert_int_equal(gt_target_open(path, &target, &why), 0);
	return 0;
}

static int stop_program(void **state)
{
	(void)state;
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
	gt_target_close(target);
	free(path);
	return 0;
}

static uint64_t offset(const char *strct, const char *field)
{
	uint64_t off;
	assert_int_equal(gt_target_offset(target, strct, field, &off), 0);
	return off;
}

static struct gt_px *reg(struct bench *b, int r)
{
	struct gt_px *p = px(b, GT_PX_REG, U64);
	p->num = r;
	return p;
}

/* Attaches program 0 to every site of gopark's entry, for 300 ms. */
static void trace_gopark(struct bench *b)
{
	struct gt_site_alt alt = {.how = GT_AT_ENTRY, .func = "runtime.gopark"};
	struct gt_site_vec sites = {0};
	unsigned long offsets[8];
	unsigned long long cookies[8];
	const char *why;
	assert_true(gt_site_plan(target, &alt, &sites, &why) > 0 && sites.n <= 8);
	bool delta = false;
	for (size_t i = 0; i < sites.n; i++) {
		offsets[i] = sites.v[i].file_offset;
		cookies[i] = GT_COOKIE(sites.v[i].addr, sites.v[i].delta, sites.v[i].skip_jbe);
		delta |= sites.v[i].delta != 0;
	}
	set_slot(b, "site.delta", delta);
	set_slot(b, "site.flags", 1);
	load(b);
	LIBBPF_OPTS(bpf_uprobe_multi_opts, opts, .offsets = offsets, .cookies = cookies,
		    .cnt = sites.n);
	struct bpf_program *p = bpf_object__find_program_by_name(b->obj, b->mprogs[0].name);
	struct bpf_link *link = bpf_program__attach_uprobe_multi(p, -1, path, NULL, &opts);
	assert_non_null(link);
	usleep(300000);
	bpf_link__destroy(link);
	gt_vec_free(&sites);
}

static bool has_frame(const struct gt_stack_value *s, const char *func)
{
	for (unsigned i = 0; i < s->n; i++) {
		struct gt_func f;
		if (gt_target_func_by_pc(target, s->pc[i] - (i > 0), &f) && !strcmp(f.name, func))
			return true;
	}
	return false;
}

/* count by (reason), by (goid) through g, by the stack */
static void test_uprobe(void **state)
{
	struct bench *b = begin_plan();
	(void)state;
	add_prog(b, GT_PROG_GO);
	struct gt_vtype one = tuple_type(b, 1, U64), some = tuple_type(b, 1, maybe(U64));
	int reasons = add_map(b, one, U64, GT_AGG_COUNT),
	    goids = add_map(b, some, U64, GT_AGG_COUNT);
	int stacks = add_map(b, some, U64, GT_AGG_COUNT),
	    same = add_map(b, some, U64, GT_AGG_COUNT);
	add_slot(b, "target");
	struct gt_px *slot = px(b, GT_PX_SLOT, U64);
	keyed(b, stmt(b, 0, GT_PS_AGG, reasons, NULL), 1,
	      op2(b, GT_OP_AND, false, reg(b, GT_REG_ARG0 + 2), num(b, 255)));
	struct gt_px *g = with_args(b, call(b, maybe(U64), "gt_curg"), 5, reg(b, GT_REG_G),
				    num(b, (int64_t)offset("runtime.g", "m")),
				    num(b, (int64_t)offset("runtime.m", "g0")),
				    num(b, (int64_t)offset("runtime.m", "gsignal")),
				    num(b, (int64_t)offset("runtime.m", "curg")));
	struct gt_px *at =
		op2(b, GT_OP_ADD, false, g, num(b, (int64_t)offset("runtime.g", "goid")));
	keyed(b, stmt(b, 0, GT_PS_AGG, goids, NULL), 1,
	      node(b, GT_PX_READ, maybe(U64), at, NULL, NULL));
	struct gt_px *bias = with_args(b, call(b, U64, "gt_bias"), 1, px(b, GT_PX_CTX, U64));
	keyed(b, stmt(b, 0, GT_PS_AGG, stacks, NULL), 1,
	      with_args(b, call(b, maybe(U64), "gt_stack_here"), 6, px(b, GT_PX_CTX, U64),
			px(b, GT_PX_STACKS, U64), slot, bias, reg(b, GT_REG_SP),
			reg(b, GT_REG_BP)));
	int64_t fs, tls;
	assert_int_equal(gt_kbtf_offset("task_struct.thread.fsbase", (uint64_t *)&fs), 0);
	assert_int_equal(gt_target_tls_g(target, &tls), 0);
	struct gt_px *by_tls =
		with_args(b, call(b, maybe(U64), "gt_tls_g"), 3, slot, num(b, fs), num(b, tls));
	keyed(b, stmt(b, 0, GT_PS_AGG, same, NULL), 1,
	      op2(b, GT_OP_SUB, false, by_tls, reg(b, GT_REG_G)));
	open_object(b);
	set_slot(b, "target", 5);
	trace_gopark(b);

	uint64_t key[2] = {0}, n[2], total = 0, sum = 0;
	struct gt_stack_value v;
	const int maps[] = {reasons, goids, same};
	for (size_t m = 0; m < GT_COUNT(maps); m++) {
		int fd = bpf_map__fd(bpf_object__find_map_by_name(b->obj, b->maps[maps[m]].var)),
		    keys = 0;
		total = 0;
		for (void *at_key = NULL; !bpf_map_get_next_key(fd, at_key, key);
		     at_key = key, keys++) {
			assert_true(words(b, b->maps[maps[m]].var, key, n, 1));
			total += n[0];
			if (m == 1)
				assert_true(key[1] && key[0] >= 1 && key[0] < 1000);
			if (m == 2)
				assert_true(key[1] && key[0] == 0);
		}
		assert_true(keys >= 1 && total > 1000);
		assert_true(!sum || sum == total);
		sum = total;
	}
	int fd = bpf_map__fd(bpf_object__find_map_by_name(b->obj, "gt_stacks")), mains = 0,
	    echoes = 0;
	for (void *at_key = NULL; !bpf_map_get_next_key(fd, at_key, key); at_key = key) {
		assert_int_equal(bpf_map_lookup_elem(fd, key, &v), 0);
		assert_int_equal(v.target, 5);
		assert_int_equal(v.kind, 0);
		assert_true(has_frame(&v, "runtime.gopark") && has_frame(&v, "runtime.goexit"));
		mains += has_frame(&v, "main.main");
		echoes += has_frame(&v, "main.echo");
	}
	assert_true(mains && echoes);
	end_plan(b);
}

/* With the filter only processes of gt_procs count. */
static void test_filter(void **state)
{
	(void)state;
	for (int known = 0; known < 2; known++) {
		struct bench *b = begin_plan();
		add_prog(b, GT_PROG_GO);
		int m = add_map(b, tuple_type(b, 0), U64, GT_AGG_COUNT);
		stmt(b, 0, GT_PS_AGG, m, NULL);
		open_object(b);
		set_slot(b, "filter", 1);
		assert_int_equal(bpf_object__load(b->obj), 0);
		assert_int_equal(complaints, 0);
		uint64_t row[8] = {1}, n[1];
		uint32_t tgid = (uint32_t)pid, zero = 0;
		if (known)
			assert_int_equal(
				bpf_map_update_elem(bpf_map__fd(bpf_object__find_map_by_name(
							    b->obj, "gt_procs")),
						    &tgid, row, 0),
				0);
		struct gt_site_alt alt = {.how = GT_AT_ENTRY, .func = "runtime.gopark"};
		struct gt_site_vec sites = {0};
		const char *why;
		assert_true(gt_site_plan(target, &alt, &sites, &why) > 0);
		unsigned long off = sites.v[0].file_offset;
		LIBBPF_OPTS(bpf_uprobe_multi_opts, opts, .offsets = &off, .cnt = 1);
		struct bpf_program *p = bpf_object__find_program_by_name(b->obj, b->mprogs[0].name);
		struct bpf_link *link = bpf_program__attach_uprobe_multi(p, -1, path, NULL, &opts);
		assert_non_null(link);
		usleep(100000);
		bpf_link__destroy(link);
		gt_vec_free(&sites);
		assert_true(words(b, b->maps[m].var, &zero, n, 1));
		assert_true(known ? n[0] > 100 : n[0] == 0);
		end_plan(b);
	}
}

/* ---- the self-check's iterator ---- */

static void set_check(struct bpf_object *obj, const char *name, uint64_t value)
{
	const struct btf *btf = bpf_object__btf(obj);
	int id = btf__find_by_name_kind(btf, ".rodata", BTF_KIND_DATASEC);
	assert_true(id > 0);
	const struct btf_type *t = btf__type_by_id(btf, (uint32_t)id);
	const struct btf_var_secinfo *v = (const void *)(t + 1);
	struct bpf_map *m;
	bpf_object__for_each_map(m, obj)
	{
		size_t size;
		char *p = bpf_map__initial_value(m, &size);
		for (unsigned k = 0; p && k < BTF_INFO_VLEN(t->info); k++)
			if (!strcmp(btf__name_by_offset(btf,
							btf__type_by_id(btf, v[k].type)->name_off),
				    name)) {
				memcpy(p + v[k].offset, &value, 8);
				return;
			}
	}
	fail_msg("no %s", name);
}

static uint64_t kernel_offset(const char *what)
{
	uint64_t off;
	assert_int_equal(gt_kbtf_offset(what, &off), 0);
	return off;
}

static void test_check(void **state)
{
	const struct gt_embedded *e = gt_bpf_objects;
	struct gt_check_record r;
	int64_t tls;
	int good = 0, threads = 0;
	(void)state;
	while (e->name && !strstr(e->name, "check.bpf.o"))
		e++;
	assert_non_null(e->name);
	LIBBPF_OPTS(bpf_object_open_opts, opts, .object_name = "check");
	complaints = 0;
	libbpf_set_print(listen);
	struct bpf_object *obj = bpf_object__open_mem(e->start, (size_t)(e->end - e->start), &opts);
	assert_non_null(obj);
	assert_int_equal(gt_target_tls_g(target, &tls), 0);
	set_check(obj, "gt_check_target_tgid", (uint64_t)pid);
	set_check(obj, "gt_check_task_tgid", kernel_offset("task_struct.tgid"));
	set_check(obj, "gt_check_task_pid", kernel_offset("task_struct.pid"));
	set_check(obj, "gt_check_task_fsbase", kernel_offset("task_struct.thread.fsbase"));
	set_check(obj, "gt_check_tls_g", (uint64_t)tls);
	set_check(obj, "gt_check_g_stack_lo", offset("runtime.g", "stack.lo"));
	set_check(obj, "gt_check_g_stack_hi", offset("runtime.g", "stack.hi"));
	set_check(obj, "gt_check_g_m", offset("runtime.g", "m"));
	set_check(obj, "gt_check_g_goid", offset("runtime.g", "goid"));
	set_check(obj, "gt_check_g_sched_sp", offset("runtime.g", "sched.sp"));
	set_check(obj, "gt_check_g_sched_pc", offset("runtime.g", "sched.pc"));
	set_check(obj, "gt_check_g_sched_bp", offset("runtime.g", "sched.bp"));
	set_check(obj, "gt_check_g_atomicstatus", offset("runtime.g", "atomicstatus"));
	set_check(obj, "gt_check_m_g0", offset("runtime.m", "g0"));
	set_check(obj, "gt_check_m_gsignal", offset("runtime.m", "gsignal"));
	set_check(obj, "gt_check_m_curg", offset("runtime.m", "curg"));
	set_check(obj, "gt_check_m_procid", offset("runtime.m", "procid"));
	assert_int_equal(bpf_object__load(obj), 0);
	assert_int_equal(complaints, 0);
	struct bpf_link *link =
		bpf_program__attach_iter(bpf_object__find_program_by_name(obj, "gt_check"), NULL);
	assert_non_null(link);
	int fd = bpf_iter_create(bpf_link__fd(link));
	assert_true(fd >= 0);
	while (read(fd, &r, sizeof(r)) == sizeof(r)) {
		threads++;
		assert_int_equal(r.tgid, pid);
		if (r.failed)
			continue;
		assert_int_equal(r.m_procid, r.tid);
		assert_true(r.g.stack_lo < r.g.stack_hi);
		/* the process runs on: between two reads a thread may have changed its goroutine */
		good += r.g.addr == r.m_g0 || r.g.addr == r.m_gsignal || r.g.addr == r.m_curg;
	}
	close(fd);
	assert_true(threads >= 2 && good >= 1);
	bpf_link__destroy(link);
	bpf_object__close(obj);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_uprobe),
		cmocka_unit_test(test_filter),
		cmocka_unit_test(test_check),
	};
	if (geteuid()) {
		puts("SKIP: needs root");
		return 77;
	}
	return cmocka_run_group_tests_name("emit on Go", tests, start_program, stop_program);
}
