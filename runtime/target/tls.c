/*
 * Where a thread keeps g, as an offset from its fs base.
 *
 * Without C, Go takes the word below the thread pointer: -8. Where a C linker laid out thread-local storage,
 * runtime.tlsg lies somewhere in the program's own block, which ends (aligned) at the thread pointer.
 * A stripped program tells by the code of functions that load g: they are decoded.
 */
#include <errno.h>
#include <string.h>

#include "arch/amd64.h"
#include "target/internal.h"

static const char *const loaders[] = {"runtime.stackcheck", "runtime.morestack",
				      "runtime.mcall",	    "runtime.systemstack",
				      "runtime.gogo",	    "runtime.asmcgocall"};

/* Size of the program's own block, rounded as the loader places it; 0 when there is none. */
static uint64_t block(const struct gt_elf *e)
{
	for (uint32_t i = 0; i < e->nphdrs; i++) {
		Elf64_Phdr ph;
		gt_elf_phdr(e, i, &ph);
		if (ph.p_type != PT_TLS)
			continue;
		uint64_t align = ph.p_align ? ph.p_align : 1;
		return ph.p_memsz + ((0 - ph.p_vaddr - ph.p_memsz) & (align - 1));
	}
	return 0;
}

/* The first load of fs:disp in a function, the way there followed through one constant. */
static bool decode_loader(const struct gt_target *t, const struct gt_func *f, int64_t *offset)
{
	struct {
		bool known;
		int64_t value;
	} regs[16] = {0};
	uint64_t tls = block(&t->elf);
	for (uint64_t pc = f->entry; pc < f->end;) {
		struct gt_amd64_insn i;
		size_t left = f->end - pc < 15 ? f->end - pc : 15;
		const uint8_t *code = gt_elf_at(&t->elf, pc, left, NULL);
		if (!code || !gt_amd64_decode(code, left, pc, &i))
			return false;
		if (i.fs_load && i.base == 0xff) {
			*offset = i.disp;
			return true;
		}
		if (i.fs_load && i.base < 16 && regs[i.base].known) {
			*offset = regs[i.base].value + i.disp;
			return true;
		}
		if (i.const_load && i.dest < 16) {
			uint64_t tpoff = 0;
			bool got = i.imm_is_addr && gt_elf_tpoff(&t->elf, (uint64_t)i.imm, &tpoff);
			regs[i.dest].known = got || !i.imm_is_addr;
			regs[i.dest].value = got ? (int64_t)(tpoff - tls) : i.imm;
		} else if (i.dest < 16) {
			regs[i.dest].known = false;
		}
		pc += i.len;
	}
	return false;
}

int gt_target_tls_g(const struct gt_target *t, int64_t *offset)
{
	enum { GO_OWN = 8 };
	if (t->arch != &gt_arch_amd64)
		return -ENOTSUP;
	Elf64_Sym sym;
	uint64_t size = block(&t->elf);
	if (!size || size == GO_OWN) {
		*offset = -8;
		return 0;
	}
	if (gt_elf_symbol(&t->elf, "runtime.tlsg", &sym) && ELF64_ST_TYPE(sym.st_info) == STT_TLS &&
	    sym.st_value < size) {
		*offset = (int64_t)(sym.st_value - size);
		return 0;
	}
	for (size_t i = 0; i < GT_COUNT(loaders); i++) {
		/* The assembly body, not its wrapper: both are in the table under one name. */
		struct gt_func f;
		if (gt_target_func_by_name(t, loaders[i], &f) && decode_loader(t, &f, offset) &&
		    *offset < 0 && *offset >= -(int64_t)size)
			return 0;
	}
	return -ENOTSUP;
}
