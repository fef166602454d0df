/*
 * The ELF file of a target, read in place. Every access is bounded by the file's size; section
 * headers may be missing. Addresses are link-time; nothing is copied.
 */
#ifndef GT_TARGET_ELF_H
#define GT_TARGET_ELF_H

#include <elf.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gt_elf {
	const uint8_t *p; /* the whole file */
	size_t n;
	Elf64_Ehdr eh;
	uint16_t nphdrs;
	uint32_t nshdrs;
	uint32_t shstrndx;
};

/* 0, or -ENOEXEC (no 64-bit little-endian ELF program), -EINVAL with *why. */
int gt_elf_open(struct gt_elf *e, const void *p, size_t n, const char **why);
void gt_elf_phdr(const struct gt_elf *e, uint32_t i, Elf64_Phdr *ph);
void gt_elf_shdr(const struct gt_elf *e, uint32_t i, Elf64_Shdr *sh);
const char *gt_elf_section_name(const struct gt_elf *e, const Elf64_Shdr *sh); /* "" when damaged */
bool gt_elf_section(const struct gt_elf *e, const char *name, Elf64_Shdr *sh);
/* Bytes of a section in the file; NULL when it has none or lies outside. */
const uint8_t *gt_elf_bytes(const struct gt_elf *e, const Elf64_Shdr *sh, size_t *len);

/* Bytes at an address that the file holds, or NULL; *avail (may be NULL) how many follow in the segment. */
const uint8_t *gt_elf_at(const struct gt_elf *e, uint64_t addr, size_t len, size_t *avail);
bool gt_elf_offset(const struct gt_elf *e, uint64_t addr, uint64_t *offset);
bool gt_elf_is_code(const struct gt_elf *e, uint64_t addr);

/* A pointer-sized word as the loader leaves it, load bias not added: relocations count. */
bool gt_elf_word(const struct gt_elf *e, uint64_t addr, uint64_t *word);
/* The next word-sized place after `after` (0: the first) that a relocation makes point to addr. */
bool gt_elf_pointer_to(const struct gt_elf *e, uint64_t addr, uint64_t after, uint64_t *place);
/* Thread-pointer offset that a relocation at this place asks for, before the module's own offset is added. */
bool gt_elf_tpoff(const struct gt_elf *e, uint64_t place, uint64_t *tpoff);

bool gt_elf_symbol(const struct gt_elf *e, const char *name, Elf64_Sym *sym);

static inline uint32_t gt_u32(const uint8_t *p)
{
	uint32_t v;
	__builtin_memcpy(&v, p, sizeof(v));
	return v;
}
static inline uint64_t gt_u64(const uint8_t *p)
{
	uint64_t v;
	__builtin_memcpy(&v, p, sizeof(v));
	return v;
}

#endif
