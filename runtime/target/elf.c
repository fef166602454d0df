/* Bounded reading of ELF: every offset from the file is checked before it is followed. */
#include "target/elf.h"

#include <errno.h>
#include <string.h>

/* More than a linker writes; keeps searches short in a hostile file. */
enum { MAX_PHDRS = 256, MAX_SECTION_NAME = 256 };

int gt_elf_open(struct gt_elf *e, const void *p, size_t n, const char **why)
{
	*e = (struct gt_elf){.p = p, .n = n};
	*why = "not an ELF file";
	if (n < SELFMAG || memcmp(p, ELFMAG, SELFMAG))
		return -ENOEXEC;
	*why = "the ELF header is cut short";
	if (n < sizeof(e->eh))
		return -EINVAL;
	memcpy(&e->eh, p, sizeof(e->eh));
	*why = "not a 64-bit little-endian ELF file";
	if (e->eh.e_ident[EI_CLASS] != ELFCLASS64 || e->eh.e_ident[EI_DATA] != ELFDATA2LSB)
		return -ENOEXEC;
	*why = "neither a program nor a shared object";
	if (e->eh.e_type != ET_EXEC && e->eh.e_type != ET_DYN)
		return -ENOEXEC;
	*why = "the ELF program headers are damaged";
	if (!e->eh.e_phnum || e->eh.e_phnum > MAX_PHDRS ||
	    e->eh.e_phentsize != sizeof(Elf64_Phdr) || e->eh.e_phoff > n ||
	    e->eh.e_phnum * sizeof(Elf64_Phdr) > n - e->eh.e_phoff)
		return -EINVAL;
	e->nphdrs = e->eh.e_phnum;
	/* Damaged section headers are like none: all but .symtab and DWARF is found without. */
	if (e->eh.e_shnum && e->eh.e_shentsize == sizeof(Elf64_Shdr) && e->eh.e_shoff <= n &&
	    e->eh.e_shnum * sizeof(Elf64_Shdr) <= n - e->eh.e_shoff &&
	    e->eh.e_shstrndx < e->eh.e_shnum) {
		e->nshdrs = e->eh.e_shnum;
		e->shstrndx = e->eh.e_shstrndx;
	}
	return 0;
}

void gt_elf_phdr(const struct gt_elf *e, uint32_t i, Elf64_Phdr *ph)
{
	memcpy(ph, e->p + e->eh.e_phoff + i * sizeof(*ph), sizeof(*ph));
}

void gt_elf_shdr(const struct gt_elf *e, uint32_t i, Elf64_Shdr *sh)
{
	memcpy(sh, e->p + e->eh.e_shoff + i * sizeof(*sh), sizeof(*sh));
}

const char *gt_elf_section_name(const struct gt_elf *e, const Elf64_Shdr *sh)
{
	Elf64_Shdr str;
	size_t len = 0;
	gt_elf_shdr(e, e->shstrndx, &str);
	const uint8_t *tab = gt_elf_bytes(e, &str, &len);
	if (!tab || sh->sh_name >= len)
		return "";
	size_t rest = len - sh->sh_name;
	if (!memchr(tab + sh->sh_name, 0, rest < MAX_SECTION_NAME ? rest : MAX_SECTION_NAME))
		return "";
	return (const char *)tab + sh->sh_name;
}

bool gt_elf_section(const struct gt_elf *e, const char *name, Elf64_Shdr *sh)
{
	for (uint32_t i = 0; i < e->nshdrs; i++) {
		gt_elf_shdr(e, i, sh);
		if (!strcmp(gt_elf_section_name(e, sh), name))
			return true;
	}
	return false;
}

const uint8_t *gt_elf_bytes(const struct gt_elf *e, const Elf64_Shdr *sh, size_t *len)
{
	if (sh->sh_type == SHT_NOBITS || sh->sh_type == SHT_NULL || sh->sh_offset > e->n ||
	    sh->sh_size > e->n - sh->sh_offset)
		return NULL;
	*len = sh->sh_size;
	return e->p + sh->sh_offset;
}

