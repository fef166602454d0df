/*
 * Fuzzing of gt_image: whatever the file, every question is answered. Each argument is a seed file, of any
 * language; its headers, symbols and notes are damaged and asked everything. As elf_fuzz:
 *	image_fuzz SECONDS SEED_FILE...
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "target/image_private.h"

enum { ROUNDS = 200, DAMAGES = 16 };

static uint64_t state = 88172645463325252u;
static size_t seed_size;

static uint64_t next(void)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return state;
}

static void query(struct gt_image *im)
{
	size_t n;
	const struct gt_image_sym *v = gt_image_syms(im, &n);
	uint64_t off, addr, size;

	for (size_t i = 0; i < n; i += n / 64 + 1) {
		gt_image_find(im, v[i].name);
		gt_image_at(im, v[i].addr + next() % 64);
		gt_image_any(im, v[i].name, &addr, &size);
		gt_image_boundary(im, &v[i], v[i].addr + next() % 64);
		if (gt_image_offset(im, v[i].addr, &off))
			gt_image_addr(im, off, &addr);
	}
	const struct gt_marker *m = gt_image_markers(im, &n);
	for (size_t i = 0; i < n; i++)
		if (m[i].spec.n > GT_SITE_ARGS || strlen(m[i].args) > seed_size)
			abort();
	gt_image_is_go(im);
}

/* Where damage does most: the headers, the sections' headers, the notes, any section. */
static size_t spot(const struct gt_image *seed)
{
	const struct gt_elf *e = &seed->elf;
	Elf64_Shdr sh;

	switch (next() % 4) {
	case 0:
		return next() % 0x400;
	case 1:
		return e->eh.e_shoff + next() % (e->nshdrs * sizeof(Elf64_Shdr) + 1);
	case 2:
		if (gt_elf_section(e, ".note.stapsdt", &sh))
			return sh.sh_offset + next() % (sh.sh_size + 1);
		/* fallthrough */
	default:
		gt_elf_shdr(e, (uint32_t)(next() % (e->nshdrs ? e->nshdrs : 1)), &sh);
		return sh.sh_offset + next() % (sh.sh_size + 1);
	}
}

static void damage(const struct gt_image *seed, int fd)
{
	for (size_t k = 1 + next() % DAMAGES; k; k--) {
		size_t at = spot(seed), len = (size_t)1 << next() % 4;
		uint64_t v = next() % 4 ? next() >> next() % 64 : 0 - (next() & 0xff);

		if (at + 8 < seed->n && pwrite(fd, &v, len, (off_t)at) != (ssize_t)len)
			abort();
	}
	if (next() % 16 == 0 && ftruncate(fd, (off_t)(1 + next() % seed->n)))
		abort();
}

int main(int argc, char **argv)
{
	unsigned long rounds = 0, opened = 0;
	int fd = memfd_create("fuzz", 0);
	char path[64];

	if (argc < 3) {
		fprintf(stderr, "usage: image_fuzz SECONDS SEED_FILE...\n");
		return 2;
	}
	if (getenv("GT_FUZZ_STATE"))
		state = strtoull(getenv("GT_FUZZ_STATE"), NULL, 0);
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	for (time_t end = time(NULL) + atoi(argv[1]); time(NULL) < end;) {
		const char *file = argv[2 + next() % (uint64_t)(argc - 2)], *why = NULL;
		struct gt_image *seed, *im;

		printf("%s: state %lu, %lu rounds, %lu opened\n", file, state, rounds, opened);
		fflush(stdout);
		if (gt_image_open(file, &seed, &why)) {
			fprintf(stderr, "%s: %s\n", file, why);
			return 1;
		}
		seed_size = seed->n;
		for (int i = 0; i < ROUNDS; i++, rounds++) {
			if (ftruncate(fd, (off_t)seed->n) ||
			    pwrite(fd, seed->p, seed->n, 0) != (ssize_t)seed->n)
				return 1;
			damage(seed, fd);
			if (!gt_image_open(path, &im, &why)) {
				query(im);
				gt_image_close(im);
				opened++;
			} else if (!why || !*why) {
				abort();
			}
		}
		gt_image_close(seed);
	}
	printf("%lu rounds, %lu opened\n", rounds, opened);
	return 0;
}
