/*
 * Layouts from a binary's own DWARF, for versions that no table knows for sure.
 *
 * dwarf_begin_elf inflates every compressed debug section, a tenth of a second on a large program. So
 * it gets an ELF image with only the three or four sections that types need. Go puts
 * the types of all packages into units named "runtime": those are looked through first.
 */
#include <dwarf.h>
#include <elfutils/libdw.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "target/internal.h"

/* go1.18 compresses in the old way, by name. */
static const char *const wanted[] = {".debug_info",	".debug_abbrev",      ".debug_str",
				     ".debug_line_str", ".debug_str_offsets", ".debug_addr",
				     ".zdebug_info",	".zdebug_abbrev"};
enum { MAX_DEPTH = 8, MAX_DIES = 4 << 20 };

struct gt_dwarf {
	char *image;
	Elf *elf;
	Dwarf *dw;
	struct gt_map types; /* name -> Dwarf_Off + 1 */
	int passes;	     /* 1: units named runtime are in types; 2: all are */
};

bool gt_dwarf_present(const struct gt_elf *e)
{
	Elf64_Shdr sh;
	return gt_elf_section(e, ".debug_info", &sh) || gt_elf_section(e, ".zdebug_info", &sh);
}

/* An ELF file of the wanted sections, compressed as they are. */
static char *image_of(const struct gt_elf *e, size_t *size)
{
	struct {
		Elf64_Shdr sh;
		const char *name;
		const uint8_t *p;
		size_t n;
	} s[GT_COUNT(wanted)];
	size_t n = 0, names = 1 + sizeof(".shstrtab"), total = sizeof(Elf64_Ehdr);
	for (size_t i = 0; i < GT_COUNT(wanted); i++) {
		if (!gt_elf_section(e, wanted[i], &s[n].sh) ||
		    !(s[n].p = gt_elf_bytes(e, &s[n].sh, &s[n].n)))
			continue;
		s[n].name = wanted[i];
		s[n].sh.sh_name = (uint32_t)names;
		names += strlen(wanted[i]) + 1;
		total += (s[n].n + 7) & ~(size_t)7;
		n++;
	}
	size_t strtab = total, shoff = (strtab + names + 7) & ~(size_t)7;
	*size = shoff + (n + 2) * sizeof(Elf64_Shdr);
	char *p = gt_xcalloc(1, *size);
	Elf64_Ehdr eh = e->eh;
	eh.e_phoff = eh.e_phnum = 0;
	eh.e_shoff = shoff;
	eh.e_shnum = (uint16_t)(n + 2);
	eh.e_shstrndx = (uint16_t)(n + 1);
	memcpy(p, &eh, sizeof(eh));
	Elf64_Shdr *sh = (Elf64_Shdr *)(p + shoff);
	size_t at = sizeof(eh);
	memcpy(p + strtab + 1, ".shstrtab", sizeof(".shstrtab"));
	for (size_t i = 0; i < n; i++) {
		sh[i + 1] = s[i].sh;
		sh[i + 1].sh_offset = at;
		sh[i + 1].sh_link = sh[i + 1].sh_info = 0;
		memcpy(p + at, s[i].p, s[i].n);
		strcpy(p + strtab + s[i].sh.sh_name, s[i].name);
		at += (s[i].n + 7) & ~(size_t)7;
	}
	sh[n + 1] = (Elf64_Shdr){
		.sh_name = 1, .sh_type = SHT_STRTAB, .sh_offset = strtab, .sh_size = names};
	return p;
}

struct gt_dwarf *gt_dwarf_open(const struct gt_elf *e)
{
	size_t size;
	if (!gt_dwarf_present(e) || elf_version(EV_CURRENT) == EV_NONE)
		return NULL;
	struct gt_dwarf *d = gt_xcalloc(1, sizeof(*d));
	d->image = image_of(e, &size);
	d->elf = elf_memory(d->image, size);
	d->dw = d->elf ? dwarf_begin_elf(d->elf, DWARF_C_READ, NULL) : NULL;
	if (d->dw)
		return d;
	gt_dwarf_close(d);
	return NULL;
}

