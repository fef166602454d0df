/*
 * Opens an object: finds the section ".gotap" in the ELF bytes and parses it. The bytes may come
 * from anyone, so the section table is checked against the length before libelf sees it.
 */
#include <elf.h>
#include <errno.h>
#include <gelf.h>
#include <string.h>

#include "object/manifest.h"

static const char *check_header(const void *elf, size_t len)
{
	Elf64_Ehdr h;

	if (len < sizeof(h))
		return "not a gotap object: too short";
	memcpy(&h, elf, sizeof(h));
	if (memcmp(h.e_ident, ELFMAG, SELFMAG))
		return "not a gotap object: not an ELF file";
	if (h.e_ident[EI_CLASS] != ELFCLASS64 || h.e_ident[EI_DATA] != ELFDATA2LSB ||
	    h.e_machine != EM_BPF)
		return "not a gotap object: an ELF file, but not of BPF programs";
	if (h.e_shentsize != sizeof(Elf64_Shdr) || !h.e_shnum || h.e_shoff > len ||
	    (len - h.e_shoff) / sizeof(Elf64_Shdr) < h.e_shnum || h.e_shstrndx >= h.e_shnum)
		return "damaged object: section headers lie outside the file";
	return NULL;
}

static const char *find_manifest(Elf *e, size_t len, const char **text, size_t *n)
{
	size_t strndx;
	Elf_Scn *scn = NULL;

	if (elf_getshdrstrndx(e, &strndx))
		return "damaged object: no section names";
	while ((scn = elf_nextscn(e, scn))) {
		GElf_Shdr sh;
		const char *name;
		Elf_Data *d;

		if (!gelf_getshdr(scn, &sh) || !(name = elf_strptr(e, strndx, sh.sh_name)) ||
		    strcmp(name, ".gotap"))
			continue;
		if (sh.sh_type == SHT_NOBITS || sh.sh_offset > len ||
		    sh.sh_size > len - sh.sh_offset)
			return "damaged object: the manifest lies outside the file";
		d = elf_rawdata(scn, NULL);
		if (!d || !d->d_buf)
			return "damaged object: the manifest cannot be read";
		*text = d->d_buf;
		*n = d->d_size;
		/* The section may be padded. */
		while (*n && !(*text)[*n - 1])
			--*n;
		return NULL;
	}
	return "not a gotap object: it has no section .gotap";
}

int gt_object_open(struct gt_object *o, const void *elf, size_t len, const char **why)
{
	const char *text, *msg;
	size_t n;
	Elf *e;
	int err = -EINVAL;

	memset(o, 0, sizeof(*o));
	if ((msg = check_header(elf, len)))
		goto out;
	elf_version(EV_CURRENT);
	e = elf_memory((char *)elf, len);
	if (!e) {
		msg = "damaged object: libelf refuses it";
		goto out;
	}
	msg = find_manifest(e, len, &text, &n);
	if (!msg)
		err = gt_manifest_read(text, n, &o->arena, &o->m, &msg);
	elf_end(e);
	o->elf = elf;
	o->len = len;
out:
	if (err) {
		*why = msg;
		/* The message may live in the arena: it goes with gt_object_close. */
	}
	return err;
}

void gt_object_close(struct gt_object *o)
{
	gt_arena_free(&o->arena);
	memset(o, 0, sizeof(*o));
}
