/*
 * libFuzzer entry of the formatter: what parses is formatted, to what formats to itself. That the tree is the
 * same gt_fmt says itself, by an internal error.
 */
#include <stdlib.h>
#include <string.h>

#include "fmt/fmt.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct gt_arena arena = {0};
	struct gt_diags diags = {.arena = &arena};
	struct gt_buf text = {0}, once = {0}, twice = {0};

	gt_buf_add(&text, data, size);
	struct gt_source src = {"fuzz", gt_buf_text(&text), text.n};
	if (gt_fmt(&arena, &src, &diags, &once)) {
		struct gt_source again = {"fuzz", gt_buf_text(&once), once.n};
		if (!gt_fmt(&arena, &again, &diags, &twice) || once.n != twice.n ||
		    memcmp(gt_buf_text(&once), gt_buf_text(&twice), once.n)) {
			gt_diags_print(&diags, stderr, false);
			fprintf(stderr, "--- once\n%s--- twice\n%s", gt_buf_text(&once),
				gt_buf_text(&twice));
			abort();
		}
	} else if (diags.list.n && diags.list.v[diags.list.n - 1].tag == GT_TAG_INTERNAL) {
		gt_diags_print(&diags, stderr, false);
		abort();
	}
	gt_buf_free(&text);
	gt_buf_free(&once);
	gt_buf_free(&twice);
	gt_arena_free(&arena);
	return 0;
}
