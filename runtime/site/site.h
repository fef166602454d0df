/*
 * Which instruction to probe. The heart of the speed: on x86 the kernel emulates push, nop, jmp,
 * jcc and call and single-steps everything else, ten times slower on a virtual machine.
 *
 * In: a function of a target and what is wanted. Out: instruction addresses with all that a probe
 * there must know. Pure: reads only the target's bytes.
 */
#ifndef GT_SITE_SITE_H
#define GT_SITE_SITE_H

#include "object/manifest.h"
#include "target/target.h"

struct gt_site {
	uint64_t addr;	      /* link-time address of the probed instruction */
	uint64_t file_offset; /* for the kernel */
	uint32_t delta;	      /* bytes pushed since entry: entry rsp = rsp + delta */
	bool skip_jbe; /* the instruction is the jbe of the stack check: not a call yet when taken */
	bool emulated;	     /* else single-stepped */
	char insn[48];	     /* "push %rbp", "jbe +0x1f" as disassembled */
	struct gt_func func; /* the function it lies in */
};

/*
 * Plans the sites of one alternative in a target: every match for a glob, every call instruction
 * for GT_AT_CALL, every return for GT_AT_RETURN. Appends to *sites (heap vector). Returns how many
 * were added; 0 when nothing resolves (then *why says what is missing, until this
 * thread's next call), -EINVAL on undecodable code.
 */
GT_VEC_DECL(gt_site_vec, struct gt_site);
int gt_site_plan(const struct gt_target *t, const struct gt_site_alt *alt,
		 struct gt_site_vec *sites, const char **why);
/* "entry of runtime.gopark", "call of runtime.runqput in runtime.newproc.func1" */
const char *gt_site_alt_describe(const struct gt_site_alt *alt, char *buf, size_t cap);

#endif
