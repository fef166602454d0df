/* Opening a Go binary, and the answers that need only its parts. Owns the mapping and what is found lazily. */
#include "target/target.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "target/internal.h"

/* The whole file, read-only. 0 or negative errno. */
static int map_file(const char *path, const void **p, struct stat *st)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0)
		return -errno;
	int err = fstat(fd, st) ? -errno : 0;
	if (!err && !S_ISREG(st->st_mode))
		err = -ENOEXEC;
	if (!err && !st->st_size)
		err = -ENOEXEC;
	if (!err) {
		/* Shared: the kernel puts probes, another tracer's too, into private mappings. */
		*p = mmap(NULL, (size_t)st->st_size, PROT_READ, MAP_SHARED, fd, 0);
		if (*p == MAP_FAILED)
			err = -errno;
	}
	close(fd);
	return err;
}

/* Which layouts hold for this binary, and how to say so. */
static void choose_layout(struct gt_target *t, int version, bool plain)
{
	int first, last;
	gt_layout_minors(&first, &last);
	bool known = t->minor >= first && t->minor <= last;
	int nearest = t->minor > last ? last : t->minor < first ? first : t->minor;
	if (plain && known) {
		t->layout_version = version;
		t->layout_source = gt_arena_printf(&t->arena, "table go1.%d (exact)", t->minor);
	} else if (gt_dwarf_present(&t->elf)) {
		t->layout_source = "DWARF";
	} else {
		t->layout_version = known ? version : GT_GO_VERSION(nearest, GT_GO_PATCHES - 1);
		t->layout_source =
			known ? gt_arena_printf(&t->arena,
						"table go1.%d (nearest; %s has no DWARF)", nearest,
						t->version)
			      : gt_arena_printf(&t->arena,
						"table go1.%d (nearest; go1.%d is not known)",
						nearest, t->minor);
	}
}

static int open_target(struct gt_target *t, const char **why)
{
	bool plain;
	int err = gt_elf_open(&t->elf, t->elf.p, t->elf.n, why);
	if (err)
		return err;
	t->arch = gt_arch_of_elf(t->elf.eh.e_machine);
	t->version = gt_buildinfo_version(&t->elf, &t->arena);
	t->module = gt_buildinfo_module(&t->elf, &t->arena);
	if (!t->version) {
		*why = "not a Go program, or built by Go before go1.18: it has no build "
		       "information";
		return -ENOEXEC;
	}
	if (!t->arch) {
		*why = "a processor that gotap does not know";
		return -ENOTSUP;
	}
	int version = gt_buildinfo_parse(t->version, &plain);
	t->minor = version / GT_GO_PATCHES;
	if (version < 0) {
		int first;
		gt_layout_minors(
			&first, &t->minor); /* a development version without a number: the newest */
		version = GT_GO_VERSION(t->minor, GT_GO_PATCHES - 1);
	}
	if (t->minor < GT_GO_OLDEST) {
		static _Thread_local char text[128];
		snprintf(text, sizeof(text), "built by %s: gotap reads go1.%d and later",
			 t->version, GT_GO_OLDEST);
		*why = text;
		return -ENOTSUP;
	}
	err = gt_pcln_open(t, why);
	if (err)
		return err;
	if (!gt_moduledata_field(t, "types", &t->types) ||
	    !gt_moduledata_field(t, "etypes", &t->etypes) || t->types > t->etypes)
		t->types = t->etypes = 0;
	choose_layout(t, version, plain);
	return 0;
}

/* Last element of the path; of a binary reached through /proc only, of the path it was started from. */
static const char *display_name(struct gt_target *t)
{
	static const char deleted[] = " (deleted)";
	const char *path = t->path;
	char link[4096];
	ssize_t n = strncmp(path, "/proc/", 6) ? -1 : readlink(path, link, sizeof(link) - 1);
	if (n > 0) {
		size_t cut = sizeof(deleted) - 1;
		link[n] = 0;
		if ((size_t)n > cut && !strcmp(link + n - cut, deleted))
			link[(size_t)n - cut] = 0;
		path = gt_arena_strdup(&t->arena, link);
	}
	const char *slash = strrchr(path, '/');
	return slash && slash[1] ? slash + 1 : path;
}

int gt_target_open(const char *path, struct gt_target **out, const char **why)
{
	struct stat st;
	const void *p = NULL;
	*out = NULL;
	int err = map_file(path, &p, &st);
	if (err) {
		*why = err == -ENOEXEC ? "not a regular file with something in it" : strerror(-err);
		return err;
	}
	struct gt_target *t = gt_xcalloc(1, sizeof(*t));
	t->lazy = gt_xcalloc(1, sizeof(*t->lazy));
	pthread_mutex_init(&t->lazy->lock, NULL);
	t->elf.p = p;
	t->elf.n = (size_t)st.st_size;
	t->dev = st.st_dev;
	t->ino = st.st_ino;
	t->path = gt_arena_strdup(&t->arena, path);
	t->name = display_name(t);
	err = open_target(t, why);
	if (err) {
		gt_target_close(t);
		return err;
	}
	*out = t;
	return 0;
}

void gt_target_close(struct gt_target *t)
{
	if (!t)
		return;
	gt_dwarf_close(t->lazy->dwarf);
	pthread_mutex_destroy(&t->lazy->lock);
	free(t->lazy->by_name);
	free(t->lazy);
	munmap((void *)(uintptr_t)t->elf.p, t->elf.n);
	gt_arena_free(&t->arena);
	free(t);
}

bool gt_is_go(const char *path)
{
	struct stat st;
	struct gt_elf e;
	struct gt_arena a = {0};
	const void *p;
	const char *why;
	if (map_file(path, &p, &st))
		return false;
	bool is = !gt_elf_open(&e, p, (size_t)st.st_size, &why) && gt_buildinfo_version(&e, &a);
	gt_arena_free(&a);
	munmap((void *)(uintptr_t)p, (size_t)st.st_size);
	return is;
}

