/*
 * Fuzzing of gt_target: whatever the file, every query answers. Each argument is a seed file; it is damaged in
 * many ways and asked everything. Without libFuzzer, so that gcc can build it:
 *	elf_fuzz SECONDS SEED_FILE...
 * The generator's state is printed when it starts and on each new file: the same state makes the same damage.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "site/site.h"
#include "target/internal.h"

static uint64_t state = 88172645463325252u;

static uint64_t next(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

/* All that a tracer asks, over a sample of the functions. */
static void query(struct gt_target *t)
{
	struct gt_func f;
	struct gt_line lines[64];
	char name[256];
	uint64_t v, size;
	int64_t tls;
	uint16_t map[GT_ENUM_MAX];
	size_t n = gt_target_nfuncs(t), step = n / 64 + 1;
	for (size_t i = 0; i < n; i += step)
		if (gt_target_func_at(t, i, &f)) {
			gt_target_func_by_pc(t, f.entry, &f);
			gt_target_lines(t, f.entry + next() % 64, lines, 64);
			gt_target_lines(t, f.end - 1, lines, 64);
			gt_target_frame_size(t, f.index, f.entry + next() % 64);
			struct gt_site_alt alt = {
				.how = (enum gt_how)(next() % 3), .func = f.name, .in = f.name};
			struct gt_site_vec sites = {0};
			const char *why;
			if (!strpbrk(f.name, "*?"))
				gt_site_plan(t, &alt, &sites, &why);
			gt_vec_free(&sites);
		}
	gt_target_func_by_name(t, "runtime.gopark", &f);
	gt_target_tls_g(t, &tls);
	gt_target_offset(t, "runtime.g", "goid", &v);
	gt_target_offset(t, "runtime.g", "sched.bp", &v);
	gt_target_offset(t, "net/http.Request", "URL", &v);
	gt_target_var(t, "runtime.waitReasonStrings", &v, &size);
	gt_target_enum(t, "waitreason", map);
	gt_target_base(t);
	for (uint64_t a = t->types, k = 0; a < t->etypes && k < 4096; a += 8, k++)
		gt_target_type_name(t, a, name, sizeof(name));
}

static double now(void)
{
	struct timespec ts;
	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

/* Places where damage does most: headers, the function table's start, moduledata, debug sections. */
static size_t spot(const struct gt_elf *e, const struct gt_target *seed, size_t n)
{
	Elf64_Shdr sh;
	uint64_t off;
	switch (next() % 8) {
	case 0:
		return next() % 0x400;
	case 1:
		return e->eh.e_shoff + next() % (e->nshdrs * sizeof(Elf64_Shdr) + 1);
	case 2:
		return (size_t)(seed->pcln.p - e->p) + next() % 128;
	case 3:
		return (size_t)(seed->pcln.p - e->p) +
		       next() % (size_t)(seed->pcln.end - seed->pcln.p);
	case 4:
		return gt_elf_offset(e, seed->moduledata, &off) ? off + next() % 600 : 0;
	case 5:
		gt_elf_shdr(e, (uint32_t)(next() % (e->nshdrs ? e->nshdrs : 1)), &sh);
		return sh.sh_offset + next() % (sh.sh_size + 1);
	case 6:
		return gt_elf_offset(e, seed->types, &off) ? off + next() % 4096 : 0;
	default:
		return next() % n;
	}
}

int main(int argc, char **argv)
{
	if (argc < 3) {
		fprintf(stderr, "usage: elf_fuzz SECONDS SEED_FILE...\n");
		return 2;
	}
	if (getenv("GT_FUZZ_STATE"))
		state = strtoull(getenv("GT_FUZZ_STATE"), NULL, 0);
	double end = now() + atof(argv[1]), slowest = 0;
	unsigned long rounds = 0, opened = 0;
	int fd = memfd_create("fuzz", 0);
	char path[64];
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	while (now() < end) {
		struct gt_target *seed, *t;
		const char *why;
		const char *file = argv[2 + next() % (uint64_t)(argc - 2)];
		printf("%s: state %lu, %lu rounds, %lu opened, slowest %.2f s\n", file, state,
		       rounds, opened, slowest);
		fflush(stdout);
		if (gt_target_open(file, &seed, &why)) {
			fprintf(stderr, "%s: %s\n", file, why);
			return 1;
		}
		size_t n = seed->elf.n;
		if (ftruncate(fd, (off_t)n) || pwrite(fd, seed->elf.p, n, 0) != (ssize_t)n)
			return 1;
		for (int round = 0; round < 200 && now() < end; round++) {
			size_t at[32], k = 1 + next() % 32;
			for (size_t i = 0; i < k; i++) {
				at[i] = spot(&seed->elf, seed, n);
				uint64_t v =
					next() % 4 ? next() >> next() % 64 : 0 - (next() & 0xff);
				size_t len = (size_t)1 << next() % 4;
				if (at[i] < n - 8 &&
				    pwrite(fd, &v, len, (off_t)at[i]) != (ssize_t)len)
					return 1;
			}
			if (next() % 16 == 0 && ftruncate(fd, (off_t)(next() % n)))
				return 1;
			double start = now();
			if (!gt_target_open(path, &t, &why)) {
				query(t);
				gt_target_close(t);
				opened++;
			} else if (!why || !*why) {
				abort();
			}
			gt_is_go(path);
			if (now() - start > slowest)
				slowest = now() - start;
			rounds++;
			if (ftruncate(fd, (off_t)n))
				return 1;
			for (size_t i = 0; i < k; i++) /* put back */
				if (at[i] < n - 8 &&
				    pwrite(fd, seed->elf.p + at[i], 8, (off_t)at[i]) != 8)
					return 1;
			if (next() % 16 == 0 && pwrite(fd, seed->elf.p, n, 0) != (ssize_t)n)
				return 1;
		}
		gt_target_close(seed);
	}
	printf("%lu rounds, %lu opened, slowest %.2f s\n", rounds, opened, slowest);
	return 0;
}