void gt_dwarf_close(struct gt_dwarf *d)
{
	if (!d)
		return;
	dwarf_end(d->dw);
	elf_end(d->elf);
	gt_map_free(&d->types);
	free(d->image);
	free(d);
}

/* Adds the struct types of all units named "runtime", or of all others. */
static void index_types(struct gt_dwarf *d, bool runtime)
{
	Dwarf_CU *cu = NULL;
	Dwarf_Die unit, die;
	int budget = MAX_DIES;
	while (!dwarf_get_units(d->dw, cu, &cu, NULL, NULL, &unit, NULL)) {
		const char *name = dwarf_diename(&unit);
		if (runtime != (name && !strcmp(name, "runtime")) || dwarf_child(&unit, &die))
			continue;
		do {
			if (dwarf_tag(&die) != DW_TAG_structure_type ||
			    !(name = dwarf_diename(&die)))
				continue;
			if (!gt_map_get(&d->types, name))
				gt_map_set(&d->types, name,
					   (void *)(uintptr_t)(dwarf_dieoffset(&die) + 1));
		} while (--budget > 0 && !dwarf_siblingof(&die, &die));
	}
}

static bool find_struct(struct gt_dwarf *d, const char *name, Dwarf_Die *die)
{
	void *off = gt_map_get(&d->types, name);
	while (!off && d->passes < 2) {
		index_types(d, d->passes == 0);
		d->passes++;
		off = gt_map_get(&d->types, name);
	}
	return off && dwarf_offdie(d->dw, (Dwarf_Off)(uintptr_t)off - 1, die);
}

static bool member(Dwarf_Die *strct, const char *name, size_t n, Dwarf_Die *m)
{
	int budget = MAX_DIES;
	if (dwarf_child(strct, m))
		return false;
	do {
		const char *s = dwarf_tag(m) == DW_TAG_member ? dwarf_diename(m) : NULL;
		if (s && strlen(s) == n && !memcmp(s, name, n))
			return true;
	} while (--budget > 0 && !dwarf_siblingof(m, m));
	return false;
}

static int offset_in(struct gt_dwarf *d, const char *strct, const char *field, uint64_t *offset)
{
	Dwarf_Die die, m;
	Dwarf_Attribute at;
	Dwarf_Word v;
	uint64_t sum = 0;
	if (!find_struct(d, strct, &die))
		return -ENOENT;
	if (!strcmp(field, "sizeof")) {
		if (!dwarf_attr(&die, DW_AT_byte_size, &at) || dwarf_formudata(&at, &v))
			return -ENOENT;
		*offset = v;
		return 0;
	}
	for (int depth = 0; depth < MAX_DEPTH; depth++) {
		size_t n = strcspn(field, ".");
		if (!member(&die, field, n, &m) ||
		    !dwarf_attr(&m, DW_AT_data_member_location, &at) || dwarf_formudata(&at, &v))
			return -ENOENT;
		sum += v;
		if (!field[n]) {
			*offset = sum;
			return 0;
		}
		field += n + 1;
		if (!dwarf_attr(&m, DW_AT_type, &at) || !dwarf_formref_die(&at, &die) ||
		    dwarf_peel_type(&die, &die))
			return -ENOENT;
	}
	return -ENOENT;
}

int gt_dwarf_offset(struct gt_dwarf *d, const char *strct, const char *field, uint64_t *offset)
{
	const char *ostrct;
	char ofield[128];
	int err = offset_in(d, strct, field, offset);
	for (int i = 0; err && i < 3; i++)
		if (gt_layout_older(strct, field, i, &ostrct, ofield, sizeof(ofield)))
			err = offset_in(d, ostrct, ofield, offset);
	return err;
}
