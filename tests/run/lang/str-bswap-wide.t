--- script
begin { printf("%llx\n", bswap(0x12340000 + (uint64)0x5678)); }
--- expect
7856341200000000


