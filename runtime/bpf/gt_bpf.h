/*
 * Ground of the BPF C library: types, helpers, barriers.
 *
 * Rules for its functions: what emitted programs call is plain external and GT_API (always inlined:
 * more than five arguments are fine); callbacks of bpf_loop are static. Numbers are u64. What may be
 * absent returns bool and writes *out only when true. A string is written to (char *out, u64 cap): it
 * arrives zeroed, cap is a constant multiple of 8, and stays NUL-terminated; it is left zeroed when absent.
 */
#ifndef GT_BPF_BPF_H
#define GT_BPF_BPF_H

#include <linux/bpf.h>
#include <stdbool.h>

#include <bpf/bpf_helpers.h>

#include "gt_shared.h"

typedef __u8 u8;
typedef __u16 u16;
typedef __u32 u32;
typedef __u64 u64;
typedef __s64 s64;

#define GT_API	  __attribute__((always_inline))
/* Out of line: what is rarely executed, and would only make programs longer. */
#define GT_RARE	  static __attribute__((noinline))
#define GT_INLINE static inline __attribute__((always_inline))

/* Hides where a value comes from: the compiler may not drop the bounds check that the verifier needs. */
#define GT_HIDE(x) __asm__ volatile("" : "+r"(x))

/* The user's registers in a program's context and in task_pt_regs: amd64. */
enum { GT_REGS_BP = 32, GT_REGS_ORIG_AX = 120, GT_REGS_IP = 128, GT_REGS_SP = 152 };
#define GT_REG(regs, off) (*(const u64 *)((const char *)(regs) + (off)))

#endif
