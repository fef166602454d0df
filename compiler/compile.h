/*
 * The compiler as one call: script in, object out. Pure: no root, no kernel, no target process.
 */
#ifndef GT_COMPILE_H
#define GT_COMPILE_H

#include <stdio.h>

#include "base/arena.h"
#include "base/diag.h"
#include "object/manifest.h"
#include "sema/expand.h"
#include "target/kfacts.h"

/* GT_STAGE(ID, "name") : stages that -d prints */
#define GT_STAGES                                                                                  \
	GT_STAGE(AST, "ast")                                                                       \
	GT_STAGE(TYPES, "types")                                                                   \
	GT_STAGE(PROBES, "probes")                                                                 \
	GT_STAGE(PLAN, "plan")                                                                     \
	GT_STAGE(LLVM, "llvm")                                                                     \
	GT_STAGE(BPF, "bpf")
enum gt_stage {
#define GT_STAGE(id, name) GT_STAGE_##id,
	GT_STAGES
#undef GT_STAGE
		GT_STAGE_N
};
/* Bit mask of stages from "plan", "ast,types" or "all"; 0 and *bad set for an unknown name. */
unsigned gt_stages_parse(const char *text, const char **bad);

struct gt_pass_time {
	const char *name;
	int64_t ns;
};

struct gt_compilation {
	/* in */
	struct gt_source src;
	unsigned dumps; /* 1 << stage */
	FILE *dump_to;
	bool stop_after_plan;	      /* no LLVM: for checks and for dumps that need none */
	bool only_options;	      /* stop when `options` is known */
	struct gt_expand_opts expand; /* the script's arguments, and who reads imports */
	struct gt_kfacts *kernel;     /* type facts of the kernel, NULL without; the caller's */
	bool target_filter;	      /* base probes see only the targets: -p, -c or -b was given */
	bool unsafe, no_warnings;     /* --unsafe, --no-warnings */
	/* out; owned here until gt_compilation_free */
	struct gt_arena arena;
	const struct gt_option *options;    /* named parameters of the script */
	struct gt_diags diags;		    /* also warnings of a success */
	struct gt_program *program;	    /* once it is checked */
	const struct gt_manifest *manifest; /* once there is a plan */
	void *elf;
	size_t len;
	struct gt_pass_time times[24];
	int ntimes;
};

/* Runs the passes. True when there is an object (or a plan, with stop_after_plan). Diagnostics are not printed here. */
bool gt_compile(struct gt_compilation *c);
void gt_compilation_free(struct gt_compilation *c);

#endif
