/* amd64: register table, decoding, and which instructions the kernel emulates. */
#include "arch/amd64.h"

#include <Zydis/Zydis.h>
#include <elf.h>
#include <string.h>

#include "arch/arch.h"

/* struct pt_regs of the kernel, whatever machine this is compiled on. */
struct pt_regs_amd64 {
	uint64_t r15, r14, r13, r12, rbp, rbx, r11, r10, r9, r8, rax, rcx, rdx, rsi, rdi, orig_rax,
		rip, cs, eflags, rsp, ss;
};

#define REG(field)	   {&#field[1], offsetof(struct pt_regs_amd64, field)} /* Go says ax for rax */
#define NAMED(name, field) {name, offsetof(struct pt_regs_amd64, field)}

const struct gt_arch gt_arch_amd64 = {
	.name = "amd64",
	.elf_machine = EM_X86_64,
	.nargs = 9,
	.regs =
		{
			[GT_REG_ARG0] = REG(rax),
			REG(rbx),
			REG(rcx),
			REG(rdi),
			REG(rsi),
			NAMED("r8", r8),
			NAMED("r9", r9),
			NAMED("r10", r10),
			NAMED("r11", r11),
			[GT_REG_G] = NAMED("r14", r14),
			[GT_REG_SP] = REG(rsp),
			[GT_REG_BP] = REG(rbp),
			[GT_REG_IP] = REG(rip),
			[GT_REG_CTX_CLOSURE] = REG(rdx),
			[GT_REG_FLAGS] = NAMED("flags", eflags),
		},
};

/* Registers that hold a call's inputs: argument registers, rdx (closure), r14 (g), as bits by number. */
enum {
	INPUTS = 1 << 0 | 1 << 3 | 1 << 1 | 1 << 7 | 1 << 6 | 1 << 8 | 1 << 9 | 1 << 10 | 1 << 11 |
		 1 << 2 | 1 << 14
};
enum { RSP = 4, R12 = 12, R14 = 14 };

static void decoder_init(ZydisDecoder *d)
{
	ZydisDecoderInit(d, ZYDIS_MACHINE_MODE_LONG_64, ZYDIS_STACK_WIDTH_64);
}

/* Number of the 64-bit register that a general-purpose register is part of, 0xff for others. */
static uint8_t number(ZydisRegister r)
{
	ZydisRegister whole = ZydisRegisterGetLargestEnclosing(ZYDIS_MACHINE_MODE_LONG_64, r);
	if (whole < ZYDIS_REGISTER_RAX || whole > ZYDIS_REGISTER_R15)
		return 0xff;
	return (uint8_t)(whole - ZYDIS_REGISTER_RAX);
}

static bool is_jcc(const ZydisDecodedInstruction *i)
{
	return i->meta.category == ZYDIS_CATEGORY_COND_BR;
}

/* As arch/x86/kernel/uprobes.c decides: by opcode, not by meaning. */
static bool emulated(const ZydisDecodedInstruction *i)
{
	bool prefix66 = i->attributes & ZYDIS_ATTRIB_HAS_OPERANDSIZE;
	if (i->opcode_map == ZYDIS_OPCODE_MAP_DEFAULT) {
		if (i->opcode >= 0x50 && i->opcode <= 0x57)
			return i->length == 1 ||
			       (i->length == 2 && i->raw.rex.offset == 0 && i->raw.rex.B &&
				!i->raw.rex.W && i->attributes & ZYDIS_ATTRIB_HAS_REX);
		if (i->opcode == 0x90)
			return i->mnemonic == ZYDIS_MNEMONIC_NOP &&
			       !prefix66; /* kernels differ on 66 90 */
		if (i->opcode == 0xeb || i->opcode == 0xe9 || i->opcode == 0xe8 ||
		    (i->opcode >= 0x70 && i->opcode <= 0x7f))
			return !prefix66;
	}
	return i->opcode_map == ZYDIS_OPCODE_MAP_0F && i->opcode >= 0x80 && i->opcode <= 0x8f &&
	       !prefix66;
}

static void operands_seen(const ZydisDecodedInstruction *i, const ZydisDecodedOperand *ops,
			  uint64_t addr, struct gt_amd64_insn *out)
{
	for (int k = 0; k < i->operand_count; k++) {
		const ZydisDecodedOperand *o = &ops[k];
		if (o->type != ZYDIS_OPERAND_TYPE_REGISTER ||
		    !(o->actions & ZYDIS_OPERAND_ACTION_MASK_WRITE))
			continue;
		uint8_t n = number(o->reg.value);
		if (n == RSP && out->op == GT_AMD64_OTHER)
			out->sp_known = false;
		if (n < 16 && INPUTS >> n & 1)
			out->writes_args = true;
	}
	if (i->operand_count_visible < 2)
		return;
	const ZydisDecodedOperand *a = &ops[0], *b = &ops[1];
	bool a_reg = a->type == ZYDIS_OPERAND_TYPE_REGISTER;
	uint8_t an = a_reg ? number(a->reg.value) : 0xff;
	if (a_reg && an == RSP && b->type == ZYDIS_OPERAND_TYPE_IMMEDIATE &&
	    (i->mnemonic == ZYDIS_MNEMONIC_SUB || i->mnemonic == ZYDIS_MNEMONIC_ADD)) {
		out->sp_known = true;
		out->sp_change =
			i->mnemonic == ZYDIS_MNEMONIC_ADD ? b->imm.value.s : -b->imm.value.s;
	}
	if (i->mnemonic == ZYDIS_MNEMONIC_CMP && (an == RSP || an == R12) &&
	    b->type == ZYDIS_OPERAND_TYPE_MEMORY && number(b->mem.base) == R14)
		out->stack_check = true;
	if (i->mnemonic != ZYDIS_MNEMONIC_MOV || !a_reg)
		return;
	out->dest = an;
	if (b->type == ZYDIS_OPERAND_TYPE_IMMEDIATE) {
		out->const_load = true;
		out->imm = b->imm.value.s;
	} else if (b->type == ZYDIS_OPERAND_TYPE_MEMORY && b->mem.segment == ZYDIS_REGISTER_FS) {
		out->fs_load = b->mem.index == ZYDIS_REGISTER_NONE;
		out->base = number(b->mem.base);
		out->disp = b->mem.disp.has_displacement ? b->mem.disp.value : 0;
	} else if (b->type == ZYDIS_OPERAND_TYPE_MEMORY && b->mem.base == ZYDIS_REGISTER_RIP) {
		out->const_load = out->imm_is_addr = true;
		out->imm = (int64_t)(addr + i->length) + b->mem.disp.value;
	}
}

