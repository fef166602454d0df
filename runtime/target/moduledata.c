/*
 * runtime.moduledata: what the linker tells the runtime about the program. Found by section (go1.26),
 * by symbol, or as the one writable word that points to pclntab and is followed by what must follow.
 */
#include <string.h>

#include "target/internal.h"

/* The runtime's own reader of this struct is linked in: it changes with minors only. */
static int table_version(const struct gt_target *t)
{
	int first, last;
	gt_layout_minors(&first, &last);
	return GT_GO_VERSION(t->minor > last ? last : t->minor, 0);
}

bool gt_moduledata_field(const struct gt_target *t, const char *field, uint64_t *value)
{
	uint64_t off;
	return t->moduledata &&
	       !gt_layout_offset(table_version(t), "runtime.moduledata", field, &off) &&
	       gt_elf_word(&t->elf, t->moduledata + off, value);
}

/* Does the candidate say what a moduledata of this function table would? */
static bool plausible(struct gt_target *t, uint64_t addr)
{
	uint64_t header, names, minpc, maxpc, text, etext;
	t->moduledata = addr;
	bool ok =
		gt_elf_word(&t->elf, addr, &header) && header == t->pcln.addr &&
		gt_moduledata_field(t, "funcnametab", &names) &&
		names == t->pcln.addr + t->pcln.names && gt_moduledata_field(t, "minpc", &minpc) &&
		gt_moduledata_field(t, "maxpc", &maxpc) && gt_moduledata_field(t, "text", &text) &&
		gt_moduledata_field(t, "etext", &etext) && text <= minpc && minpc < maxpc &&
		text < etext && gt_elf_is_code(&t->elf, text) && gt_elf_is_code(&t->elf, minpc);
	if (!ok)
		t->moduledata = 0;
	return ok;
}

bool gt_moduledata_open(struct gt_target *t)
{
	Elf64_Shdr sh;
	Elf64_Sym sym;
	if (gt_elf_section(&t->elf, ".go.module", &sh) && plausible(t, sh.sh_addr))
		return true;
	uint64_t at = 0;
	for (int tries = 0; tries < 64 && gt_elf_pointer_to(&t->elf, t->pcln.addr, at, &at);
	     tries++)
		if (plausible(t, at))
			return true;
	return gt_elf_symbol(&t->elf, "runtime.firstmoduledata", &sym) &&
	       plausible(t, sym.st_value);
}