/* The loadable segment whose file part holds addr. */
static bool segment_of(const struct gt_elf *e, uint64_t addr, Elf64_Phdr *ph)
{
	for (uint32_t i = 0; i < e->nphdrs; i++) {
		gt_elf_phdr(e, i, ph);
		if (ph->p_type == PT_LOAD && addr >= ph->p_vaddr &&
		    addr - ph->p_vaddr < ph->p_filesz && ph->p_offset <= e->n &&
		    ph->p_filesz <= e->n - ph->p_offset)
			return true;
	}
	return false;
}

const uint8_t *gt_elf_at(const struct gt_elf *e, uint64_t addr, size_t len, size_t *avail)
{
	Elf64_Phdr ph;
	if (!segment_of(e, addr, &ph))
		return NULL;
	uint64_t rest = ph.p_filesz - (addr - ph.p_vaddr);
	if (len > rest)
		return NULL;
	if (avail)
		*avail = rest;
	return e->p + ph.p_offset + (addr - ph.p_vaddr);
}

bool gt_elf_offset(const struct gt_elf *e, uint64_t addr, uint64_t *offset)
{
	Elf64_Phdr ph;
	if (!segment_of(e, addr, &ph))
		return false;
	*offset = ph.p_offset + (addr - ph.p_vaddr);
	return true;
}

bool gt_elf_is_code(const struct gt_elf *e, uint64_t addr)
{
	Elf64_Phdr ph;
	return segment_of(e, addr, &ph) && ph.p_flags & PF_X;
}

/* Dynamic relocations with addends: table and number of entries. */
static const uint8_t *rela_table(const struct gt_elf *e, size_t *n)
{
	uint64_t addr = 0, size = 0;
	for (uint32_t i = 0; i < e->nphdrs; i++) {
		Elf64_Phdr ph;
		gt_elf_phdr(e, i, &ph);
		if (ph.p_type != PT_DYNAMIC || ph.p_offset > e->n ||
		    ph.p_filesz > e->n - ph.p_offset)
			continue;
		for (uint64_t k = 0; k + sizeof(Elf64_Dyn) <= ph.p_filesz; k += sizeof(Elf64_Dyn)) {
			Elf64_Dyn d;
			memcpy(&d, e->p + ph.p_offset + k, sizeof(d));
			if (d.d_tag == DT_NULL)
				break;
			if (d.d_tag == DT_RELA)
				addr = d.d_un.d_ptr;
			if (d.d_tag == DT_RELASZ)
				size = d.d_un.d_val;
		}
	}
	*n = size / sizeof(Elf64_Rela);
	return addr && *n ? gt_elf_at(e, addr, *n * sizeof(Elf64_Rela), NULL) : NULL;
}

static bool is_relative(const struct gt_elf *e, uint64_t info)
{
	uint32_t type = ELF64_R_TYPE(info);
	return e->eh.e_machine == EM_AARCH64 ? type == R_AARCH64_RELATIVE
					     : type == R_X86_64_RELATIVE;
}

/*
 * Address and value of an absolute relocation: against the image (RELATIVE), or, as GNU ld writes
 * for exported symbols, against a symbol of .dynsym.
 */
static bool reloc_value(const struct gt_elf *e, const Elf64_Rela *r, const uint8_t *dynsym,
			size_t ndynsym, uint64_t *value)
{
	if (is_relative(e, r->r_info)) {
		*value = (uint64_t)r->r_addend;
		return true;
	}
	uint32_t absolute = e->eh.e_machine == EM_AARCH64 ? R_AARCH64_ABS64 : R_X86_64_64;
	uint64_t s = ELF64_R_SYM(r->r_info);
	if (ELF64_R_TYPE(r->r_info) != absolute || s >= ndynsym)
		return false;
	Elf64_Sym sym;
	memcpy(&sym, dynsym + s * sizeof(sym), sizeof(sym));
	*value = sym.st_value + (uint64_t)r->r_addend;
	return sym.st_shndx != SHN_UNDEF;
}

static const uint8_t *dynsym_table(const struct gt_elf *e, size_t *n)
{
	Elf64_Shdr sh;
	size_t len = 0;
	const uint8_t *p = gt_elf_section(e, ".dynsym", &sh) ? gt_elf_bytes(e, &sh, &len) : NULL;
	*n = p ? len / sizeof(Elf64_Sym) : 0;
	return p;
}

