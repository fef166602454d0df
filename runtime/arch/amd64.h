/*
 * amd64 machine code: decoding (Zydis) and what the kernel does with a probe on an instruction.
 *
 * x86 kernels emulate a probed push of a 64-bit register, nop, jmp, jcc and call with a relative
 * target. Everything else they copy out and single-step, an order of magnitude slower on a virtual
 * machine, except instructions with a lock prefix, which they refuse to probe.
 */
#ifndef GT_ARCH_AMD64_H
#define GT_ARCH_AMD64_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum gt_amd64_op {
	GT_AMD64_OTHER,
	GT_AMD64_PUSH, /* of a register */
	GT_AMD64_NOP,
	GT_AMD64_JMP, /* target known */
	GT_AMD64_JCC,
	GT_AMD64_CALL, /* target known */
	GT_AMD64_RET,
	GT_AMD64_END, /* indirect jump, int3, ud2: nothing follows */
};

struct gt_amd64_insn {
	enum gt_amd64_op op;
	uint8_t len;
	bool emulated;	   /* by the kernel, when probed */
	bool refused;	   /* the kernel takes no probe here */
	bool jbe;	   /* JCC: jumps on CF or ZF */
	bool stack_check;  /* compares rsp or r12 with a limit in g */
	bool writes_args;  /* an argument register, the closure register or g */
	bool sp_known;	   /* the change of rsp is known */
	int64_t sp_change; /* push: -8 */
	uint64_t target;   /* JMP, JCC, CALL */
	/* A load from the thread's fs base, or of a constant on the way to one: */
	bool fs_load;	 /* loads fs:disp or fs:disp(base) */
	bool const_load; /* dest = constant imm, or the word at address imm when imm_is_addr */
	bool imm_is_addr;
	uint8_t base, dest; /* register numbers of the encoding, 0xff none */
	int64_t disp, imm;
};

/* Decodes one instruction that lies at addr. False when the bytes are none. */
bool gt_amd64_decode(const uint8_t *code, size_t len, uint64_t addr, struct gt_amd64_insn *out);
/* Its AT&T text, targets relative to the instruction: "jbe +0x1f". False when the bytes are none. */
bool gt_amd64_text(const uint8_t *code, size_t len, char *buf, size_t cap);

#endif
