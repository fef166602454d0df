/* Finding a CPU and its registers in the tables. */
#include "arch/arch.h"

#include <string.h>

static const struct gt_arch *const all[] = {&gt_arch_amd64, &gt_arch_arm64};

const struct gt_arch *gt_arch_find(const char *name)
{
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (!strcmp(all[i]->name, name))
			return all[i];
	return NULL;
}

const struct gt_arch *gt_arch_of_elf(uint16_t machine)
{
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
		if (all[i]->elf_machine == machine)
			return all[i];
	return NULL;
}

int gt_arch_reg_offset(const struct gt_arch *a, int reg)
{
	return reg >= 0 && reg < GT_REG_N && a->regs[reg].name ? a->regs[reg].offset : -1;
}

const char *gt_arch_reg_name(const struct gt_arch *a, int reg)
{
	return reg >= 0 && reg < GT_REG_N ? a->regs[reg].name : NULL;
}
