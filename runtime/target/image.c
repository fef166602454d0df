/* Symbols of any ELF file; see image.h. Its markers are read in markers.c. */
#include "target/image.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "arch/amd64.h"
#include "target/image_private.h"

/* More than any real library has. */
enum { MAX_SYMS = 1 << 22 };

static int map_image(struct gt_image *im, const char *path, const char **why)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), err;
	void *p;

	*why = NULL;
	if (fd < 0 || fstat(fd, &st)) {
		err = -errno;
		*why = strerror(-err);
	} else if (!S_ISREG(st.st_mode) || !st.st_size) {
		err = -ENOEXEC;
		*why = "not a regular file with something in it";
	} else {
		/* Shared: the kernel puts probes, another tracer's too, into private mappings. */
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_SHARED, fd, 0);
		err = p == MAP_FAILED ? -errno : 0;
		im->p = err ? NULL : p;
		im->n = (size_t)st.st_size;
		im->dev = st.st_dev;
		im->ino = st.st_ino;
		*why = err ? strerror(-err) : NULL;
	}
	if (fd >= 0)
		close(fd);
	return err;
}

int gt_image_open(const char *path, struct gt_image **out, const char **why)
{
	struct gt_image *im = gt_xcalloc(1, sizeof(*im));
	int err = map_image(im, path, why);

	im->path = gt_arena_strdup(&im->arena, path);
	if (!err)
		err = gt_elf_open(&im->elf, im->p, im->n, why);
	if (err) {
		gt_image_close(im);
		im = NULL;
	}
	*out = im;
	return err;
}

void gt_image_close(struct gt_image *im)
{
	if (!im)
		return;
	if (im->p)
		munmap((void *)im->p, im->n);
	gt_target_close(im->go);
	gt_vec_free(&im->syms);
	gt_vec_free(&im->markers);
	gt_map_free(&im->by_name);
	gt_arena_free(&im->arena);
	free(im);
}

dev_t gt_image_dev(const struct gt_image *im)
{
	return im->dev;
}

ino_t gt_image_ino(const struct gt_image *im)
{
	return im->ino;
}

bool gt_image_is_go(const struct gt_image *im)
{
	Elf64_Shdr sh;

	return gt_elf_section(&im->elf, ".gopclntab", &sh) ||
	       gt_elf_section(&im->elf, ".data.rel.ro.gopclntab", &sh) ||
	       gt_elf_section(&im->elf, ".go.buildinfo", &sh);
}

/* ---- symbols ---- */

struct table {
	const uint8_t *p, *names;
	size_t n, len;
};

static bool open_table(const struct gt_elf *e, const Elf64_Shdr *sh, struct table *t)
{
	Elf64_Shdr str;
	size_t bytes = 0;

	if (sh->sh_link >= e->nshdrs)
		return false;
	gt_elf_shdr(e, sh->sh_link, &str);
	t->p = gt_elf_bytes(e, sh, &bytes);
	t->names = gt_elf_bytes(e, &str, &t->len);
	t->n = bytes / sizeof(Elf64_Sym);
	return t->p && t->names && t->len && !t->names[t->len - 1];
}

/* Symbol i with its name; false for those that are defined elsewhere or have none. */
static bool symbol_at(const struct table *t, size_t i, Elf64_Sym *sym, const char **name)
{
	memcpy(sym, t->p + i * sizeof(*sym), sizeof(*sym));
	if (sym->st_name >= t->len || sym->st_shndx == SHN_UNDEF)
		return false;
	*name = (const char *)t->names + sym->st_name;
	return **name;
}

static void add_table(struct gt_image *im, const Elf64_Shdr *sh)
{
	struct table t;
	Elf64_Sym sym;
	const char *name;

	if (!open_table(&im->elf, sh, &t))
		return;
	for (size_t i = 0; i < t.n && im->syms.n < MAX_SYMS; i++) {
		if (!symbol_at(&t, i, &sym, &name))
			continue;
		if (ELF64_ST_TYPE(sym.st_info) != STT_FUNC &&
		    ELF64_ST_TYPE(sym.st_info) != STT_GNU_IFUNC)
			continue;
		gt_vec_push(NULL, &im->syms,
			    (struct gt_image_sym){name, sym.st_value, sym.st_size});
	}
}

/* A Go program keeps its function table when it is stripped. */
static void add_go(struct gt_image *im)
{
	const char *why;
	struct gt_func f;

	if (!gt_image_is_go(im) || gt_target_open(im->path, &im->go, &why))
		return;
	for (size_t i = 0; i < gt_target_nfuncs(im->go); i++)
		if (gt_target_func_at(im->go, i, &f))
			gt_vec_push(NULL, &im->syms,
				    (struct gt_image_sym){f.name, f.entry, f.end - f.entry});
}

