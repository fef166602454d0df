/*
 * The BPF C library: one translation unit, compiled to bitcode when gotap is built. emit/ links what a
 * script uses, functions and maps alike, and inlines it. Each piece is a family.
 */
#include "gt_bpf.h"

#include "../object/aggs.h"
#include "../object/limits.h"
#include "../object/stats.h"

/* Sizes of the service maps, in bytes and elements; the session may change them before load. */
enum {
	GT_EVENTS_SIZE = 4 << 20,
	GT_CONTROL_SIZE = 256 << 10,
	GT_CONTROL_RESERVE = 16 << 10,
	GT_STACKS_MAX = 16384,
	GT_IMAGES_SIZE = 64 << 10
};
enum { GT_NEEDLE_MAX = 256 }; /* bytes that strstr() compares */

/* clang-format off: order matters */
#include "task.bpf.h"
#include "mem.bpf.h"
#include "string.bpf.h"
#include "kernel.bpf.h"
#include "go.bpf.h"
#include "label.bpf.h"
#include "map.bpf.h"
#include "agg.bpf.h"
#include "loop.bpf.h"
#include "stack.bpf.h"
#include "user.bpf.h"
/* clang-format on */

char gt_license[] SEC("license") = "Dual BSD/GPL";
