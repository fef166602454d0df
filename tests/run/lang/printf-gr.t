--- script
begin {
	printf("%gr %gr\n", 1, 0);
	printf("%gr %gr\n", 0xcc0, 0xdc0);
	printf("%gr\n", (uint64)0x8000000 | 0x20);
	printf("[%12gr] [%-12gr]\n", 1, 2);
	$f = (uint32)0x400cc0;
	printf("%gr!\n", $f);
}
--- expect
GFP_DMA 0
GFP_KERNEL GFP_KERNEL|__GFP_ZERO
__GFP_HIGH|0x8000000
[     GFP_DMA] [__GFP_HIGHMEM]
GFP_KERNEL_ACCOUNT!