static int by_addr(const void *a, const void *b)
{
	const struct gt_image_sym *x = a, *y = b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	return strcmp(x->name, y->name);
}

const struct gt_image_sym *gt_image_syms(struct gt_image *im, size_t *n)
{
	size_t kept = 0;

	if (!im->syms_read) {
		im->syms_read = true;
		for (uint32_t i = 0; i < im->elf.nshdrs; i++) {
			Elf64_Shdr sh;

			gt_elf_shdr(&im->elf, i, &sh);
			if (sh.sh_type == SHT_SYMTAB || sh.sh_type == SHT_DYNSYM)
				add_table(im, &sh);
		}
		if (!im->syms.n)
			add_go(im);
		if (im->syms.n)
			qsort(im->syms.v, im->syms.n, sizeof(*im->syms.v), by_addr);
		/* Both tables have what is exported. */
		for (size_t i = 0; i < im->syms.n; i++)
			if (!kept || by_addr(&im->syms.v[i], &im->syms.v[kept - 1]))
				im->syms.v[kept++] = im->syms.v[i];
		im->syms.n = kept;
	}
	*n = im->syms.n;
	return im->syms.v;
}

const struct gt_image_sym *gt_image_find(struct gt_image *im, const char *name)
{
	size_t n;
	const struct gt_image_sym *v = gt_image_syms(im, &n);

	for (size_t i = 0; i < n && im->by_name.n < n && !im->names_read; i++)
		gt_map_set(&im->by_name, v[i].name, (void *)&v[i]);
	im->names_read = true;
	return gt_map_get(&im->by_name, name);
}

const struct gt_image_sym *gt_image_at(struct gt_image *im, uint64_t addr)
{
	size_t n, lo = 0, hi;
	const struct gt_image_sym *v = gt_image_syms(im, &n), *s;

	for (hi = n; lo < hi;) {
		size_t mid = lo + (hi - lo) / 2;

		if (v[mid].addr <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!lo)
		return NULL;
	for (s = &v[lo - 1]; s > v && s[-1].addr == s->addr;)
		s--;
	/* Assembly has no sizes: then the next symbol ends it. */
	return addr - s->addr < s->size || !s->size ? s : NULL;
}

bool gt_image_any(const struct gt_image *im, const char *name, uint64_t *addr, uint64_t *size)
{
	for (uint32_t i = 0; i < im->elf.nshdrs; i++) {
		Elf64_Shdr sh;
		Elf64_Sym sym;
		struct table t;
		const char *is;

		gt_elf_shdr(&im->elf, i, &sh);
		if ((sh.sh_type != SHT_SYMTAB && sh.sh_type != SHT_DYNSYM) ||
		    !open_table(&im->elf, &sh, &t))
			continue;
		for (size_t k = 0; k < t.n; k++)
			if (symbol_at(&t, k, &sym, &is) && !strcmp(is, name)) {
				*addr = sym.st_value;
				*size = sym.st_size;
				return true;
			}
	}
	return false;
}

/* ---- addresses ---- */

bool gt_image_offset(const struct gt_image *im, uint64_t addr, uint64_t *offset)
{
	return gt_elf_offset(&im->elf, addr, offset);
}

bool gt_image_addr(const struct gt_image *im, uint64_t offset, uint64_t *addr)
{
	for (uint32_t i = 0; i < im->elf.nphdrs; i++) {
		Elf64_Phdr ph;

		gt_elf_phdr(&im->elf, i, &ph);
		if (ph.p_type == PT_LOAD && offset >= ph.p_offset &&
		    offset - ph.p_offset < ph.p_filesz) {
			*addr = ph.p_vaddr + (offset - ph.p_offset);
			return true;
		}
	}
	return false;
}

bool gt_image_code(const struct gt_image *im, uint64_t *addr, uint64_t *offset, uint64_t *len)
{
	for (uint32_t i = 0; i < im->elf.nphdrs; i++) {
		Elf64_Phdr ph;

		gt_elf_phdr(&im->elf, i, &ph);
		if (ph.p_type == PT_LOAD && ph.p_flags & PF_X) {
			*addr = ph.p_vaddr;
			*offset = ph.p_offset;
			*len = ph.p_filesz;
			return true;
		}
	}
	return false;
}

bool gt_image_boundary(const struct gt_image *im, const struct gt_image_sym *f, uint64_t addr)
{
	uint64_t at = f->addr;

	if (im->elf.eh.e_machine != EM_X86_64)
		return true;
	while (at < addr) {
		struct gt_amd64_insn insn;
		size_t avail = 0;
		const uint8_t *p = gt_elf_at(&im->elf, at, 1, &avail);

		if (!p || !gt_amd64_decode(p, avail, at, &insn))
			return false;
		at += insn.len;
	}
	return at == addr;
}