const char *gt_target_path(const struct gt_target *t)
{
	return t->path;
}

const char *gt_target_name(const struct gt_target *t)
{
	return t->name;
}

const char *gt_target_goversion(const struct gt_target *t)
{
	return t->version;
}

bool gt_target_data(const struct gt_target *t, uint64_t *start, uint64_t *end)
{
	for (uint32_t i = 0; i < t->elf.nphdrs; i++) {
		Elf64_Phdr ph;

		gt_elf_phdr(&t->elf, i, &ph);
		if (ph.p_type != PT_LOAD || !(ph.p_flags & PF_W) || !ph.p_memsz ||
		    ph.p_memsz > UINT64_MAX - ph.p_vaddr)
			continue;
		*start = ph.p_vaddr & ~7ull;
		*end = ph.p_vaddr + ph.p_memsz;
		return true;
	}
	return false;
}

const char *gt_target_module(const struct gt_target *t)
{
	return t->module;
}

int gt_target_minor(const struct gt_target *t)
{
	return t->minor;
}

const char *gt_target_layout_source(const struct gt_target *t)
{
	return t->layout_source;
}

const struct gt_arch *gt_target_arch(const struct gt_target *t)
{
	return t->arch;
}

bool gt_target_is_pie(const struct gt_target *t)
{
	return t->elf.eh.e_type == ET_DYN;
}

dev_t gt_target_dev(const struct gt_target *t)
{
	return t->dev;
}

ino_t gt_target_ino(const struct gt_target *t)
{
	return t->ino;
}

const uint8_t *gt_target_code(const struct gt_target *t, uint64_t addr, size_t len)
{
	return gt_elf_is_code(&t->elf, addr) ? gt_elf_at(&t->elf, addr, len, NULL) : NULL;
}

bool gt_target_file_offset(const struct gt_target *t, uint64_t addr, uint64_t *offset)
{
	return gt_elf_offset(&t->elf, addr, offset);
}

uint64_t gt_target_base(const struct gt_target *t)
{
	enum { PAGE = 4096 };
	for (uint32_t i = 0; i < t->elf.nphdrs; i++) {
		Elf64_Phdr ph;
		gt_elf_phdr(&t->elf, i, &ph);
		if (ph.p_type == PT_LOAD)
			return ph.p_vaddr & ~(uint64_t)(PAGE - 1);
	}
	return 0;
}

static struct gt_dwarf *dwarf_of(const struct gt_target *t)
{
	if (!t->lazy->dwarf_tried)
		t->lazy->dwarf = gt_dwarf_open(&t->elf);
	t->lazy->dwarf_tried = true;
	return t->lazy->dwarf;
}

int gt_target_offset(const struct gt_target *t, const char *strct, const char *field,
		     uint64_t *offset)
{
	if (t->layout_version) {
		int err = gt_layout_offset(t->layout_version, strct, field, offset);
		if (err != -ERANGE) /* a patch release between two that differ */
			return err;
	}
	pthread_mutex_lock(&t->lazy->lock);
	struct gt_dwarf *d = dwarf_of(t);
	int err = d ? gt_dwarf_offset(d, strct, field, offset) : -EINVAL;
	pthread_mutex_unlock(&t->lazy->lock);
	struct gt_layout_type type;
	return err == -ENOENT && gt_layout_field_type(strct, field, &type) ? -EINVAL : err;
}

int gt_target_var(const struct gt_target *t, const char *name, uint64_t *addr, uint64_t *size)
{
	Elf64_Sym sym;
	if (!gt_elf_symbol(&t->elf, name, &sym))
		return -ENOENT;
	*addr = sym.st_value;
	*size = sym.st_size;
	return 0;
}

/* Names that the binary itself holds, as an array of Go strings in a variable; their numbers are fresh where new. */
static bool read_names(const struct gt_target *t, const char *enumeration, const char *var,
		       uint16_t map[GT_ENUM_MAX])
{
	enum { HEADER = 16, MAX_NAME = 64 };
	uint64_t addr, size, p, n;
	if (gt_target_var(t, var, &addr, &size) || !size || size % HEADER)
		return false;
	for (uint64_t i = 0; i < size / HEADER && i < GT_ENUM_MAX; i++) {
		char name[MAX_NAME] = "";
		if (!gt_elf_word(&t->elf, addr + i * HEADER, &p) ||
		    !gt_elf_word(&t->elf, addr + i * HEADER + 8, &n) || n >= MAX_NAME)
			return i > 0;
		const uint8_t *s = n ? gt_elf_at(&t->elf, p, n, NULL) : NULL;
		if (s)
			memcpy(name, s, n);
		else if (i)
			continue;
		int number = gt_enum_add(enumeration, *name ? name : "zero");
		if (number >= 0)
			map[i] = (uint16_t)number;
	}
	return true;
}

int gt_target_enum(const struct gt_target *t, const char *name, uint16_t map[GT_ENUM_MAX])
{
	static const struct {
		const char *name, *var;
	} own[] = {{"waitreason", "runtime.waitReasonStrings"},
		   {"stwreason", "runtime.stwReasonStrings"}};
	int first, last;
	bool plain;
	gt_layout_minors(&first, &last);
	int err = gt_enum_of_minor(name, t->minor > last ? last : t->minor, map);
	gt_buildinfo_parse(t->version, &plain);
	if (err || (plain && t->minor <= last))
		return err;
	for (size_t i = 0; i < GT_COUNT(own); i++)
		if (!strcmp(own[i].name, name))
			read_names(t, name, own[i].var, map);
	return 0;
}
