/*
 * libFuzzer entry of the compiler up to the plan: expansion, checks, types, lowering, limits. Whatever the script, it
 * ends in a plan that prints or in errors, never in one that blames the compiler.
 */
#include <stdlib.h>
#include <string.h>

#include "compile.h"
#include "plan/plan.h"

/* No code is made here. */
bool gt_emit(struct gt_plan *p, const struct gt_emit_opts *opts, void **elf, size_t *len,
	     struct gt_diags *diags)
{
	(void)p, (void)opts, (void)elf, (void)len, (void)diags;
	abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static FILE *null;
	if (!null)
		null = fopen("/dev/null", "w");
	char *text = malloc(size + 1);
	memcpy(text, data, size);
	text[size] = 0;
	struct gt_compilation c = {
		.src = {"fuzz", text, size},
		.stop_after_plan = true,
		.unsafe = true,
		.dumps = 1u << GT_STAGE_TYPES | 1u << GT_STAGE_PLAN,
		.dump_to = null,
	};
	bool ok = gt_compile(&c);
	if (ok != !c.diags.nerrors)
		abort();
	for (size_t i = 0; i < c.diags.list.n; i++) {
		if (c.diags.list.v[i].tag == GT_TAG_INTERNAL) {
			gt_diags_print(&c.diags, stderr, false);
			abort();
		}
	}
	gt_diags_print(&c.diags, null, false);
	gt_compilation_free(&c);
	free(text);
	return 0;
}
