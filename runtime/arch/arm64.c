/* arm64: registers only. The context of a uprobe program is struct user_pt_regs: x0..x30, sp, pc, pstate. */
#include <elf.h>

#include "arch/arch.h"

#define X(n) {"x" #n, 8 * (n)}

const struct gt_arch gt_arch_arm64 = {
	.name = "arm64",
	.elf_machine = EM_AARCH64,
	.nargs = 16,
	.regs =
		{
			[GT_REG_ARG0] = X(0),
			X(1),
			X(2),
			X(3),
			X(4),
			X(5),
			X(6),
			X(7),
			X(8),
			X(9),
			X(10),
			X(11),
			X(12),
			X(13),
			X(14),
			X(15),
			[GT_REG_G] = X(28),
			[GT_REG_SP] = {"sp", 31 * 8},
			[GT_REG_BP] = X(29),
			[GT_REG_IP] = {"pc", 32 * 8},
			[GT_REG_CTX_CLOSURE] = X(26),
			[GT_REG_FLAGS] = {"pstate", 33 * 8},
		},
};