bool gt_amd64_decode(const uint8_t *code, size_t len, uint64_t addr, struct gt_amd64_insn *out)
{
	ZydisDecoder d;
	ZydisDecodedInstruction i;
	ZydisDecodedOperand ops[ZYDIS_MAX_OPERAND_COUNT];
	decoder_init(&d);
	if (!ZYAN_SUCCESS(ZydisDecoderDecodeFull(&d, code, len, &i, ops)))
		return false;
	*out = (struct gt_amd64_insn){
		.len = i.length, .sp_known = true, .base = 0xff, .dest = 0xff};
	out->emulated = emulated(&i);
	out->refused = i.attributes & ZYDIS_ATTRIB_HAS_LOCK;
	bool relative = i.operand_count && ops[0].type == ZYDIS_OPERAND_TYPE_IMMEDIATE &&
			ops[0].imm.is_relative;
	if (relative)
		out->target = addr + i.length + (uint64_t)ops[0].imm.value.s;
	switch (i.meta.category) {
	case ZYDIS_CATEGORY_PUSH:
		if (ops[0].type == ZYDIS_OPERAND_TYPE_REGISTER) {
			out->op = GT_AMD64_PUSH;
			out->sp_change = -(int64_t)i.operand_width / 8;
			return true;
		}
		break;
	case ZYDIS_CATEGORY_NOP:
	case ZYDIS_CATEGORY_WIDENOP:
		out->op = GT_AMD64_NOP;
		return true;
	case ZYDIS_CATEGORY_UNCOND_BR:
		out->op = relative ? GT_AMD64_JMP : GT_AMD64_END;
		return true;
	case ZYDIS_CATEGORY_CALL:
		out->op = relative ? GT_AMD64_CALL : GT_AMD64_OTHER;
		out->writes_args = true;
		return true;
	case ZYDIS_CATEGORY_RET:
		out->op = GT_AMD64_RET;
		return true;
	case ZYDIS_CATEGORY_INTERRUPT:
		out->op = GT_AMD64_END;
		return true;
	default:
		break;
	}
	if (is_jcc(&i)) {
		out->op = GT_AMD64_JCC;
		out->jbe = i.mnemonic == ZYDIS_MNEMONIC_JBE;
		return true;
	}
	if (i.mnemonic == ZYDIS_MNEMONIC_UD2) {
		out->op = GT_AMD64_END;
		return true;
	}
	operands_seen(&i, ops, addr, out);
	return true;
}

bool gt_amd64_text(const uint8_t *code, size_t len, char *buf, size_t cap)
{
	ZydisDecoder d;
	ZydisFormatter f;
	ZydisDecodedInstruction i;
	ZydisDecodedOperand ops[ZYDIS_MAX_OPERAND_COUNT];
	decoder_init(&d);
	if (!cap || !ZYAN_SUCCESS(ZydisDecoderDecodeFull(&d, code, len, &i, ops)))
		return false;
	ZydisFormatterInit(&f, ZYDIS_FORMATTER_STYLE_ATT);
	ZydisFormatterSetProperty(&f, ZYDIS_FORMATTER_PROP_HEX_UPPERCASE, 0);
	ZydisFormatterSetProperty(&f, ZYDIS_FORMATTER_PROP_DISP_PADDING, ZYDIS_PADDING_DISABLED);
	ZydisFormatterSetProperty(&f, ZYDIS_FORMATTER_PROP_IMM_PADDING, ZYDIS_PADDING_DISABLED);
	ZydisFormatterSetProperty(&f, ZYDIS_FORMATTER_PROP_ADDR_PADDING_RELATIVE,
				  ZYDIS_PADDING_DISABLED);
	ZydisFormatterSetProperty(&f, ZYDIS_FORMATTER_PROP_PRINT_BRANCH_SIZE, 0);
	if (!ZYAN_SUCCESS(ZydisFormatterFormatInstruction(&f, &i, ops, i.operand_count_visible, buf,
							  cap, ZYDIS_RUNTIME_ADDRESS_NONE, NULL)))
		return false;
	return true;
}
