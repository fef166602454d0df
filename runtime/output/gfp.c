/*
 * Flags of the kernel's page allocator by name, for %gr. What several of them together are called goes
 * before the names of each; bits without a name are a number at the end.
 */
#include "output/output.h"

#include <inttypes.h>

enum {
	DMA = 1 << 0,
	HIGHMEM = 1 << 1,
	DMA32 = 1 << 2,
	MOVABLE = 1 << 3,
	HIGH = 1 << 5,
	IO = 1 << 6,
	FS = 1 << 7,
	ZERO = 1 << 8,
	DIRECT_RECLAIM = 1 << 10,
	KSWAPD_RECLAIM = 1 << 11,
	WRITE = 1 << 12,
	NOWARN = 1 << 13,
	RETRY_MAYFAIL = 1 << 14,
	NOFAIL = 1 << 15,
	NORETRY = 1 << 16,
	MEMALLOC = 1 << 17,
	COMP = 1 << 18,
	NOMEMALLOC = 1 << 19,
	HARDWALL = 1 << 20,
	THISNODE = 1 << 21,
	ACCOUNT = 1 << 22,
	ZEROTAGS = 1 << 23,
	SKIP_ZERO = 1 << 24,
	SKIP_KASAN = 1 << 25,
	NO_OBJ_EXT = 1 << 26,

	NOIO = DIRECT_RECLAIM | KSWAPD_RECLAIM,
	NOFS = NOIO | IO,
	KERNEL = NOFS | FS,
	USER = KERNEL | HARDWALL,
	HIGHUSER = USER | HIGHMEM,
	HIGHUSER_MOVABLE = HIGHUSER | MOVABLE | SKIP_KASAN,
	TRANSHUGE_LIGHT = (HIGHUSER_MOVABLE | COMP | NOMEMALLOC | NOWARN) & ~NOIO,
};

static const struct {
	uint64_t bits;
	const char *name;
} flags[] = {
	{TRANSHUGE_LIGHT | DIRECT_RECLAIM, "GFP_TRANSHUGE"},
	{TRANSHUGE_LIGHT, "GFP_TRANSHUGE_LIGHT"},
	{HIGHUSER_MOVABLE, "GFP_HIGHUSER_MOVABLE"},
	{HIGHUSER, "GFP_HIGHUSER"},
	{USER, "GFP_USER"},
	{KERNEL | ACCOUNT, "GFP_KERNEL_ACCOUNT"},
	{KERNEL, "GFP_KERNEL"},
	{NOFS, "GFP_NOFS"},
	{HIGH | KSWAPD_RECLAIM, "GFP_ATOMIC"},
	{NOIO, "GFP_NOIO"},
	{KSWAPD_RECLAIM | NOWARN, "GFP_NOWAIT"},
	{DMA, "GFP_DMA"},
	{HIGHMEM, "__GFP_HIGHMEM"},
	{DMA32, "GFP_DMA32"},
	{HIGH, "__GFP_HIGH"},
	{IO, "__GFP_IO"},
	{FS, "__GFP_FS"},
	{ZERO, "__GFP_ZERO"},
	{DIRECT_RECLAIM, "__GFP_DIRECT_RECLAIM"},
	{KSWAPD_RECLAIM, "__GFP_KSWAPD_RECLAIM"},
	{WRITE, "__GFP_WRITE"},
	{NOWARN, "__GFP_NOWARN"},
	{RETRY_MAYFAIL, "__GFP_RETRY_MAYFAIL"},
	{NOFAIL, "__GFP_NOFAIL"},
	{NORETRY, "__GFP_NORETRY"},
	{MEMALLOC, "__GFP_MEMALLOC"},
	{COMP, "__GFP_COMP"},
	{NOMEMALLOC, "__GFP_NOMEMALLOC"},
	{HARDWALL, "__GFP_HARDWALL"},
	{THISNODE, "__GFP_THISNODE"},
	{ACCOUNT, "__GFP_ACCOUNT"},
	{ZEROTAGS, "__GFP_ZEROTAGS"},
	{SKIP_ZERO, "__GFP_SKIP_ZERO"},
	{SKIP_KASAN, "__GFP_SKIP_KASAN"},
	{NO_OBJ_EXT, "__GFP_NO_OBJ_EXT"},
};

void gt_gfp_text(uint64_t n, struct gt_buf *out)
{
	const char *between = "";

	for (size_t i = 0; i < GT_COUNT(flags); i++) {
		if ((n & flags[i].bits) != flags[i].bits)
			continue;
		gt_buf_printf(out, "%s%s", between, flags[i].name);
		n &= ~flags[i].bits;
		between = "|";
	}
	if (n)
		gt_buf_printf(out, "%s0x%" PRIx64, between, n);
	else if (!*between)
		gt_buf_char(out, '0');
}
