/*
 * One CPU: which register carries what in Go's ABI, where a BPF program finds it, what an
 * instruction is and what the kernel does with a probe on it.
 *
 * Pure tables and decoding; nothing here knows a Go binary. A CPU is one struct gt_arch; amd64 is
 * decoded fully, arm64 has the register tables (sites and TLS answer -ENOTSUP for it).
 */
#ifndef GT_ARCH_ARCH_H
#define GT_ARCH_ARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Registers of a probed thread. Numbers stay: plans hold them. */
enum gt_reg {
	GT_REG_ARG0,   /* Go integer argument registers of the ABI: ARG0 + n, n < gt_arch nargs */
	GT_REG_G = 16, /* current g by the ABI (amd64: r14) */
	GT_REG_SP,     /* as at the function's entry: the site's delta is added */
	GT_REG_BP,
	GT_REG_IP,
	GT_REG_CTX_CLOSURE, /* amd64: rdx */
	GT_REG_FLAGS,
	GT_REG_N
};

/* Bits of the flags register that a jbe looks at: taken when one of them is set (amd64: CF, ZF). */
enum { GT_FLAGS_BE = 0x41 };

struct gt_arch {
	const char *name; /* as Go has it: "amd64" */
	uint16_t elf_machine;
	int nargs; /* integer argument registers */
	struct {
		const char *name; /* "ax"; NULL: no such register */
		int offset;	  /* in what a uprobe program's context points to */
	} regs[GT_REG_N];
};

extern const struct gt_arch gt_arch_amd64, gt_arch_arm64;
/* By Go name or by e_machine; NULL when there is none. */
const struct gt_arch *gt_arch_find(const char *name);
const struct gt_arch *gt_arch_of_elf(uint16_t machine);
/* Byte offset in struct pt_regs as the kernel shows it to BPF, -1 when the CPU has no such register. */
int gt_arch_reg_offset(const struct gt_arch *a, int reg);
/* Argument registers and what else a tracer may name, NULL when there is none. */
const char *gt_arch_reg_name(const struct gt_arch *a, int reg);

#endif