bool gt_elf_word(const struct gt_elf *e, uint64_t addr, uint64_t *word)
{
	const uint8_t *p = gt_elf_at(e, addr, 8, NULL);
	if (!p)
		return false;
	*word = gt_u64(p);
	if (*word || e->eh.e_type != ET_DYN)
		return true;
	size_t n, ns;
	const uint8_t *rela = rela_table(e, &n), *syms = dynsym_table(e, &ns);
	for (size_t i = 0; rela && i < n; i++) {
		Elf64_Rela r;
		memcpy(&r, rela + i * sizeof(r), sizeof(r));
		if (r.r_offset == addr && reloc_value(e, &r, syms, ns, word))
			return true;
	}
	return true;
}

bool gt_elf_pointer_to(const struct gt_elf *e, uint64_t addr, uint64_t after, uint64_t *place)
{
	uint64_t best = UINT64_MAX;
	for (uint32_t i = 0; i < e->nphdrs; i++) {
		Elf64_Phdr ph;
		gt_elf_phdr(e, i, &ph);
		if (ph.p_type != PT_LOAD || !(ph.p_flags & PF_W) || ph.p_offset > e->n ||
		    ph.p_filesz > e->n - ph.p_offset)
			continue;
		const uint8_t *p = e->p + ph.p_offset;
		for (uint64_t k = -ph.p_vaddr & 7; k + 8 <= ph.p_filesz; k += 8)
			if (gt_u64(p + k) == addr && ph.p_vaddr + k > after &&
			    ph.p_vaddr + k < best) {
				best = ph.p_vaddr + k;
				break;
			}
	}
	size_t n = 0, ns;
	const uint8_t *rela = e->eh.e_type == ET_DYN ? rela_table(e, &n) : NULL,
		      *syms = dynsym_table(e, &ns);
	for (size_t i = 0; rela && i < n; i++) {
		Elf64_Rela r;
		uint64_t value;
		memcpy(&r, rela + i * sizeof(r), sizeof(r));
		if (r.r_offset > after && r.r_offset < best &&
		    reloc_value(e, &r, syms, ns, &value) && value == addr)
			best = r.r_offset;
	}
	*place = best;
	return best != UINT64_MAX;
}

bool gt_elf_tpoff(const struct gt_elf *e, uint64_t place, uint64_t *tpoff)
{
	size_t n, ns;
	const uint8_t *rela = rela_table(e, &n), *syms = dynsym_table(e, &ns);
	for (size_t i = 0; rela && i < n; i++) {
		Elf64_Rela r;
		Elf64_Sym sym = {0};
		memcpy(&r, rela + i * sizeof(r), sizeof(r));
		uint64_t s = ELF64_R_SYM(r.r_info);
		if (r.r_offset != place || ELF64_R_TYPE(r.r_info) != R_X86_64_TPOFF64 ||
		    (s && s >= ns))
			continue;
		if (s)
			memcpy(&sym, syms + s * sizeof(sym), sizeof(sym));
		*tpoff = sym.st_value + (uint64_t)r.r_addend;
		return true;
	}
	return false;
}

bool gt_elf_symbol(const struct gt_elf *e, const char *name, Elf64_Sym *sym)
{
	size_t want = strlen(name) + 1;
	for (uint32_t i = 0; i < e->nshdrs; i++) {
		Elf64_Shdr sh, str;
		size_t len = 0, strlen_ = 0;
		gt_elf_shdr(e, i, &sh);
		if (sh.sh_type != SHT_SYMTAB || sh.sh_link >= e->nshdrs)
			continue;
		gt_elf_shdr(e, sh.sh_link, &str);
		const uint8_t *p = gt_elf_bytes(e, &sh, &len), *s = gt_elf_bytes(e, &str, &strlen_);
		if (!p || !s)
			continue;
		for (size_t k = 0; k + sizeof(*sym) <= len; k += sizeof(*sym)) {
			memcpy(sym, p + k, sizeof(*sym));
			if (sym->st_name < strlen_ && want <= strlen_ - sym->st_name &&
			    sym->st_shndx != SHN_UNDEF && !memcmp(s + sym->st_name, name, want))
				return true;
		}
	}
	return false;
}
